import { kernPairs, pairKey } from '../font/kerning.ts';
import { faceMeasures, glyphFinder, glyphMetrics, readTrueType, type TrueType } from '../font/trueType.ts';
import type { FaceId } from './pages.ts';

/** One glyph as it is drawn: its advance in font units holds the kern to the next glyph. */
export interface ShapedGlyph {
  readonly id: number;
  readonly advance: number;
  readonly codePoints: readonly number[];
}

/** Text as glyphs from left to right, and the sum of their advances in font units. */
export interface ShapedWord {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

/** One face: what measuring and drawing need of it. */
export interface Typeface {
  readonly id: FaceId;
  /** The font file, for embedding. */
  readonly bytes: Uint8Array;
  /** Font units in an em: 2048 in Tinos. */
  readonly unitsPerEm: number;
  /** Heights above and (negative) below the baseline, in font units. */
  readonly ascent: number;
  readonly descent: number;
  /** Whether the face has a glyph for the character. */
  has(codePoint: number): boolean;
  /** Glyphs in the order of the text given, kerned; nothing is reordered, so right-to-left text is given as drawn. */
  shape(text: string): ShapedWord;
  /** The width of the text in ems, kerning included; remembered for each text. */
  width(text: string): number;
}

/** The four faces. */
export type Typefaces = Readonly<Record<FaceId, Typeface>>;

/** Font files by face. */
export type FaceBytes = Readonly<Record<FaceId, Uint8Array>>;

/** More words than most papers have in one face. */
const rememberedWords = 5_000;

interface Glyph {
  readonly id: number;
  readonly advance: number;
}

/** How much further apart two glyphs stand than their advances say. The pairs are read when the face is first used. */
const kerning = (font: TrueType): ((first: Glyph, second: Glyph) => number) => {
  let pairs: ReadonlyMap<number, number> | undefined;
  return (first, second) => {
    pairs ??= kernPairs(font);
    return pairs.get(pairKey(first.id, second.id)) ?? 0;
  };
};

const openTypeface = (id: FaceId, bytes: Uint8Array): Typeface => {
  const font = readTrueType(bytes);
  const find = glyphFinder(font);
  const { ascent, descent } = faceMeasures(font);
  const glyphs = new Map<number, Glyph>();
  const widths = new Map<string, number>();
  const glyphOf = (codePoint: number): Glyph => {
    const known = glyphs.get(codePoint);
    if (known !== undefined) return known;
    const glyph = find(codePoint);
    const made = { id: glyph, advance: glyphMetrics(font, glyph).advance };
    glyphs.set(codePoint, made);
    return made;
  };
  const kern = kerning(font);
  const shape = (text: string): ShapedWord => {
    const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const drawn = points.map(glyphOf);
    let width = 0;
    const shaped = drawn.map((glyph, index) => {
      const next = drawn[index + 1];
      const advance = glyph.advance + (next === undefined ? 0 : kern(glyph, next));
      width += advance;
      return { id: glyph.id, advance, codePoints: [points[index] ?? 0] };
    });
    return { glyphs: shaped, width };
  };
  const measured = (text: string): number => {
    let units = 0;
    let before: Glyph | undefined;
    for (const character of text) {
      const glyph = glyphOf(character.codePointAt(0) ?? 0);
      if (before !== undefined) units += kern(before, glyph);
      units += glyph.advance;
      before = glyph;
    }
    return units / font.unitsPerEm;
  };
  const width = (text: string): number => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const ems = measured(text);
    if (widths.size >= rememberedWords) widths.clear();
    if (text.length <= 40) widths.set(text, ems);
    return ems;
  };
  return {
    id,
    bytes,
    unitsPerEm: font.unitsPerEm,
    ascent,
    descent,
    has: (codePoint) => find(codePoint) !== 0,
    shape,
    width,
  };
};

/** The faces of the papers, from the bytes of four font files. Throws when one is no font. */
export const openTypefaces = (bytes: FaceBytes): Typefaces => ({
  regular: openTypeface('regular', bytes.regular),
  italic: openTypeface('italic', bytes.italic),
  bold: openTypeface('bold', bytes.bold),
  boldItalic: openTypeface('boldItalic', bytes.boldItalic),
});
