import { useEffect, useRef } from 'react';
import { pressed } from './pressed.ts';

/**
 * Hears the keys of a screen wherever the focus is, also where it is nowhere: what had it may be gone. `hear` says whether the
 * keys were its own; then nobody else hears them.
 */
export const useScreenKeys = (hear: (keys: string) => boolean): void => {
  const newest = useRef(hear);
  useEffect(() => {
    newest.current = hear;
  });
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && newest.current(pressed(event))) event.preventDefault();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
};
