import { useEffect } from 'react';
import { t } from '../text/t.ts';
import type { App } from './appStore.ts';

/** Three bare presses of Shift within this many milliseconds lock. */
const shiftWithin = 1_200;

const canLock = (app: App): boolean => !['locked', 'starting', 'firstRun'].includes(app.view.get().name);

/** Locks on F9, and on Shift pressed three times with nothing between. */
export const useAppKeys = (app: App): void => {
  useEffect(() => {
    let presses: number[] = [];
    let isBare = false;
    const down = (event: KeyboardEvent): void => {
      if (event.key === 'F9') {
        event.preventDefault();
        if (canLock(app)) app.lock('F9');
      }
      isBare = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (!isBare) presses = [];
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key !== 'Shift' || !isBare) return;
      presses = [...presses.filter((at) => event.timeStamp - at < shiftWithin), event.timeStamp];
      if (presses.length < 3) return;
      presses = [];
      if (canLock(app)) app.lock(t.lock.byShift);
    };
    const reset = (): void => {
      presses = [];
      isBare = false;
    };
    window.addEventListener('keydown', down, true);
    window.addEventListener('keyup', up, true);
    window.addEventListener('pointerdown', reset, true);
    return () => {
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keyup', up, true);
      window.removeEventListener('pointerdown', reset, true);
    };
  }, [app]);
};
