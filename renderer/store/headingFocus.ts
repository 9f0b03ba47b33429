import { type RefObject, useEffect, useRef } from 'react';

/** Whether nothing has the focus: what had it is no longer on the screen. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * For the heading of a screen that has come in place of another: it takes the focus when what had it has gone, so that the next Tab
 * goes on from here and a reader of the screen hears where one is. An answer that is gone to takes the focus from it.
 */
export const useHeadingFocus = (): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
};

const mostTries = 120;

/**
 * When a screen has come in place of another and nothing has the focus: gives it to the heading of the screen, as soon as that is
 * there; its code may still have to come.
 */
export const focusHeadingSoon = (tries = mostTries): void => {
  requestAnimationFrame(() => {
    if (!isFocusLost()) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null) {
      if (tries > 0) focusHeadingSoon(tries - 1);
      return;
    }
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
};
