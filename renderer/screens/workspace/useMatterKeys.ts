import { useEffect, useState } from 'react';
import { actionsOf } from '../../store/actions.ts';
import { useApp, useMatter } from '../../store/context.tsx';
import { observable } from '../../store/observable.ts';
import type { Overlay, OverlayStore } from '../../store/overlay.ts';
import { pressed } from '../../store/pressed.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Overlays beside the workspace, not over it: its keys go on working. */
const beside: ReadonlySet<Overlay['name']> = new Set(['none', 'problems']);

/** The keys of the workspace, and what lies over it. While something does, only that thing hears keys. */
export const useMatterKeys = (): OverlayStore => {
  const session = useMatter();
  const app = useApp();
  const [overlay] = useState(() =>
    observable<Overlay>(session.opened.unsaved.length > 0 ? { name: 'unsaved' } : { name: 'none' }),
  );
  useEffect(() => {
    const actions = actionsOf({ app, session, overlay });
    const down = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !beside.has(overlay.get().name)) return;
      const keys = pressed(event).replace('Shift+?', '?');
      const action = actions.find((one) => one.keys.includes(keys));
      if (action === undefined || (keys === '?' && isTyping(event.target))) return;
      event.preventDefault();
      action.act();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [session, overlay, app]);
  return overlay;
};
