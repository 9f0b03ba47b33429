import { type TrueType, tableAt } from '../font/trueType.ts';

const empty = new Uint8Array(0);

/** Flags of a part of a composite glyph. @source ISO/IEC 14496-22, 5.3.3 (glyf) */
const wordArguments = 0x1;
const oneScale = 0x8;
const moreParts = 0x20;
const twoScales = 0x40;
const matrix = 0x80;
const hasInstructions = 0x100;

const rawOutline = (font: TrueType, glyph: number): Uint8Array => {
  if (glyph >= font.glyphCount) return empty;
  const { view } = font;
  const isLong = view.getInt16(tableAt(font, 'head').offset + 50) === 1;
  const loca = tableAt(font, 'loca').offset;
  const at = (index: number): number =>
    isLong ? view.getUint32(loca + index * 4) : view.getUint16(loca + index * 2) * 2;
  const glyf = tableAt(font, 'glyf').offset;
  return font.bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1));
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const withoutInstructions = (outline: Uint8Array, contours: number): Uint8Array => {
  const at = 10 + contours * 2;
  const length = viewOf(outline).getUint16(at);
  const bare = new Uint8Array(outline.length - length);
  bare.set(outline.subarray(0, at));
  bare.set(outline.subarray(at + 2 + length), at + 2);
  return bare;
};

const partLength = (flags: number): number => {
  const scale = (flags & oneScale ? 2 : 0) + (flags & twoScales ? 4 : 0) + (flags & matrix ? 8 : 0);
  return 4 + (flags & wordArguments ? 4 : 2) + scale;
};

/** An outline without hinting, and the glyphs it is put together from. */
export interface Outline {
  readonly bytes: Uint8Array;
  readonly parts: readonly number[];
}

const composite = (outline: Uint8Array): Outline => {
  const bytes = outline.slice();
  const view = viewOf(bytes);
  const parts: number[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~hasInstructions);
    parts.push(view.getUint16(at + 2));
    at += partLength(flags);
    if ((flags & moreParts) === 0) return { bytes: bytes.subarray(0, at), parts };
  }
};

/** The outline of a glyph, its hinting removed; no bytes for a glyph that draws nothing. */
export const outlineOf = (font: TrueType, glyph: number): Outline => {
  const raw = rawOutline(font, glyph);
  if (raw.length === 0) return { bytes: empty, parts: [] };
  const contours = viewOf(raw).getInt16(0);
  return contours < 0 ? composite(raw) : { bytes: withoutInstructions(raw, contours), parts: [] };
};
