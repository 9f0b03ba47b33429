import type { PaperState } from '../../src/api/contract/work.ts';
import type { Zoom } from '../store/pageView.ts';
import type { Rect } from './pdfModel.ts';

/** Width and height in whatever unit is said. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels between two sheets, and around them. */
export const gap = 16;

/** CSS pixels for a point at the size on paper. */
const actual = 96 / 72;
const least = 0.2;
const most = 6;

/** Where the words of a page stand, in points from its edges: what is beyond is margin and may be left away on the screen. */
const margins: Readonly<Record<PaperState['profile'], Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>>> =
  {
    pleading: { left: 72, right: 72, top: 72, bottom: 36 },
    letter: { left: 72, right: 72, top: 72, bottom: 36 },
    working: { left: 54, right: 54, top: 34, bottom: 31 },
  };

/** A draft says so above the text, and names what is missing beside it. */
const draftTop = { pleading: 30, letter: 30, working: 14 } as const;
const draftRight = { pleading: 20, letter: 20, working: 54 } as const;

/** Points that stay around the words: on the left there is room for the bars of the marks. */
const stays = { left: 26, right: 14, top: 14, bottom: 10 } as const;

/** The paper whose margins are to be trimmed. */
export interface Trimmed {
  readonly profile: PaperState['profile'];
  readonly isDraft: boolean;
}

/** The part of a page that is shown: the whole of it, or, with `trimmed`, what its margins leave. */
export const cropOf = ({ width, height }: Size, trimmed: Trimmed | undefined): Rect => {
  if (trimmed === undefined) return { x: 0, y: 0, width, height };
  const { profile, isDraft } = trimmed;
  const margin = margins[profile];
  const x = margin.left - stays.left;
  const y = Math.max(0, (isDraft ? draftTop[profile] : margin.top) - stays.top);
  const right = Math.max(0, (isDraft ? draftRight[profile] : margin.right) - stays.right);
  const bottom = margin.bottom - stays.bottom;
  return { x, y, width: width - x - right, height: height - y - bottom };
};

/** The left edge of the words of a paper, in points. */
export const textLeftOf = (profile: PaperState['profile']): number => margins[profile].left;

/** CSS pixels for a point, so that a crop fits a pane as the zoom says. Never absurdly small or large. */
export const scaleOf = (zoom: Zoom, crop: Size, pane: Size): number => {
  const across = (pane.width - 2 * gap) / crop.width;
  const down = (pane.height - 2 * gap) / crop.height;
  const wanted = { width: across, whole: Math.min(across, down) };
  const scale = typeof zoom.size === 'number' ? zoom.size * actual : wanted[zoom.size];
  return Math.min(most, Math.max(least, scale));
};

/** The zoom one step larger or smaller than a scale that is shown now. */
export const zoomed = (zoom: Zoom, scale: number, step: 1 | -1): Zoom => {
  const size = (scale / actual) * (step === 1 ? 1.1 : 1 / 1.1);
  return { ...zoom, size: Math.min(most, Math.max(least, Math.round(size * 100) / 100)) };
};

/** The zoom as per cent of the size on paper. */
export const percentOf = (scale: number): number => Math.round((scale / actual) * 100);

/** Where the sheets lie under each other, in CSS pixels from the top. */
export interface Stack {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Sheets of these crops under each other. */
export const stackOf = (crops: readonly Size[], scale: number): Stack => {
  const heights = crops.map(({ height }) => Math.round(height * scale));
  const tops: number[] = [];
  let top = gap;
  for (const height of heights) {
    tops.push(top);
    top += height + gap;
  }
  return { tops, heights, width: Math.round(Math.max(0, ...crops.map(({ width }) => width)) * scale), height: top };
};

/** A window on the stack: how far it is scrolled, and how high it is, in CSS pixels. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** The sheets that can be seen, the first and the last, from 0. */
export const seenIn = (
  { tops, heights }: Stack,
  { top, height }: Sight,
): { readonly first: number; readonly last: number } => {
  const isAbove = (n: number): boolean => (tops[n] ?? 0) + (heights[n] ?? 0) <= top;
  let first = 0;
  while (first < tops.length - 1 && isAbove(first)) first += 1;
  let last = first;
  while (last < tops.length - 1 && (tops[last + 1] ?? 0) < top + height) last += 1;
  return { first, last };
};

/** The sheet one is looking at: the one that fills most of the window. */
export const lookedAt = (stack: Stack, sight: Sight): number => {
  const { first, last } = seenIn(stack, sight);
  const shownOf = (n: number): number => {
    const top = stack.tops[n] ?? 0;
    const bottom = top + (stack.heights[n] ?? 0);
    return Math.min(bottom, sight.top + sight.height) - Math.max(top, sight.top);
  };
  let best = first;
  for (let n = first + 1; n <= last; n += 1) if (shownOf(n) > shownOf(best)) best = n;
  return best;
};
