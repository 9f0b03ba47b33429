import { glyphFinder, glyphMetrics, readTrueType, type TrueType } from '../font/trueType.ts';
import type { FaceId } from '../layout/pages.ts';
import type { Typeface, Typefaces } from '../layout/typeface.ts';
import { characterMapTable } from './characterMapTable.ts';
import { deflate } from './deflate/deflate.ts';
import { fingerprint } from './fingerprint.ts';
import { repertoire, windowsCodePoint } from './repertoire.ts';
import { subsetFont } from './subset.ts';

/** A font program ready to embed. `texts` gives the characters of each glyph that text may use. */
export interface FontProgram {
  /** Name with the six letters that mark a subset: `ABCDEF+Tinos`. */
  readonly name: string;
  readonly deflated: Uint8Array;
  readonly length: number;
  readonly glyphs: readonly number[];
  readonly texts: ReadonlyMap<number, string>;
}

/** One face, opened once in a process. */
export interface FaceFont {
  readonly id: FaceId;
  readonly face: Typeface;
  readonly font: TrueType;
  /** Advance of each glyph without kerning, in font units. */
  readonly advances: Uint16Array;
  readonly common: FontProgram;
  /** Glyphs of the characters that the common subset shows, by code point. */
  readonly commonCodes: ReadonlyMap<number, number>;
}

/** PostScript names of the faces. */
const names: Readonly<Record<FaceId, string>> = {
  regular: 'Tinos',
  italic: 'Tinos-Italic',
  bold: 'Tinos-Bold',
  boldItalic: 'Tinos-BoldItalic',
};

const subsetTag = (bytes: Uint8Array): string =>
  [...fingerprint([bytes]).slice(0, 6)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 16))).join('');

/** The program for the glyphs that `texts` names. */
export const fontProgram = (
  face: { readonly id: FaceId; readonly font: TrueType },
  texts: ReadonlyMap<number, string>,
  cmap?: Uint8Array,
): FontProgram => {
  const { bytes, glyphs } = subsetFont(face.font, texts.keys(), cmap);
  const name = `${subsetTag(bytes)}+${names[face.id]}`;
  return { name, deflated: deflate(bytes), length: bytes.length, glyphs, texts };
};

/** Characters that are extracted as the one they look like: no-break space, soft hyphen, hyphens. */
const readAs: ReadonlyMap<number, number> = new Map([
  [0xa0, 0x20],
  [0xad, 0x2d],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
]);

type GlyphOf = (codePoint: number) => number;

const commonCodes = (glyphOf: GlyphOf): Map<number, number> => {
  const codes = new Map<number, number>();
  const owner = new Map<number, number>();
  for (const [first, last] of repertoire) {
    for (let code = first; code <= last; code += 1) {
      const glyph = glyphOf(code);
      if (glyph === 0) continue;
      const before = owner.get(glyph);
      if (before === undefined) owner.set(glyph, code);
      if (before === undefined || before === readAs.get(code)) codes.set(code, glyph);
    }
  }
  return codes;
};

const textsOf = (codes: ReadonlyMap<number, number>): Map<number, string> => {
  const texts = new Map<number, string>();
  for (const [code, glyph] of codes)
    if (!texts.has(glyph)) texts.set(glyph, String.fromCodePoint(readAs.get(code) ?? code));
  return texts;
};

const fieldCharacters = (glyphOf: GlyphOf): Uint8Array => {
  const pairs: [number, number][] = [];
  for (let byte = 32; byte < 256; byte += 1) {
    const code = windowsCodePoint(byte);
    const glyph = glyphOf(code);
    if (code !== 0 && glyph !== 0) pairs.push([code, glyph]);
  }
  return characterMapTable(pairs.sort((a, b) => a[0] - b[0]));
};

const open = (id: FaceId, face: Typeface): FaceFont => {
  const font = readTrueType(face.bytes);
  const glyphOf = glyphFinder(font);
  const codes = commonCodes(glyphOf);
  const common = fontProgram({ id, font }, textsOf(codes), fieldCharacters(glyphOf));
  const advances = Uint16Array.from({ length: font.glyphCount }, (_, glyph) => glyphMetrics(font, glyph).advance);
  return { id, face, font, advances, common, commonCodes: codes };
};

const opened = new WeakMap<Typeface, FaceFont>();

/** The face with its common subset, cut and compressed the first time it is asked for. */
export const faceFont = (faces: Typefaces, id: FaceId): FaceFont => {
  const known = opened.get(faces[id]);
  if (known !== undefined) return known;
  const made = open(id, faces[id]);
  opened.set(faces[id], made);
  return made;
};
