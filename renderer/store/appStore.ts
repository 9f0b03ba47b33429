import type { Host, HostEvent, Preferences } from '../../src/api/contract/host.ts';
import type { Program } from '../../src/api/contract.ts';
import { standardPreferences } from '../../src/api/standardPreferences.ts';
import type { Problem } from '../../src/problems.ts';
import { t } from '../text/t.ts';
import { watchDay } from './day.ts';
import { listenToHost } from './hostListening.ts';
import type { MatterSession } from './matterSession.ts';
import { type Observable, observable } from './observable.ts';

/** Which screen the window shows. */
export type View =
  | { readonly name: 'starting' }
  | { readonly name: 'firstRun' }
  | { readonly name: 'locked'; readonly by?: string; readonly at?: number }
  | { readonly name: 'matters' }
  | { readonly name: 'matter'; readonly session: MatterSession }
  | { readonly name: 'settings' };

/** The window as a whole. */
export interface App {
  readonly program: Program;
  readonly view: Observable<View>;
  readonly host: Observable<Host | undefined>;
  readonly preferences: Observable<Preferences>;
  /** What went wrong outside any field: stays until it is closed. */
  readonly problems: Observable<readonly Problem[]>;
  /** An answer file that a person opened with the program, offered to be imported. */
  readonly offered: Observable<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly start: () => Promise<void>;
  readonly openMatter: (id: string) => Promise<boolean>;
  /** Leaves the matter once it is safe; false when it is not, and then it stays open. */
  readonly closeMatter: () => Promise<boolean>;
  /** Leaves the matter once it is safe, for the settings. */
  readonly openSettings: () => Promise<void>;
  /** Blanks at once, then locks the vault. `by` says what was pressed. */
  readonly lock: (by: string) => void;
  /** Settles once the vault is locked that is being locked now: at once when none is. */
  readonly whenLocked: () => Promise<void>;
  /** After the vault was opened or made. */
  readonly unlocked: () => void;
}

const clock = (): number => Date.now();

/** What is said of a matter that had to be locked before it was safe. It names nothing of the matter. */
const lostBy = ({ saving }: MatterSession): readonly Problem[] => {
  const state = saving.state.get();
  const why = state.state === 'failed' ? state.problems : [];
  return [
    { code: 'window.locked-unsaved', severity: 'error', message: t.lock.unsaved, at: { in: 'file', file: '' } },
    ...why,
  ];
};

/** Milliseconds that locking waits for a save; then the keys are dropped all the same, and the journal has what was typed before. */
const longestLeave = 3_000;

/** Milliseconds that a matter waits for the first look at it, which says what its papers ask; after that it opens and shows every question. */
const longestFirstLook = 300;

const lookedAt = ({ look, lookProblems }: MatterSession): Promise<void> =>
  new Promise((done) => {
    look.subscribe(done);
    lookProblems.subscribe(done);
  });

const waited = (millis: number): Promise<false> => new Promise((done) => setTimeout(() => done(false), millis));

/** The window over a program. */
export const createApp = (program: Program): App => {
  const view = observable<View>({ name: 'starting' });
  const host = observable<Host | undefined>(undefined);
  const preferences = observable<Preferences>(standardPreferences);
  const problems = observable<readonly Problem[]>([]);

  const offered = observable<{ readonly name: string; readonly bytes: Uint8Array } | undefined>(undefined);

  const current = (): MatterSession | undefined => {
    const now = view.get();
    return now.name === 'matter' ? now.session : undefined;
  };

  const start = async (): Promise<void> => {
    const [about, state] = await Promise.all([program('host.about', {}).outcome, program('vault.state', {}).outcome]);
    if (!about.ok) {
      problems.set(about.problems);
      return;
    }
    host.set(about.value);
    watchDay(clock, turnDay);
    listenToHost(program, hear);
    preferences.set(about.value.preferences);
    if (!state.ok) problems.set(state.problems);
    if (state.ok && state.value.isOpen) view.set({ name: 'matters' });
    else view.set(state.ok && state.value.isThere ? { name: 'locked' } : { name: 'firstRun' });
  };

  /** Another day has begun while the window was open. */
  const turnDay = async (): Promise<boolean> => {
    const about = await program('host.about', {}).outcome;
    if (about.ok) host.update((before) => before && { ...before, today: about.value.today });
    return about.ok;
  };

  /** What was asked to be opened last. An opening that something else took the place of opens nothing. */
  let newest: { readonly id?: string } = {};

  const openMatter = async (id: string): Promise<boolean> => {
    const mine = { id };
    newest = mine;
    // The questions and the schema of the answers are not needed before a matter is opened, so the window comes up without them.
    const [opened, { createMatterSession }, { sections }] = await Promise.all([
      program('matter.open', { id }).outcome,
      import('./matterSession.ts'),
      import('../../src/interview/sections.ts'),
    ]);
    if (!opened.ok) {
      problems.set(opened.problems);
      return false;
    }
    const session = createMatterSession({
      program,
      opened: opened.value,
      firstSection: sections[0]?.id ?? '',
      preferences,
      day: host,
      now: clock,
    });
    await Promise.race([lookedAt(session), waited(longestFirstLook)]);
    if (newest !== mine) {
      session.stop();
      // What was locked meanwhile is closed already, and what is being opened once more stays open.
      if (view.get().name !== 'locked' && newest.id !== id) await program('matter.close', { id }).outcome;
      return false;
    }
    view.set({ name: 'matter', session });
    return true;
  };

  const closeMatter = async (): Promise<boolean> => {
    const session = current();
    if (session === undefined) return true;
    if (!(await session.leave())) return false;
    await program('matter.close', { id: session.id }).outcome;
    session.stop();
    view.set({ name: 'matters' });
    return true;
  };

  let locking = Promise.resolve();
  let isLocking = false;

  const lock = (by: string): void => {
    // A second wish to lock must not close the vault under a save that the first one waits for.
    if (isLocking) return;
    isLocking = true;
    newest = {};
    const session = current();
    view.set({ name: 'locked', by, at: clock() });
    const finish = async (): Promise<void> => {
      const left = session === undefined ? true : await Promise.race([session.leave(), waited(longestLeave)]);
      if (session !== undefined && !left) problems.set(lostBy(session));
      session?.stop();
      await program('vault.lock', {}).outcome;
    };
    locking = finish().finally(() => {
      isLocking = false;
    });
  };

  const hear = (event: HostEvent): void => {
    switch (event.kind) {
      case 'lock':
        lock(t.lock.bySystem);
        break;
      case 'finish':
        void finish();
        break;
      case 'open':
        offered.set({ name: event.name, bytes: event.bytes });
        break;
      case 'trouble':
        problems.set(event.problems);
    }
  };

  const finish = async (): Promise<void> => {
    const session = current();
    if (session === undefined || (await session.leave())) await program('host.quit', {}).outcome;
  };

  return {
    program,
    view,
    host,
    offered,
    preferences,
    problems,
    prefer: (change) => {
      preferences.update((before) => ({ ...before, ...change }));
      void program('host.prefer', { preferences: preferences.get() }).outcome;
    },
    start,
    openMatter,
    closeMatter,
    openSettings: async () => {
      newest = {};
      if (await closeMatter()) view.set({ name: 'settings' });
    },
    lock,
    whenLocked: async () => {
      await Promise.allSettled([locking]);
    },
    unlocked: () => view.set({ name: 'matters' }),
  };
};
