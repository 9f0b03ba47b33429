import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PageView } from '../store/pageView.ts';
import type { PlaceRect } from './places.ts';
import { gap, type Sight, zoomed } from './sheets.ts';
import type { SheetLayout } from './useSheetLayout.ts';

/** Brings pages and places into sight. */
export interface SheetsHandle {
  /** Does not move when it is in sight already. */
  readonly scrollTo: (rect: PlaceRect) => void;
  readonly scrollToPage: (page: number) => void;
  readonly isInSight: (rect: PlaceRect) => boolean;
}

/** How far from the top of the pane, as a share of its height, something that was jumped to comes to stand. */
const landing = 0.3;

const spanOf = ({ page, y, height }: PlaceRect, { stack, crops, scale }: SheetLayout): Sight => ({
  top: (stack.tops[page] ?? 0) + (y - (crops[page]?.y ?? 0)) * scale,
  height: height * scale,
});

/** What a handle asks at the moment it is used. `top` is known from scrolling: asking the element would lay out the window. */
interface Now {
  readonly layout: SheetLayout;
  readonly top: number;
}

const handleOf = (pane: RefObject<HTMLElement | null>, now: () => Now): SheetsHandle => {
  const layout = (): SheetLayout => now().layout;
  const isInSight = (rect: PlaceRect): boolean => {
    const { top, height } = spanOf(rect, layout());
    const from = now().top;
    return top >= from && top + height <= from + layout().height;
  };
  const scroll = (top: number): void => {
    if (pane.current !== null) pane.current.scrollTop = top;
  };
  return {
    isInSight,
    scrollTo: (rect) => {
      if (!isInSight(rect)) scroll(spanOf(rect, layout()).top - layout().height * landing);
    },
    scrollToPage: (page) => scroll((layout().stack.tops[page] ?? gap) - gap),
  };
};

/** What scrolling needs to know. */
export interface SheetScrollOf {
  /** The id of the paper: each keeps its own place. */
  readonly paper: string;
  readonly layout: SheetLayout;
  readonly view: PageView;
}

/**
 * How far the sheets are scrolled. Another paper, and the same one at another size, come back to where they were; a change of the
 * answers moves nothing. Ctrl and the wheel zoom around the pointer.
 */
export const useSheetScroll = (pane: RefObject<HTMLElement | null>, { paper, layout, view }: SheetScrollOf) => {
  const [top, setTop] = useState(0);
  const newest = useRef(layout);
  const anchor = useRef(0);
  const scrolled = useRef(0);
  const { scale } = layout;
  useLayoutEffect(() => {
    newest.current = layout;
  });
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null || scale === 0) return;
    element.scrollTop = (view.scrolled.get(paper) ?? 0) * scale - anchor.current;
    anchor.current = 0;
    scrolled.current = element.scrollTop;
    setTop(scrolled.current);
  }, [pane, paper, scale, view]);
  const onScroll = useCallback(() => {
    const element = pane.current;
    if (element === null) return;
    scrolled.current = element.scrollTop;
    setTop(scrolled.current);
    view.scrolled.set(paper, element.scrollTop / newest.current.scale);
  }, [pane, paper, view]);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const down = (event.clientY - box.top) / element.currentCSSZoom;
      const at = newest.current.scale;
      view.scrolled.set(paper, (element.scrollTop + down) / at);
      anchor.current = down;
      view.zoom.update((zoom) => zoomed(zoom, at, event.deltaY < 0 ? 1 : -1));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [pane, paper, view]);
  const handle = useMemo(() => handleOf(pane, () => ({ layout: newest.current, top: scrolled.current })), [pane]);
  return { top, onScroll, handle };
};
