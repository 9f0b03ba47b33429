/** What of a pane is covered by its own heads, in CSS pixels. */
export interface Covered {
  readonly left?: number;
  readonly top?: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far to scroll so that `one` lies within `frame`, its beginning first when it is too long. 0 when it does. */
export const scrollBy = (one: Span, frame: Span): number => {
  if (one.from < frame.from || one.to - one.from > frame.to - frame.from) return one.from - frame.from;
  return Math.max(0, one.to - frame.to);
};

/** Scrolls a pane, and nothing around it, until an element in it can be seen. */
export const bringIntoSight = (pane: HTMLElement, element: HTMLElement, { left = 0, top = 0 }: Covered = {}): void => {
  const zoom = pane.currentCSSZoom;
  const frame = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const across = scrollBy(
    { from: box.left, to: box.right },
    { from: frame.left + left * zoom, to: frame.left + pane.clientWidth * zoom },
  );
  const down = scrollBy(
    { from: box.top, to: box.bottom },
    { from: frame.top + top * zoom, to: frame.top + pane.clientHeight * zoom },
  );
  pane.scrollLeft += across / zoom;
  pane.scrollTop += down / zoom;
};
