import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './sheets.ts';

/** How large an element is inside, in CSS pixels, and how many pixels of the screen one of them has. */
export interface Measured extends Size {
  readonly density: number;
}

const sizeOf = (element: HTMLElement): Measured => ({
  width: element.clientWidth,
  height: element.clientHeight,
  density: window.devicePixelRatio * element.currentCSSZoom,
});

/** The size of an element as it changes; undefined until it is on the screen. */
export const useSize = (ref: RefObject<HTMLElement | null>): Measured | undefined => {
  const [size, setSize] = useState<Measured>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const now = sizeOf(element);
      setSize((before) =>
        before?.width === now.width && before.height === now.height && before.density === now.density ? before : now,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [ref]);
  return size;
};
