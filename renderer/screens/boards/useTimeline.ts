import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { TimelineItem } from '../../../src/api/contract/boards.ts';
import { useSize } from '../../page/useSize.ts';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { pressed } from '../../store/pressed.ts';
import { bringIntoSight } from './sight.ts';
import { focusDetail } from './TimelineDetail.tsx';
import type { Seen } from './TimelineOverview.tsx';
import { itemKey } from './timeLanes.ts';
import { dayNumber, type Scale, scaleFor, widthOf, xOf, type Zoom, zooms } from './timeScale.ts';

/** The width of the names of the lanes in a window so wide, in CSS pixels. */
const laneHeadIn = (width: number): number => (width < 720 ? 112 : 176);

const axisHeight = 36;
const usualWidth = 1_200;
const leastRoom = 320;

/** The timeline as it is looked at: its scale, what is chosen, what part is on the screen. */
export interface TimelineView {
  readonly holder: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly today: string;
  readonly scale: Scale;
  /** The width of the names of the lanes, in CSS pixels. */
  readonly laneHead: number;
  readonly seen: Seen;
  readonly selected: TimelineItem | undefined;
  readonly select: (item: TimelineItem) => void;
  /** Reads anew which part is on the screen. */
  readonly look: () => void;
  /** Brings a place, in CSS pixels from the left of all that is drawn, to the middle. */
  readonly center: (x: number) => void;
  readonly keys: (event: KeyboardEvent) => void;
}

/** What the view is of. `onZoom` is told which zoom a key asks for. */
export interface TimelineViewOf {
  readonly items: readonly TimelineItem[];
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** The scale of all items in the room there is. */
const useScale = ({ items, zoom }: TimelineViewOf, holder: RefObject<HTMLDivElement | null>) => {
  const size = useSize(holder);
  const host = useObservable(useApp().host);
  const today = host?.today ?? items.at(-1)?.from ?? '2026-01-01';
  const width = size?.width ?? usualWidth;
  const laneHead = laneHeadIn(width);
  const room = Math.max(leastRoom, width - laneHead - 16);
  const scale = useMemo(() => {
    const days = items.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
    return scaleFor(days, { today: dayNumber(today), zoom, room });
  }, [items, today, zoom, room]);
  return { today, scale, laneHead };
};

const markOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-time="${CSS.escape(key)}"]`);

const showMark = (pane: HTMLElement | null, key: string, laneHead: number): void => {
  const mark = markOf(key);
  if (pane !== null && mark !== null) bringIntoSight(pane, mark, { left: laneHead, top: axisHeight });
};

/** Keeps the chosen item in sight when the scale changes, and knows what part of the time is on the screen. */
const useScroll = (scale: Scale, laneHead: number, selected: TimelineItem | undefined) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 1 });
  const look = (): void => {
    const pane = scroller.current;
    if (pane === null) return;
    const whole = widthOf(scale);
    const to = Math.min(1, (pane.scrollLeft + pane.clientWidth - laneHead) / whole);
    setSeen({ from: pane.scrollLeft / whole, to });
  };
  const center = (x: number): void => {
    const pane = scroller.current;
    if (pane !== null) pane.scrollLeft = x - (pane.clientWidth - laneHead) / 2;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale shows the chosen item again, another choice does not
  useEffect(() => {
    if (selected !== undefined) {
      center(xOf(scale, dayNumber(selected.from)));
      showMark(scroller.current, itemKey(selected), laneHead);
    }
    look();
  }, [scale]);
  return { scroller, seen, look, center };
};

/** Everything that the timeline's parts share. */
export const useTimeline = (of: TimelineViewOf): TimelineView => {
  const { items, zoom, onZoom } = of;
  const { letterKeys } = useObservable(useApp().preferences);
  const holder = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string | undefined>(undefined);
  const { today, scale, laneHead } = useScale(of, holder);
  const incidents = items.filter(({ kind }) => kind === 'incident');
  const selected = items.find((item) => itemKey(item) === chosen) ?? incidents.at(-1) ?? items[0];
  const scroll = useScroll(scale, laneHead, selected);

  const go = (to: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item === undefined) return;
    choose(itemKey(item));
    const mark = markOf(itemKey(item));
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const zoomBy = (by: number): void => {
    const next = zooms[zooms.indexOf(zoom) + by];
    if (next !== undefined) onZoom(next);
  };
  const letters: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(-1),
    '-': () => zoomBy(1),
    T: () => scroll.center(xOf(scale, dayNumber(today))),
  };
  const keys = (event: KeyboardEvent): void => {
    const at = selected === undefined ? 0 : items.indexOf(selected);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(at + 1),
      ArrowDown: () => go(at + 1),
      ArrowLeft: () => go(at - 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(items.length - 1),
      Enter: focusDetail,
      ...(letterKeys ? letters : {}),
    };
    const act = acts[pressed(event).replace('Shift++', '+')];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { holder, today, scale, laneHead, selected, select: (item) => choose(itemKey(item)), keys, ...scroll };
};
