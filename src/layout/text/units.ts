import type { Typefaces } from '../typeface.ts';
import { hasRightToLeft } from './bidi.ts';
import { withoutBreakControls } from './characters.ts';
import { opportunities } from './opportunities.ts';
import type { Piece, TextPiece } from './piece.ts';

/** The part of a piece that lies in one unit. `text` is empty for rules and boxes. */
export interface Fragment {
  readonly piece: Exclude<Piece, { kind: 'break' }>;
  readonly text: string;
  readonly width: number;
}

/** What a line cannot part, and the space after it, which is dropped at a line's end. */
export interface Unit {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  readonly space: readonly Fragment[];
  readonly spaceWidth: number;
  /** The line ends after it. */
  readonly endsLine: boolean;
}

const standIn = 'x';

const textOf = (piece: Piece): string => {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'break' ? '\n' : standIn;
};

/** Width of text in a piece's face and size, in points. */
export const widthOf = (piece: TextPiece, text: string, faces: Typefaces): number =>
  faces[piece.face].width(text) * piece.size;

/** The width of a piece's text, in points. */
type Ruler = (piece: TextPiece, text: string) => number;

/**
 * Text that holds words from right to left is drawn in runs whose ends are known only once the lines are: it is measured
 * letter by letter, without kerning, which no line is wider than.
 */
const rulerFor = (whole: string, faces: Typefaces): Ruler => {
  if (!hasRightToLeft(whole)) return (piece, text) => widthOf(piece, text, faces);
  return (piece, text) => Array.from(text).reduce((total, letter) => total + widthOf(piece, letter, faces), 0);
};

const sum = (fragments: readonly Fragment[]): number => fragments.reduce((total, { width }) => total + width, 0);

const fragmentOf = (piece: Piece, text: string, ruler: Ruler): Fragment | undefined => {
  if (piece.kind === 'break' || text === '') return undefined;
  if (piece.kind === 'text') return { piece, text, width: ruler(piece, text) };
  return { piece, text: '', width: piece.kind === 'box' ? piece.size : piece.width };
};

const spacesAtEnd = (text: string): number => text.length - text.replace(/ +$/, '').length;

/** Pieces cut at positions of their joined text: steps forward only, so that a long text costs its length. */
const cutter = (pieces: readonly Piece[], ruler: Ruler) => {
  let index = 0;
  let offset = 0;
  return (length: number): readonly Fragment[] => {
    const fragments: Fragment[] = [];
    let wanted = length;
    while (wanted > 0) {
      const piece = pieces[index];
      if (piece === undefined) break;
      const whole = textOf(piece);
      const taken = whole.slice(offset, offset + wanted);
      const fragment = fragmentOf(piece, withoutBreakControls(taken), ruler);
      if (fragment !== undefined) fragments.push(fragment);
      wanted -= taken.length;
      offset += taken.length;
      if (offset >= whole.length) {
        index += 1;
        offset = 0;
      }
    }
    return fragments;
  };
};

const unitOf = (fragments: readonly Fragment[], space: readonly Fragment[], endsLine: boolean): Unit => ({
  fragments,
  width: sum(fragments),
  space,
  spaceWidth: sum(space),
  endsLine,
});

const joinsBefore = /[\p{M}\u200d]/u;

const charactersOf = (fragment: Fragment, measure: number, ruler: Ruler): readonly Fragment[] => {
  const { piece } = fragment;
  if (piece.kind !== 'text') return [{ ...fragment, width: Math.min(fragment.width, measure) }];
  const clusters: string[] = [];
  for (const character of fragment.text) {
    const last = clusters.length - 1;
    if (joinsBefore.test(character) && last >= 0) clusters[last] += character;
    if (!joinsBefore.test(character) || last < 0) clusters.push(character);
  }
  return clusters.map((text) => ({ piece, text, width: ruler(piece, text) }));
};

const betterEnd = /[\s\u00a0\-‐–—/.,;:)\]@_]$/u;

const fragmentsFrom = (characters: readonly Fragment[]): readonly Fragment[] => {
  const joined: Fragment[] = [];
  for (const fragment of characters) {
    const last = joined.at(-1);
    const joins = last !== undefined && last.piece === fragment.piece && last.text !== '';
    if (!joins) joined.push(fragment);
    else joined[joined.length - 1] = { ...last, text: last.text + fragment.text, width: last.width + fragment.width };
  }
  return joined;
};

/** How many characters go on a line that cannot hold them all: up to a space, a hyphen or a point where there is one. */
const fitting = (characters: readonly Fragment[], start: number, measure: number): number => {
  let width = 0;
  let end = start;
  let better = start;
  while (end < characters.length) {
    const { width: own = 0, text = '' } = characters[end] ?? {};
    if (width + own > measure && end > start) return better > start ? better : end;
    width += own;
    end += 1;
    if (betterEnd.test(text)) better = end;
  }
  return end;
};

/** A unit wider than the measure, cut into units that are not: at a better place within it, else at any character. */
const split = (unit: Unit, measure: number, ruler: Ruler): readonly Unit[] => {
  const characters = unit.fragments.flatMap((whole) => charactersOf(whole, measure, ruler));
  const units: Unit[] = [];
  for (let start = 0; start < characters.length; ) {
    const end = fitting(characters, start, measure);
    const isLast = end >= characters.length;
    const fragments = fragmentsFrom(characters.slice(start, end));
    units.push(isLast ? unitOf(fragments, unit.space, unit.endsLine) : unitOf(fragments, [], false));
    start = end;
  }
  return units;
};

/** Pieces as units, none wider than the measure. */
export const unitsOf = (pieces: readonly Piece[], measure: number, faces: Typefaces): readonly Unit[] => {
  const text = pieces.map(textOf).join('');
  const ruler = rulerFor(text, faces);
  const cut = cutter(pieces, ruler);
  let start = 0;
  return opportunities(text).flatMap(({ position, required }) => {
    const segment = text.slice(start, position);
    start = position;
    const spaces = spacesAtEnd(segment);
    const unit = unitOf(cut(segment.length - spaces), cut(spaces), required || segment.endsWith('\n'));
    return unit.width > measure ? split(unit, measure, ruler) : [unit];
  });
};
