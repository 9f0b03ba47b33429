import { type RefObject, useMemo } from 'react';
import type { PaperState } from '../../src/api/contract/work.ts';
import { useObservable } from '../store/observable.ts';
import type { PageView } from '../store/pageView.ts';
import type { ShownPaper } from './paperFeed.ts';
import type { Rect } from './pdfModel.ts';
import { cropOf, gap, type Stack, scaleOf, stackOf } from './sheets.ts';
import { useSize } from './useSize.ts';

/** Where the sheets of a paper lie in their pane, in CSS pixels. */
export interface SheetLayout {
  readonly crops: readonly Rect[];
  /** CSS pixels for a point; 0 until the pane is on the screen. */
  readonly scale: number;
  readonly stack: Stack;
  /** Inner width and height of the pane. */
  readonly width: number;
  readonly height: number;
  readonly density: number;
  /** From the left edge of the pane to the sheets. */
  readonly left: number;
}

const letterSize = { width: 612, height: 792 } as const;

/** What a layout is made for. */
export interface SheetLayoutOf {
  readonly paper: ShownPaper;
  readonly profile: PaperState['profile'];
  readonly view: PageView;
}

/** The layout of a paper's sheets in a pane, as the zoom says. */
export const useSheetLayout = (
  pane: RefObject<HTMLElement | null>,
  { paper: { pages, isDraft }, profile, view }: SheetLayoutOf,
): SheetLayout => {
  const size = useSize(pane);
  const zoom = useObservable(view.zoom);
  const { isTrimmed } = zoom;
  const shape = pages.map(({ width, height }) => `${width} ${height}`).join();
  // The same crops as long as the pages have the same sizes, so that a letter more repaints nothing that it does not change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says all that counts of `pages`
  const crops = useMemo(
    () => pages.map((page) => cropOf(page, isTrimmed ? { profile, isDraft } : undefined)),
    [shape, isTrimmed, profile, isDraft],
  );
  const { width = 0, height = 0, density = 1 } = size ?? {};
  const scale = size === undefined ? 0 : scaleOf(zoom, crops[0] ?? letterSize, size);
  const stack = useMemo(() => stackOf(crops, scale), [crops, scale]);
  return { crops, scale, stack, width, height, density, left: Math.max(gap, Math.round((width - stack.width) / 2)) };
};
