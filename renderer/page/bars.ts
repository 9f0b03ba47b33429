import type { Rect } from './pdfModel.ts';

/** A bar in the margin beside the lines that it belongs to. */
export interface Bar {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  /** Bars beside the same lines stand beside each other: 0 is the one next to the text. */
  readonly lane: number;
}

/** The bars of marks on one page: one from the first to the last line of each mark, beside each other where they would overlap. */
export const barsOf = (marks: readonly { readonly key: string; readonly rects: readonly Rect[] }[]): readonly Bar[] => {
  const bars: Bar[] = [];
  for (const { key, rects } of marks) {
    if (rects.length === 0) continue;
    const y = Math.min(...rects.map((rect) => rect.y));
    const height = Math.max(...rects.map((rect) => rect.y + rect.height)) - y;
    const beside = bars.filter((bar) => bar.y < y + height && y < bar.y + bar.height).map(({ lane }) => lane);
    let lane = 0;
    while (beside.includes(lane)) lane += 1;
    bars.push({ key, y, height, lane });
  }
  return bars;
};
