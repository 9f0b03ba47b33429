import type { TimelineItem } from '../../../src/api/contract/boards.ts';
import { dayNumber, type Scale, widthOf, xOf } from './timeScale.ts';

/** The lanes of the timeline, from above. */
export const laneNames = ['incidents', 'orders', 'relationship', 'court', 'deadlines'] as const;
/** A lane of the timeline. */
export type LaneName = (typeof laneNames)[number];

/** Which lane an item belongs to. */
export const laneOf = ({ kind, path }: Pick<TimelineItem, 'kind' | 'path'>): LaneName => {
  if (kind === 'incident') return 'incidents';
  if (kind === 'order') return 'orders';
  if (kind === 'deadline') return 'deadlines';
  return path.startsWith('relationship.') ? 'relationship' : 'court';
};

/** An item with its words, to be placed. */
export interface Worded {
  readonly item: TimelineItem;
  readonly words: string;
}

/** Where an item stands in its lane: CSS pixels from the left, and its row from 0. `words`: where its words are. */
export interface Placed extends Worded {
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly side: 'left' | 'inside' | 'right';
}

/** A mark of one day is that wide and that high, in CSS pixels. */
export const markSize = 16;
const gap = 8;
const apart = 16;

const extentOf = (item: TimelineItem, scale: Scale): { readonly x: number; readonly width: number } => {
  const from = xOf(scale, dayNumber(item.from));
  const days = xOf(scale, dayNumber(item.to) + 1) - from;
  if (item.shape === 'day') return { x: from + days / 2 - markSize / 2, width: markSize };
  const width = Math.max(days, markSize);
  return { x: from + days / 2 - width / 2, width };
};

interface Span {
  readonly from: number;
  readonly to: number;
}

const spanOf = ({ x, width, side }: Omit<Placed, 'row'>, words: number): Span => {
  if (side === 'inside') return { from: x, to: x + width };
  return side === 'right' ? { from: x, to: x + width + gap + words } : { from: x - gap - words, to: x + width };
};

const sideOf = ({ item, x, width }: Omit<Placed, 'row' | 'side'>, words: number, all: number): Placed['side'] => {
  if (item.shape !== 'day' && width >= words + 2 * gap) return 'inside';
  return x + width + gap + words > all && x - gap - words >= 0 ? 'left' : 'right';
};

/** Whether the words of an item begin left of what is on the screen, `left` CSS pixels from the start: half a label says nothing. */
export const isCutAt = ({ x, width, side }: Placed, left: number): boolean =>
  side === 'right' && x + width + gap < left;

const meets = (one: Span, other: Span): boolean => one.from < other.to + apart && other.from < one.to + apart;

/**
 * The items of a lane in rows, so that no words lie over others: each in the first row that has room for it. `widthOfWords` gives
 * CSS pixels.
 */
export const placeInLane = (
  items: readonly Worded[],
  scale: Scale,
  widthOfWords: (words: string) => number,
): readonly Placed[] => {
  const rows: Span[][] = [];
  return items.map((worded) => {
    const measured = widthOfWords(worded.words);
    const at = { ...worded, ...extentOf(worded.item, scale) };
    const sided = { ...at, side: sideOf(at, measured, widthOf(scale)) };
    const span = spanOf(sided, measured);
    const free = rows.findIndex((row) => !row.some((taken) => meets(span, taken)));
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), span];
    return { ...sided, row };
  });
};

const longestWords = 64;

/** The beginning of a text that has no more letters than that, cut between two words where it can be. */
const beginningOf = (text: string, most: number): string => {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
};

/** The words beside a mark: its date, always whole, and what it is, an incident with its number; long ones are whole in the detail. */
export const wordsOf = ({ kind, when, title, path }: TimelineItem): string => {
  const number = kind === 'incident' ? `${Number(path.split('.')[1]) + 1}  ` : '';
  const short = beginningOf(title, longestWords - when.length);
  return `${number}${kind === 'deadline' || kind === 'event' ? `${short}, ${when}` : `${when}: ${short}`}`;
};

/** What tells two items of the timeline apart: deadlines of one rule may share their id. */
export const itemKey = ({ id, path, from }: TimelineItem): string => `${id} ${path} ${from}`;
