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

/** Thousandths of the em, to hundredths, that a kern takes off an advance. */
const adjustment = (face: FaceFont, glyph: ShapedGlyph): number =>
  Math.round((((face.advances[glyph.id] ?? 0) - glyph.advance) * 100_000) / face.font.unitsPerEm) / 100;

/** A text in the glyphs of a face, in drawing order and kerned, in pieces that alternate between the common subset and others. */
export const encodeText = (face: FaceFont, text: string): readonly Piece[] => {
  const pieces: OpenPiece[] = [];
  for (const glyph of face.face.shape(text).glyphs) {
    const piece = pieceFor(pieces, isCommon(face, glyph));
    piece.extra?.set(glyph.id, String.fromCodePoint(...glyph.codePoints));
    const kern = adjustment(face, glyph);
    piece.array += kern === 0 ? glyphHex(glyph.id) : `${glyphHex(glyph.id)}>${kern}<`;
  }
  return pieces.map(({ extra, array }) => ({ extra, array: `${array}>` }));
};
