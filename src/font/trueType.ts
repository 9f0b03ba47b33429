/** Where a table lies in a font file, in bytes. */
interface TablePlace {
  readonly offset: number;
  readonly length: number;
}

/** A TrueType font file, opened for reading. Measures in font units. */
export interface TrueType {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly tables: ReadonlyMap<string, TablePlace>;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
}

/** Where a table begins and how long it is. Throws when the font has no such table. */
export const tableAt = (font: Pick<TrueType, 'tables'>, tag: string): TablePlace => {
  const place = font.tables.get(tag);
  if (place === undefined)
    throw new Error(`The font file has no table "${tag}"; a TrueType font with outlines is needed.`);
  return place;
};

const readTables = (view: DataView): Map<string, TablePlace> => {
  const tables = new Map<string, TablePlace>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i += 1) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
};

/** Opens a TrueType file. @source ISO/IEC 14496-22, chapter 5 */
export const readTrueType = (file: Uint8Array): TrueType => {
  // Node's Buffer is a Uint8Array whose slice shares memory; a plain one copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view);
  const at = (tag: string): number => tableAt({ tables }, tag).offset;
  const [head, maxp] = [at('head'), at('maxp')];
  return { bytes, view, tables, unitsPerEm: view.getUint16(head + 18), glyphCount: view.getUint16(maxp + 4) };
};

/** What a font says of its letters as a whole, in font units. */
export interface FaceMeasures {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Degrees, negative when letters lean right. */
  readonly italicAngle: number;
  readonly boundingBox: readonly [left: number, bottom: number, right: number, top: number];
}

/** The measures of a whole font; a subset has no longer the tables they stand in. */
export const faceMeasures = (font: TrueType): FaceMeasures => {
  const { view } = font;
  const [head, os2, hhea] = [tableAt(font, 'head').offset, tableAt(font, 'OS/2').offset, tableAt(font, 'hhea').offset];
  const corner = (k: number): number => view.getInt16(head + 36 + k * 2);
  return {
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : view.getInt16(hhea + 4),
    italicAngle: view.getInt32(tableAt(font, 'post').offset + 4) / 65536,
    boundingBox: [corner(0), corner(1), corner(2), corner(3)],
  };
};

/** The advance and left side bearing of a glyph, in font units. */
export const glyphMetrics = (font: TrueType, glyph: number): { readonly advance: number; readonly bearing: number } => {
  const { view } = font;
  const { offset } = tableAt(font, 'hmtx');
  const long = view.getUint16(tableAt(font, 'hhea').offset + 34);
  if (glyph < long)
    return { advance: view.getUint16(offset + glyph * 4), bearing: view.getInt16(offset + glyph * 4 + 2) };
  return {
    advance: view.getUint16(offset + (long - 1) * 4),
    bearing: view.getInt16(offset + long * 4 + (glyph - long) * 2),
  };
};

const unicodeSubtable = (font: TrueType): number => {
  const { view } = font;
  const cmap = tableAt(font, 'cmap').offset;
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const isWindows = view.getUint16(cmap + 4 + i * 8) === 3;
    if (isWindows && view.getUint16(subtable) === 4) return subtable;
  }
  throw new Error('The font file has no character map of format 4, which is the one that is read.');
};

/**
 * Finds the glyph of a character; 0, the glyph for what is missing, when the font has none. Characters beyond the basic plane have
 * none. @source ISO/IEC 14496-22, 5.2.1 (cmap format 4)
 */
export const glyphFinder = (font: TrueType): ((codePoint: number) => number) => {
  const { view } = font;
  const at = unicodeSubtable(font);
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  /** The first segment that does not end before the character. */
  const segmentOf = (codePoint: number): number => {
    let low = 0;
    let high = segments;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (view.getUint16(ends + middle * 2) < codePoint) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (codePoint) => {
    if (codePoint >= 0xffff) return 0;
    const segment = segmentOf(codePoint);
    if (segment === segments) return 0;
    const first = view.getUint16(starts + segment * 2);
    if (codePoint < first) return 0;
    const range = ranges + segment * 2;
    const offset = view.getUint16(range);
    const delta = view.getUint16(deltas + segment * 2);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const listed = view.getUint16(range + offset + (codePoint - first) * 2);
    return listed === 0 ? 0 : (listed + delta) & 0xffff;
  };
};
