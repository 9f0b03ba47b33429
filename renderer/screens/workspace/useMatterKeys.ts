import { useEffect, useState } from 'react';
import { sections } from '../../../src/interview/sections.ts';
import { useApp, useMatter } from '../../store/context.tsx';
import type { MatterSession } from '../../store/matterSession.ts';
import { observable } from '../../store/observable.ts';
import type { Overlay, OverlayStore } from '../../store/overlay.ts';
import { tabs } from '../../store/place.ts';
import { pressed } from '../../store/pressed.ts';

const nextProblem = (session: MatterSession, step: 1 | -1): void => {
  const troubles = (session.look.get()?.troubles ?? []).filter(({ path }) => path !== undefined);
  const { focus } = session.place.get();
  const now = troubles.findIndex(({ path }) => path === focus);
  const first = step === 1 ? 0 : troubles.length - 1;
  const at = now === -1 ? first : (now + step + troubles.length) % troubles.length;
  const path = troubles[at]?.path;
  if (path !== undefined) session.goTo(path);
};

const nextBlank = (session: MatterSession): void => {
  const missing = (session.look.get()?.troubles ?? []).filter(({ kind, path }) => kind === 'missing' && path !== undefined);
  const now = missing.findIndex(({ path }) => path === session.place.get().focus);
  const path = missing[(now + 1) % Math.max(1, missing.length)]?.path;
  if (path !== undefined) session.goTo(path);
};

const nextSection = (session: MatterSession, step: 1 | -1): void => {
  const seen = session.look.get()?.sections ?? [];
  const needed = sections.filter(({ id }) => seen.find((one) => one.id === id)?.isNeeded !== false);
  const now = needed.findIndex(({ id }) => id === session.place.get().section);
  const section = needed[Math.min(needed.length - 1, Math.max(0, now + step))];
  if (section !== undefined) session.place.set({ tab: 'answers', section: section.id, record: 0 });
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const actions = (session: MatterSession, overlay: OverlayStore): Readonly<Record<string, () => void>> => ({
  'Ctrl+K': () => overlay.set({ name: 'palette' }),
  'Ctrl+E': () => overlay.set({ name: 'export' }),
  'Ctrl+P': () => overlay.set({ name: 'export', print: true }),
  'Ctrl+S': () => void session.saving.flush(),
  'Ctrl+Z': session.undo,
  'Ctrl+Shift+Z': session.redo,
  'Ctrl+Y': session.redo,
  'Ctrl+ArrowUp': () => nextSection(session, -1),
  'Ctrl+ArrowDown': () => nextSection(session, 1),
  F7: () => nextBlank(session),
  F8: () => nextProblem(session, 1),
  'Shift+F8': () => nextProblem(session, -1),
  ...Object.fromEntries(tabs.map((tab, n) => [`Alt+${n + 1}`, () => session.place.update((here) => ({ ...here, tab }))])),
});

const isPlainKey = (keys: string): boolean => keys === '?' || keys === 'Shift+?';

/** The keys of the workspace, and what lies over it. While something does, only that thing hears keys. */
export const useMatterKeys = (): OverlayStore => {
  const session = useMatter();
  const app = useApp();
  const [overlay] = useState(() => observable<Overlay>(session.opened.unsaved.length > 0 ? { name: 'unsaved' } : { name: 'none' }));
  useEffect(() => {
    const does = actions(session, overlay);
    const down = (event: KeyboardEvent): void => {
      if (app.view.get().name !== 'matter' || overlay.get().name !== 'none') return;
      const keys = pressed(event);
      if (isPlainKey(keys) && !isTyping(event.target)) overlay.set({ name: 'shortcuts' });
      const act = does[keys];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [session, overlay, app]);
  return overlay;
};
