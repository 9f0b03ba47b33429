import type { Problem } from '../problems.ts';
import { type Content, placeOf, type Spot } from './syntax.ts';

/** How much one document may cost before it is given up. */
export interface Limits {
  /** Statements executed and helpers called. */
  readonly steps: number;
  /** Characters written. */
  readonly characters: number;
  /** Tags written. */
  readonly tags: number;
  /** Partials inside partials. */
  readonly partials: number;
}

/** Far above the largest matter that the answer file admits in practice, and spent by a hostile template in about a second. */
export const defaultLimits: Limits = { steps: 2_000_000, characters: 16_000_000, tags: 600_000, partials: 24 };

/** What is left of the limits of one document. Once `isSpent`, nothing more is written. */
export interface Budget {
  readonly isSpent: () => boolean;
  readonly step: (spot: Spot) => void;
  readonly write: (characters: number, tags: number, spot: Spot) => void;
  /** Gives up for a reason that was reported elsewhere. */
  readonly exhaust: () => void;
}

const tooLong = (what: string, spot: Spot): Problem => ({
  code: 'template.too-long',
  severity: 'error',
  message: `The template ${what} here and was stopped. Look for loops inside loops and for partials that call each other.`,
  at: placeOf(spot),
});

/** A budget; the Problem of the first limit that is passed goes to `report`. */
export const createBudget = (limits: Limits, report: (problem: Problem) => void): Budget => {
  let { steps, characters, tags } = limits;
  let isSpent = false;
  const stop = (what: string, spot: Spot) => {
    if (!isSpent) report(tooLong(what, spot));
    isSpent = true;
  };
  return {
    isSpent: () => isSpent,
    step: (spot) => {
      steps -= 1;
      if (steps < 0) stop('takes too many steps', spot);
    },
    write: (written, tagged, spot) => {
      characters -= written;
      tags -= tagged;
      if (characters < 0 || tags < 0) stop('writes too much', spot);
    },
    exhaust: () => {
      isSpent = true;
    },
  };
};

/** Rendered markup, and for each piece of it the place in the template that wrote it. */
export interface Output {
  /** Text of the template itself: each character has its own place. It is kept as it is, however often it is printed. */
  readonly copy: (content: Content) => void;
  /** Text made at `spot`: all of it has that place. */
  readonly make: (text: string, tags: number, spot: Spot) => void;
  /** Everything another output of the same budget holds, without the white space around it. */
  readonly adopt: (other: Output) => void;
  readonly text: () => string;
  /** The place that wrote the character at `offset`; `undefined` only while nothing is written. */
  readonly spotAt: (offset: number) => Spot | undefined;
  readonly pieces: () => readonly Piece[];
}

interface Piece {
  readonly text: string;
  readonly spot: Spot;
  readonly isCopy: boolean;
}

/** The place `text.length` characters after `spot`. */
export const advance = (spot: Spot, text: string): Spot => {
  const lines = text.split('\n');
  if (lines.length === 1) return { ...spot, column: spot.column + text.length };
  return { ...spot, line: spot.line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
};

const trimmed = (pieces: readonly Piece[]): readonly Piece[] => {
  const first = pieces.findIndex((piece) => piece.text.trim() !== '');
  const last = pieces.findLastIndex((piece) => piece.text.trim() !== '');
  return pieces.slice(first < 0 ? pieces.length : first, last + 1).map((piece, index, kept) => {
    const start = index === 0 ? piece.text.length - piece.text.trimStart().length : 0;
    const end = index === kept.length - 1 ? piece.text.trimEnd().length : piece.text.length;
    const spot = piece.isCopy && start > 0 ? advance(piece.spot, piece.text.slice(0, start)) : piece.spot;
    return { ...piece, spot, text: piece.text.slice(start, end) };
  });
};

const spotIn = (pieces: readonly Piece[], offset: number): Spot | undefined => {
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    if (offset < end) return piece.isCopy ? advance(piece.spot, piece.text.slice(0, offset - start)) : piece.spot;
    start = end;
  }
  return pieces.at(-1)?.spot;
};

/** An empty output that draws on `budget`. */
export const createOutput = (budget: Budget): Output => {
  const pieces: Piece[] = [];
  const write = (piece: Piece, tags: number) => {
    budget.write(piece.text.length, tags, piece.spot);
    if (!budget.isSpent()) pieces.push(piece);
  };
  return {
    copy: (content) => write(content, content.tags),
    make: (text, tags, spot) => write({ text, spot, isCopy: false }, tags),
    adopt: (other) => pieces.push(...trimmed(other.pieces())),
    text: () => pieces.map((piece) => piece.text).join(''),
    spotAt: (offset) => spotIn(pieces, offset),
    pieces: () => pieces,
  };
};
