import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import type { App } from './appStore.ts';
import { useObservable } from './observable.ts';

const warnBefore = 60_000;
const look = 1_000;

/** Locks after some minutes without a key or a movement; a minute before, says so and can be told to wait. */
export const useIdleLock = (app: App): ReactNode => {
  const { lockAfterMinutes } = useObservable(app.preferences);
  const view = useObservable(app.view);
  const [isWarning, warn] = useState(false);
  const last = useRef(0);
  const isOpen = view.name === 'matters' || view.name === 'matter' || view.name === 'settings';
  useEffect(() => {
    if (!isOpen) {
      warn(false);
      return undefined;
    }
    last.current = Date.now();
    const touch = (): void => {
      last.current = Date.now();
      warn(false);
    };
    const timer = setInterval(() => {
      const idle = Date.now() - last.current;
      const limit = lockAfterMinutes * 60_000;
      if (idle >= limit) app.lock(t.lock.byTime);
      else if (idle >= limit - Math.min(warnBefore, limit / 2)) warn(true);
    }, look);
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, touch, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, touch, { capture: true });
    };
  }, [app, isOpen, lockAfterMinutes]);
  if (!isWarning) return null;
  return (
    <div className="notice" role="alert">
      <p>{t.lock.soon}</p>
      <Button onPress={() => warn(false)}>{t.lock.wait}</Button>
    </div>
  );
};
