import type { ShapedGlyph } from '../layout/typeface.ts';
import type { FaceFont } from './faceFont.ts';

/** A stretch of glyphs of one font, as the inside of a TJ array: `<00410056>129<0041>`. */
export interface Piece {
  /** Set when the glyphs are outside the common subset: their characters by glyph. */
  readonly extra: ReadonlyMap<number, string> | undefined;
  readonly array: string;
}

interface OpenPiece {
  readonly extra: Map<number, string> | undefined;
  array: string;
}

const isCommon = (face: FaceFont, glyph: ShapedGlyph): boolean =>
  glyph.codePoints.length === 1 && face.commonCodes.get(glyph.codePoints[0] ?? 0) === glyph.id;

const hexOf: string[] = [];

const glyphHex = (id: number): string => {
  hexOf[id] ??= id.toString(16).padStart(4, '0');
  return hexOf[id];
};

const pieceFor = (pieces: OpenPiece[], common: boolean): OpenPiece => {
  const last = pieces.at(-1);
  if (last !== undefined && (last.extra === undefined) === common) return last;
  const made: OpenPiece = { extra: common ? undefined : new Map<number, string>(), array: '<' };
  pieces.push(made);
  return made;
};

/** Thousandths of the em, to hundredths, by which the next glyph moves back: a kern, less what widens a space. */
const adjustment = (face: FaceFont, glyph: ShapedGlyph, spaceWidening: number): number => {
  const kern = (((face.advances[glyph.id] ?? 0) - glyph.advance) * 1000) / face.font.unitsPerEm;
  const widening = glyph.codePoints[0] === 0x20 ? spaceWidening : 0;
  return Math.round((kern - widening) * 100) / 100;
};

/**
 * A text in the glyphs of a face, in drawing order and kerned, in pieces that alternate between the common subset and others.
 * `spaceWidening` is added after each U+0020, in thousandths of the em.
 */
export const encodeText = (face: FaceFont, text: string, spaceWidening: number): readonly Piece[] => {
  const pieces: OpenPiece[] = [];
  for (const glyph of face.face.shape(text).glyphs) {
    const piece = pieceFor(pieces, isCommon(face, glyph));
    piece.extra?.set(glyph.id, String.fromCodePoint(...glyph.codePoints));
    const back = adjustment(face, glyph, spaceWidening);
    piece.array += back === 0 ? glyphHex(glyph.id) : `${glyphHex(glyph.id)}>${back}<`;
  }
  return pieces.map(({ extra, array }) => ({ extra, array: `${array}>`.replaceAll('<>', '') }));
};
