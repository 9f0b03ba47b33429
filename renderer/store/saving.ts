import type { Outcome } from '../../src/api/call.ts';
import type { ReplyOf, RequestOf } from '../../src/api/contract.ts';
import type { Problem } from '../../src/problems.ts';
import type { AnswersStore } from './answersStore.ts';
import { jsonText } from './jsonText.ts';
import { type Observable, observable } from './observable.ts';

/** Whether what was typed is safe. */
export type SavingState =
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'unsaved' | 'saving' }
  | { readonly state: 'failed'; readonly problems: readonly Problem[] };

/** Keeps what is typed, and saves it. */
export interface Saving {
  readonly state: Observable<SavingState>;
  /** Another program has saved this matter meanwhile. */
  readonly twoVersions: Observable<boolean>;
  /** Saves now; true when all is safe. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Milliseconds: a pause in typing; the shortest time between two versions in the history; before a failed save is tried again. */
const pauses = { keep: 400, save: 2_500, betweenVersions: 60_000, retry: 4_000 } as const;

/** What saving needs to know of the matter, and the two calls that it makes. */
export interface SavingOf {
  readonly keep: (request: RequestOf<'matter.keep'>) => Promise<Outcome<ReplyOf<'matter.keep'>>>;
  readonly save: (request: RequestOf<'matter.save'>) => Promise<Outcome<ReplyOf<'matter.save'>>>;
  readonly id: string;
  readonly store: AnswersStore;
  readonly savedAt: number;
  readonly now: () => number;
}

/**
 * Saving by itself. After each pause in typing the answers go, encrypted, into the journal; a version of the history is made at
 * most once a minute, and when the matter is left. A failure stays on screen and is tried again until it is solved.
 */
export const createSaving = ({ id, store, savedAt, now, ...calls }: SavingOf): Saving => {
  const state = observable<SavingState>({ state: 'saved', at: savedAt });
  const twoVersions = observable(false);
  let kept = store.answers.get();
  let versioned = kept;
  let versionedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<boolean> | undefined;
  let isStopped = false;

  const fail = (problems: readonly Problem[]): false => {
    state.set({ state: 'failed', problems });
    plan(pauses.retry);
    return false;
  };

  const keep = async (): Promise<boolean> => {
    const answers = store.answers.get();
    const outcome = await calls.keep({ id, text: jsonText(answers) });
    if (!outcome.ok) return fail(outcome.problems);
    kept = answers;
    return true;
  };

  const version = async (): Promise<boolean> => {
    const answers = store.answers.get();
    if (answers === versioned && kept === versioned) return true;
    const outcome = await calls.save({ id, text: jsonText(answers) });
    if (!outcome.ok) return fail(outcome.problems);
    kept = answers;
    versioned = answers;
    versionedAt = now();
    if (outcome.value.twoVersions) twoVersions.set(true);
    return true;
  };

  const settle = (): void => {
    const isAll = store.answers.get() === kept;
    state.set(isAll ? { state: 'saved', at: now() } : { state: 'unsaved' });
    if (!isAll) plan(pauses.keep);
    else if (kept !== versioned) plan(Math.max(pauses.save, versionedAt + pauses.betweenVersions - now()));
  };

  const work = async (all: boolean): Promise<boolean> => {
    if (state.get().state !== 'failed') state.set({ state: 'saving' });
    const isDue = all || (store.answers.get() === kept && now() - versionedAt >= pauses.betweenVersions);
    const isSafe = isDue ? await version() : await keep();
    if (isSafe) settle();
    return isSafe;
  };

  const run = async (all: boolean): Promise<boolean> => {
    while (working !== undefined) await working;
    working = work(all);
    const isSafe = await working;
    working = undefined;
    return isSafe;
  };

  const plan = (after: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void run(false), after);
  };

  /** The journal counts too: what it holds beyond the version would be saved when the matter is closed, undone or not. */
  const isAllSafe = (): boolean =>
    store.answers.get() === versioned && kept === versioned && state.get().state !== 'failed';

  const stopListening = store.answers.subscribe(() => {
    if (state.get().state !== 'failed') state.set({ state: 'unsaved' });
    plan(pauses.keep);
  });

  return {
    state,
    twoVersions,
    flush: async () => {
      while (!isAllSafe()) {
        clearTimeout(timer);
        if (!(await run(true))) return false;
      }
      return true;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      stopListening();
    },
  };
};
