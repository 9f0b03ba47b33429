import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '../../api/call.ts';
import type { IsoDate } from '../../dates.ts';
import type { Result } from '../../problems.ts';
import type { Vault } from '../../vault/machine.ts';
import type { OpenMatter } from '../../vault/matter.ts';
import { readIndex, type VaultIndex } from '../../vault/matterIndex.ts';
import { type Refreshed, refreshIndex } from '../../vault/refreshIndex.ts';
import { readStandings, type Standings } from '../../vault/standings.ts';
import { vaultProblem } from '../../vault/store.ts';
import { mattersOf } from '../vault/machine.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import { refused } from './outcome.ts';

/** A matter that the window works on. */
export interface Working {
  readonly matter: OpenMatter;
  /** The name of its journal, random for each time it is opened, so that nothing kept before is replaced. */
  readonly session: string;
  /** What was kept and not saved yet. */
  readonly kept?:
    | { readonly text: string; readonly typing?: { readonly path: string; readonly text: string } | undefined }
    | undefined;
}

/** What is remembered of a matter that was open when the vault was locked: nothing of what it says. */
export interface Left {
  readonly version: string;
  readonly file: string;
  readonly mark: string;
  readonly session: string;
}

/** What the list was made from last. */
interface Listed {
  readonly refreshed: Refreshed;
  readonly at: number;
}

/** The vault that is open in this program, and what is known of it. */
export interface Opened {
  readonly open: OpenVault;
  readonly matters: Vault;
  readonly today: () => IsoDate;
  readonly working: Map<string, Working>;
  /** The matters that were open when the vault was locked before, so that the window may go on where it was. */
  readonly left: Map<string, Left>;
  /** The index of the vault, looked through again after a change of our own and now and then for those of others. */
  readonly index: () => Promise<Refreshed>;
  /** Says that matters were changed here, so that the index is out of date. */
  readonly noteChange: () => void;
  /** Puts an index that was just made in place of the one before. */
  readonly putIndex: (refreshed: Refreshed) => void;
  /** How many Problems matters had when they were counted last. */
  readonly standings: () => Promise<Standings>;
  readonly putStandings: (standings: Standings) => void;
}

/** Holds the one vault that is open. Work on it is done in turn, so that no save overtakes another. */
export interface Keeper {
  /** The vault that is open, or the Problem that none is. */
  readonly opened: () => Result<Opened>;
  /** The folder of the vault that is open. */
  readonly folder: () => string | undefined;
  readonly put: (open: OpenVault) => void;
  /**
   * Locks: nothing that was asked for and not begun is done. A save that is under way is let end, for a second at the most, so that
   * no half of it is found later; then the keys are dropped, whatever else is under way. Never rejects.
   */
  readonly lock: () => Promise<void>;
  /** How often somebody has locked: a vault that is being opened meanwhile must not stay open. */
  readonly locks: () => number;
  /** As `lock`, from within work that is done alone. */
  readonly lockInTurn: () => Promise<void>;
  /** Does work in the open vault, after all work that was asked for before. */
  readonly inTurn: <T>(work: (opened: Opened) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** As `inTurn`, whether a vault is open or not. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** After so long other programs' changes are looked for, in milliseconds: ten thousand files take a while. */
const freshFor = 20_000;

const openedOf = (open: OpenVault, today: () => IsoDate, left: Map<string, Left>): Opened => {
  const matters = mattersOf(open);
  let listed: Listed | undefined;
  let standings: Standings | undefined;
  const { mode, world } = open.session;
  const { now } = world;
  const index = async (): Promise<Refreshed> => {
    if (listed !== undefined && now() - listed.at < freshFor && now() >= listed.at) return listed.refreshed;
    const before: VaultIndex = listed?.refreshed.index ?? (await readIndex(matters));
    const refreshed = await refreshIndex(matters, before, today());
    const problems = mode === 'write' ? refreshed.problems : refreshed.problems.filter(isWorthTelling);
    listed = { refreshed: { ...refreshed, problems }, at: now() };
    return listed.refreshed;
  };
  return {
    open,
    matters,
    today,
    working: new Map(),
    left,
    index,
    noteChange: () => {
      listed = listed && { ...listed, at: Number.NEGATIVE_INFINITY };
    },
    putIndex: (refreshed) => {
      listed = { refreshed, at: now() };
    },
    standings: async () => {
      standings ??= await readStandings(matters);
      return standings;
    },
    putStandings: (next) => {
      standings = next;
    },
  };
};

/** An index that cannot be kept, in a vault that is open to read only, costs time and nothing else. */
const isWorthTelling = ({ code, severity }: Refreshed['problems'][number]): boolean =>
  code !== 'vault.read-only' || severity !== 'warning';

const lockedProblem = vaultProblem(
  'vault.locked',
  'vault',
  'The vault is locked. Unlock it with the passphrase to go on.',
);

/** A save that is under way when the vault is locked gets so long to end, in milliseconds. */
const letEnd = 1_000;

/** Holds no vault yet. `onLock` is called whenever one was locked, to drop what others remember of it. */
export const keeperOf = (today: () => IsoDate, onLock: () => void): Keeper => {
  let current: Opened | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let underWay: Promise<unknown> = Promise.resolve();
  let locks = 0;
  const left = new Map<string, Left>();
  const opened = (): Result<Opened> =>
    current === undefined ? { ok: false, problems: [lockedProblem] } : { ok: true, value: current, problems: [] };
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(() => {
      const doing = work();
      underWay = doing.catch(() => undefined);
      return doing;
    });
    last = result.catch(() => undefined);
    return result;
  };
  const take = (): Opened | undefined => {
    const before = current;
    current = undefined;
    for (const [id, { matter, session }] of before?.working ?? []) {
      left.set(id, { version: matter.head.version, file: matter.file, mark: matter.mark, session });
    }
    return before;
  };
  const drop = async (before: Opened | undefined): Promise<void> => {
    if (before === undefined) return;
    // The keys go first, before anything is waited for.
    const locked = lockVault(before.open).catch(() => undefined);
    onLock();
    await locked;
  };
  return {
    opened,
    folder: () => current && resolve(current.open.session.folder),
    put: (open) => {
      current = openedOf(open, today, left);
    },
    locks: () => locks,
    lock: async () => {
      locks += 1;
      const before = take();
      if (before !== undefined) await Promise.race([underWay, wait(letEnd, undefined, { ref: false })]);
      await drop(before);
    },
    lockInTurn: () => drop(take()),
    alone,
    inTurn: (work) =>
      alone(async () => {
        const now = opened();
        return now.ok ? work(now.value) : refused(now.problems);
      }),
  };
};
