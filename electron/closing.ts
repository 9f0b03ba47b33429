import type { BrowserWindow } from 'electron';
import type { HostEvents } from '../src/api/hostEvents.ts';

/** How long a window may save before the person is asked whether to wait on. */
const patienceMs = 10_000;

/** What closing needs: the window, the queue it listens to, whether it listens at all, and the question to the person. */
export interface ClosingNeeds {
  readonly window: BrowserWindow;
  readonly events: HostEvents;
  /** Whether the page has asked for events since it was loaded: one that never did has nothing to save. */
  readonly isListening: () => boolean;
  readonly waitsForSaving: () => Promise<boolean>;
}

/** Closes a window once it has saved. */
export interface Closing {
  /** Closes the window at once: it has saved, or there is nothing to save. */
  readonly finish: () => void;
}

/**
 * Keeps a window open that is asked to close, tells it to finish, and closes it when it says so by `host.quit`. When that takes long, the
 * person decides.
 */
export const closeWhenSaved = ({ window, events, isListening, waitsForSaving }: ClosingNeeds): Closing => {
  let timer: NodeJS.Timeout | undefined;
  const finish = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!window.isDestroyed()) window.destroy();
  };
  // After "Wait" the window is left alone: it ends once it has saved, or the person closes it again and is asked again.
  const askLater = (): void => {
    timer = setTimeout(async () => {
      timer = undefined;
      if (!(await waitsForSaving())) finish();
    }, patienceMs);
  };
  window.on('close', (event) => {
    if (!isListening()) return;
    event.preventDefault();
    if (timer !== undefined) return;
    events.tell({ kind: 'finish' });
    askLater();
  });
  window.on('closed', () => clearTimeout(timer));
  return { finish };
};
