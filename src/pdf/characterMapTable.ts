/**
 * A `cmap` table of format 4 for Windows with one segment a character. `pairs` are code points and glyphs, ascending.
 * Fillable fields need it: viewers set what a person types through it. @source ISO/IEC 14496-22, 5.2.1
 */
export const characterMapTable = (pairs: readonly (readonly [codePoint: number, glyph: number])[]): Uint8Array => {
  const segments = [...pairs, [0xffff, 0] as const];
  const count = segments.length;
  const length = 16 + count * 8;
  const bytes = new Uint8Array(12 + length);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(count));
  const header = [0, 1, 3, 1, 0, 12, 4, length, 0, count * 2, 2 << power, power, count * 2 - (2 << power)];
  header.forEach((value, index) => {
    view.setUint16(index * 2, value);
  });
  const ends = 26;
  segments.forEach(([codePoint, glyph], index) => {
    const delta = codePoint === 0xffff ? 1 : glyph - codePoint;
    view.setUint16(ends + index * 2, codePoint);
    view.setUint16(ends + 2 + (count + index) * 2, codePoint);
    view.setUint16(ends + 2 + (2 * count + index) * 2, delta & 0xffff);
  });
  return bytes;
};
