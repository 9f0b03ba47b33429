import { setTimeout as wait } from 'node:timers/promises';
import type { Problem } from '../../problems.ts';

/** What is cleared up in an open vault once people have what they opened it for. */
export interface Tidying {
  /** What could not be done so far and was not told yet. */
  news(): readonly Problem[];
  /** Does what is left of it now, and gives the last of `news`. A second time nothing is done. Rejects for bugs only. */
  end(): Promise<readonly Problem[]>;
}

/** Begins so long after the vault was opened, in milliseconds: a list is then shown, and a first search is over. */
const beginAfter = 5_000;
/** Whoever ends it waits no longer, in milliseconds; what a slow medium has then not given is looked at the next time. */
const longestEnd = 2_000;

/** Does the work after a while, or when it is ended. The work stops soon once `isStopped`. */
export const tidyLater = (work: (isStopped: () => boolean) => Promise<readonly Problem[]>): Tidying => {
  let isStopped = false;
  let untold: readonly Problem[] = [];
  let doing: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    doing ??= work(() => isStopped).then((problems) => {
      untold = problems;
    });
    return doing;
  };
  const news = (): readonly Problem[] => {
    const problems = untold;
    untold = [];
    return problems;
  };
  // A bug in it is thrown where it is ended.
  const timer = setTimeout(() => void begin().catch(() => undefined), beginAfter);
  timer.unref();
  return {
    news,
    end: async () => {
      clearTimeout(timer);
      await Promise.race([begin(), wait(longestEnd, undefined, { ref: false })]);
      isStopped = true;
      await begin();
      return news();
    },
  };
};
