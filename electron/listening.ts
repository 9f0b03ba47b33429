import type { WebContents } from 'electron';
import { type HostEvents, hostEvents } from '../src/api/hostEvents.ts';

/** The queue of what the program tells its window, and whether the page that is shown listens to it. */
export interface Listening {
  readonly events: HostEvents;
  /** Whether the page has asked for events since it was loaded. One that never did has nothing to keep, and would not hear. */
  readonly isListening: () => boolean;
  /** Begins anew for every page of these contents, and calls `gone` for the page before. */
  readonly follow: (contents: WebContents, gone: () => void) => void;
}

/** A queue that nobody has listened to yet. */
export const listening = (): Listening => {
  const queue = hostEvents();
  let isListening = false;
  return {
    events: {
      ...queue,
      next: (request, running) => {
        isListening = true;
        return queue.next(request, running);
      },
    },
    isListening: () => isListening,
    follow: (contents, gone) => {
      const begin = (): void => {
        isListening = false;
        gone();
      };
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) begin();
      });
      contents.on('render-process-gone', begin);
      contents.on('destroyed', begin);
    },
  };
};
