import type { ShapedGlyph } from '../layout/typeface.ts';
import type { FaceFont } from './faceFont.ts';

/** A stretch of glyphs of one font, as the inside of a TJ array: literal strings of two bytes a glyph, `(..)129(..)`. */
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

/** A byte within a literal string. A bare carriage return would be read as a line feed. @source ISO 32000-1, 7.3.4.2 */
const byteText = (byte: number): string => {
  if (byte === 0x0d) return '\\r';
  const character = String.fromCharCode(byte);
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
};

const glyphTexts: string[] = [];

const glyphText = (id: number): string => {
  glyphTexts[id] ??= byteText(id >> 8) + byteText(id & 0xff);
  return glyphTexts[id];
};

const pieceFor = (pieces: OpenPiece[], common: boolean): OpenPiece => {
  const last = pieces.at(-1);
  if (last !== undefined && (last.extra === undefined) === common) return last;
  const made: OpenPiece = { extra: common ? undefined : new Map<number, string>(), array: '(' };
  pieces.push(made);
  return made;
};

/** Thousandths of the em, to hundredths, by which the next glyph moves back: a kern, less what widens a space. */
const adjustment = (face: FaceFont, glyph: ShapedGlyph, spaceWidening: number): number => {
  const kern = (((face.advances[glyph.id] ?? 0) - glyph.advance) * 1000) / face.font.unitsPerEm;
  const widening = glyph.codePoints[0] === 0x20 ? spaceWidening : 0;
  return Math.round((kern - widening) * 100) / 100;
};

const shown = (face: FaceFont, glyph: ShapedGlyph, spaceWidening: number): string => {
  const back = adjustment(face, glyph, spaceWidening);
  return back === 0 ? glyphText(glyph.id) : `${glyphText(glyph.id)})${back}(`;
};

const encodeAny = (face: FaceFont, text: string, spaceWidening: number): readonly Piece[] => {
  const pieces: OpenPiece[] = [];
  for (const glyph of face.face.shape(text).glyphs) {
    const piece = pieceFor(pieces, isCommon(face, glyph));
    piece.extra?.set(glyph.id, String.fromCodePoint(...glyph.codePoints));
    piece.array += shown(face, glyph, spaceWidening);
  }
  return pieces.map(({ extra, array }) => ({ extra, array: `${array})` }));
};

/** Characters below this are remembered with the one after them. */
const remembered = 0x3000;

/** What a character shows before another, by both; empty when it is not in the common subset. Kept for the process. */
const pairsOf = new WeakMap<FaceFont, Map<number, string>>();

const pairs = (face: FaceFont): Map<number, string> => {
  const known = pairsOf.get(face) ?? new Map<number, string>();
  pairsOf.set(face, known);
  return known;
};

const pairText = (face: FaceFont, code: number, next: number): string => {
  const text = next === 0 ? String.fromCharCode(code) : String.fromCharCode(code, next);
  const [glyph] = face.face.shape(text).glyphs;
  return glyph === undefined || !isCommon(face, glyph) ? '' : shown(face, glyph, 0);
};

/** A text of common characters put together from remembered pairs; undefined when it has any other. */
const encodeCommon = (face: FaceFont, text: string): string | undefined => {
  const known = pairs(face);
  let array = '(';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (code >= remembered || next >= remembered) return undefined;
    const key = next * remembered + code;
    let own = known.get(key);
    if (own === undefined) {
      own = pairText(face, code, next);
      known.set(key, own);
    }
    if (own === '') return undefined;
    array += own;
  }
  return `${array})`;
};

/**
 * A text in the glyphs of a face, in drawing order and kerned, in pieces that alternate between the common subset and others.
 * `spaceWidening` is added after each U+0020, in thousandths of the em.
 */
export const encodeText = (face: FaceFont, text: string, spaceWidening: number): readonly Piece[] => {
  const common = text === '' || spaceWidening !== 0 ? undefined : encodeCommon(face, text);
  return common === undefined ? encodeAny(face, text, spaceWidening) : [{ extra: undefined, array: common }];
};
