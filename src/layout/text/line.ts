import { pt } from '../../units.ts';
import type { LinkMark, Mark, RuleMark } from '../pages.ts';
import type { Typefaces } from '../typeface.ts';
import { hasRightToLeft, visualRuns } from './bidi.ts';
import type { Piece, RulePiece, TextPiece } from './piece.ts';
import { type Fragment, type Unit, widthOf } from './units.ts';

/** What stands on a line and is told in the margin of a draft. */
export interface Flags {
  /** Paths of required answers that are missing on the line. */
  readonly missing: readonly string[];
  readonly verify: boolean;
}

/** A label that stands under the rule of a blank; `x` is where the rule begins. */
export interface LabelBelow {
  readonly x: number;
  readonly text: string;
}

/** A set line. Marks count from its left end and its baseline. */
export interface Line {
  readonly width: number;
  readonly marks: readonly Mark[];
  readonly flags: Flags;
  readonly below: readonly LabelBelow[];
}

interface Run {
  readonly piece: Fragment['piece'];
  readonly text: string;
  readonly visual?: string;
}

const merged = (units: readonly Unit[]): readonly Run[] => {
  const runs: Run[] = [];
  let texts: string[] = [];
  let current: Fragment['piece'] | undefined;
  // Joined at once: a text that grows word by word is kept as a tree of its words.
  const close = (): void => {
    if (current !== undefined) runs.push({ piece: current, text: texts.join('') });
  };
  const push = ({ piece, text }: Fragment): void => {
    if (piece === current) {
      texts.push(text);
      return;
    }
    close();
    current = piece;
    texts = [text];
  };
  units.forEach((unit, index) => {
    unit.fragments.forEach(push);
    if (index < units.length - 1) unit.space.forEach(push);
  });
  close();
  return runs;
};

const objectCharacter = '\ufffc';

/** Runs in drawing order, when the line holds words from right to left. */
const drawingOrder = (runs: readonly Run[]): readonly Run[] => {
  const texts = runs.map(({ piece, text }) => (piece.kind === 'text' ? text : objectCharacter));
  const line = texts.join('');
  if (!hasRightToLeft(line)) return runs;
  let position = 0;
  const bounds = texts.map((text) => {
    position += text.length;
    return position;
  });
  return visualRuns(line, bounds).flatMap(({ start, end, visual }) => {
    const run = runs[bounds.findIndex((bound) => start < bound)];
    if (run === undefined) return [];
    if (run.piece.kind !== 'text') return [run];
    const text = line.slice(start, end);
    return [{ piece: run.piece, text, ...(visual === text ? {} : { visual }) }];
  });
};

const ruleBelowBaseline = 2.5;
const blankWeight = 0.6;
const boxBelowBaseline = 1.4;

const blankMarks = (piece: RulePiece, x: number, width: number): readonly Mark[] => {
  const y = pt(ruleBelowBaseline);
  const rule: RuleMark = {
    kind: 'rule',
    tag: piece.tag,
    x1: pt(x),
    y1: y,
    x2: pt(x + width),
    y2: y,
    weight: pt(blankWeight),
    from: piece.from,
  };
  if (piece.tag === 'artifact') return [rule];
  const field: Mark = {
    kind: 'field',
    tag: piece.tag,
    x: pt(x),
    y: pt(ruleBelowBaseline - 14),
    width: pt(width),
    height: pt(14),
    label: piece.label,
    from: piece.from,
    multiline: false,
  };
  return [rule, field];
};

const underline = (x: number, width: number): Mark => ({
  kind: 'rule',
  tag: 'artifact',
  x1: pt(x),
  y1: pt(1.6),
  x2: pt(x + width),
  y2: pt(1.6),
  weight: pt(blankWeight),
});

interface TextRun extends Run {
  readonly piece: TextPiece;
}

const linkOver = (piece: TextPiece, x: number, width: number): readonly LinkMark[] => {
  const { link, size } = piece;
  if (link === undefined) return [];
  const box = { x: pt(x), y: pt(-0.85 * size), width: pt(width), height: pt(1.1 * size) };
  return [{ kind: 'link', tag: link.tag, ...box, to: link.to, spoken: link.spoken }];
};

/** Where a run begins, how wide it is, and by how much its spaces are widened; in points. */
interface Extent {
  readonly x: number;
  readonly width: number;
  readonly wordSpace: number;
}

const textMarks = ({ piece, text, visual }: TextRun, { x, width, wordSpace }: Extent): readonly Mark[] => {
  const { tag, face, from } = piece;
  const [left, y, size] = [pt(x), pt(-(piece.raise ?? 0)), pt(piece.size)];
  // Written out twice, since there is one for each line of a paper: what is spread into an object takes a place of its own.
  const mark: Mark = {
    ...(from === undefined
      ? { kind: 'text', tag, x: left, y, width: pt(width), face, size, text }
      : { kind: 'text', tag, x: left, y, width: pt(width), face, size, text, from }),
    ...(visual === undefined ? {} : { visual }),
    ...(wordSpace === 0 ? {} : { wordSpace: pt(wordSpace) }),
    ...(piece.spoken === undefined ? {} : { spoken: piece.spoken }),
  };
  return [mark, ...(piece.underline === true ? [underline(x, width)] : []), ...linkOver(piece, x, width)];
};

/** How many spaces a text holds: the places that justification widens. */
export const spacesIn = (text: string): number => text.split(' ').length - 1;

/** What a line is set with. `wordSpace` widens each space, in points; `measure` clips blanks that are wider. */
export interface LineSetting {
  readonly faces: Typefaces;
  readonly measure: number;
  readonly wordSpace?: number;
}

const flagsOf = (pieces: readonly Piece[]): Flags => ({
  missing: pieces.flatMap((piece) => (piece.kind === 'rule' && piece.required ? [piece.from] : [])),
  verify: pieces.some((piece) => piece.kind === 'text' && piece.isVerify === true),
});

/** The units of one line as marks. */
export const setLine = (units: readonly Unit[], { faces, measure, wordSpace = 0 }: LineSetting): Line => {
  const marks: Mark[] = [];
  const below: LabelBelow[] = [];
  const runs = merged(units);
  let x = 0;
  for (const run of drawingOrder(runs)) {
    const { piece, text } = run;
    if (piece.kind === 'text') {
      const drawn = run.visual ?? text;
      const width = widthOf(piece, drawn, faces) + wordSpace * spacesIn(drawn);
      marks.push(...textMarks({ ...run, piece }, { x, width, wordSpace }));
      x += width;
      continue;
    }
    if (piece.kind === 'rule') {
      const width = Math.min(piece.width, measure);
      marks.push(...blankMarks(piece, x, width));
      if (piece.below !== undefined) below.push({ x, text: piece.below });
      x += width;
      continue;
    }
    const { tag, size, checked, label, from } = piece;
    const place = { x: pt(x), y: pt(boxBelowBaseline - size), size: pt(size) };
    const spoken = checked ? '[x]' : '[ ]';
    marks.push({ kind: 'box', tag, ...place, checked, spoken, label, ...(from === undefined ? {} : { from }) });
    x += size;
  }
  return { width: x, marks, flags: flagsOf(runs.map(({ piece }) => piece)), below };
};
