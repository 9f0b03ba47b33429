import { glyphMetrics, type TrueType, tableAt } from '../font/trueType.ts';
import { outlineOf } from './outlines.ts';

/** A font file cut down to some glyphs, which keep their numbers. */
export interface Subset {
  readonly bytes: Uint8Array;
  /** Glyphs in the file, ascending: those asked for, `.notdef`, and the parts of composite glyphs. */
  readonly glyphs: readonly number[];
}

const closure = (font: TrueType, wanted: Iterable<number>): Map<number, Uint8Array> => {
  const outlines = new Map<number, Uint8Array>();
  const open = [0, ...wanted];
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (outlines.has(glyph)) continue;
    const outline = outlineOf(font, glyph);
    outlines.set(glyph, outline.bytes);
    open.push(...outline.parts);
  }
  return outlines;
};

const padded = (length: number): number => (length + 3) & ~3;

const glyphTables = (
  outlines: ReadonlyMap<number, Uint8Array>,
  count: number,
): { glyf: Uint8Array; loca: Uint8Array } => {
  const total = [...outlines.values()].reduce((sum, bytes) => sum + padded(bytes.length), 0);
  const glyf = new Uint8Array(total);
  const loca = new Uint8Array((count + 1) * 4);
  const view = new DataView(loca.buffer);
  let at = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    view.setUint32(glyph * 4, at);
    const bytes = outlines.get(glyph);
    if (bytes === undefined) continue;
    glyf.set(bytes, at);
    at += padded(bytes.length);
  }
  view.setUint32(count * 4, at);
  return { glyf, loca };
};

const metricsTable = (font: TrueType, glyphs: readonly number[], count: number): Uint8Array => {
  const bytes = new Uint8Array(count * 4);
  const view = new DataView(bytes.buffer);
  for (const glyph of glyphs) {
    const { advance, bearing } = glyphMetrics(font, glyph);
    view.setUint16(glyph * 4, advance);
    view.setInt16(glyph * 4 + 2, bearing);
  }
  return bytes;
};

const patched = (font: TrueType, tag: string, patch: (view: DataView) => void): Uint8Array => {
  const { offset, length } = tableAt(font, tag);
  const bytes = font.bytes.slice(offset, offset + length);
  patch(new DataView(bytes.buffer));
  return bytes;
};

const checksum = (bytes: Uint8Array): number => {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 1) sum = (sum + ((bytes[i] ?? 0) << (24 - (i % 4) * 8))) >>> 0;
  return sum;
};

const wholeFileChecksum = 0xb1b0afba;

const assembleFile = (tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array => {
  const headerLength = 12 + tables.length * 16;
  const file = new Uint8Array(tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), headerLength));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - (16 << power));
  let offset = headerLength;
  let headAt = 0;
  tables.forEach(([tag, bytes], index) => {
    const row = 12 + index * 16;
    [...tag].forEach((letter, k) => {
      view.setUint8(row + k, letter.charCodeAt(0));
    });
    view.setUint32(row + 4, checksum(bytes));
    view.setUint32(row + 8, offset);
    view.setUint32(row + 12, bytes.length);
    if (tag === 'head') headAt = offset;
    file.set(bytes, offset);
    offset += padded(bytes.length);
  });
  view.setUint32(headAt + 8, (wholeFileChecksum - checksum(file)) >>> 0);
  return file;
};

/**
 * A font file with the wanted glyphs, without hinting and layout tables. Glyphs keep their numbers, so that text written for
 * the whole font stays right; numbers between them draw nothing. `cmap` is the character map to put in, when one is needed.
 */
export const subsetFont = (font: TrueType, wanted: Iterable<number>, cmap?: Uint8Array): Subset => {
  const outlines = closure(font, wanted);
  const glyphs = [...outlines.keys()].sort((a, b) => a - b);
  const count = (glyphs.at(-1) ?? 0) + 1;
  const { glyf, loca } = glyphTables(outlines, count);
  const head = patched(font, 'head', (view) => {
    view.setUint32(8, 0);
    view.setInt16(50, 1);
  });
  const tables: (readonly [string, Uint8Array])[] = [
    ['glyf', glyf],
    ['head', head],
    ['hhea', patched(font, 'hhea', (view) => view.setUint16(34, count))],
    ['hmtx', metricsTable(font, glyphs, count)],
    ['loca', loca],
    ['maxp', patched(font, 'maxp', (view) => view.setUint16(4, count))],
  ];
  if (cmap !== undefined) tables.unshift(['cmap', cmap]);
  return { bytes: assembleFile(tables), glyphs };
};
