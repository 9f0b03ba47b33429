import type { Terminal } from './terminal.ts';

const quietMs = 1_000;

/** Says what is being done once the work has taken a second. */
export interface Progress {
  /** Before each step, in words: "Petition: pages". */
  readonly step: (words: string) => void;
  /** After the last one: clears the line. */
  readonly end: () => void;
}

const clearLine = '\r\u001b[K';

/**
 * Progress on standard error, silent in the first second (or from the start, when the work `isLong`). On a screen each step
 * takes the place of the last; elsewhere each is a line of its own, at most one a second.
 */
export const startProgress = (terminal: Terminal, isLong: boolean): Progress => {
  const start = terminal.clock();
  let lastTold = isLong ? start - quietMs : start;
  let hasLine = false;
  return {
    step: (words) => {
      const now = terminal.clock();
      if (!terminal.isScreen && now - lastTold < quietMs) return;
      if (now - start < quietMs && !isLong) return;
      lastTold = now;
      hasLine = terminal.isScreen;
      terminal.tell(terminal.isScreen ? `${clearLine}${words} …` : `${words} …\n`);
    },
    end: () => {
      if (hasLine) terminal.tell(clearLine);
      hasLine = false;
    },
  };
};
