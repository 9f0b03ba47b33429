import { join } from 'node:path';
import type { Result } from '../../problems.ts';
import { beatEvery, judgeLock, type LockRecord, lockFileName, readLock } from '../../vault/lock.ts';
import { vaultProblem } from '../../vault/store.ts';
import { systemCode } from '../files/fileProblem.ts';
import type { Writing } from './disk.ts';
import { diskProblem } from './diskProblem.ts';
import { accept, refuse } from './session.ts';
import { readStart, replaceWhole, writeAll } from './wholeFile.ts';
import type { World } from './world.ts';

/** A lock that this process holds. */
export interface HeldLock {
  /** Whether it is still this process's own: another may have taken it over. */
  isHeld(): Promise<boolean>;
  /** Stops the signs of life and removes the lock, if it is still this process's own. */
  release(): Promise<void>;
}

/** Who asks for the lock of a vault, and whether others are to be put aside. */
export interface LockRequest {
  readonly folder: string;
  readonly owner: string;
  readonly takeOver: boolean;
}

/** Of a lock file, in bytes; what is longer is none, and cannot be read. */
const longestLock = 64 * 1024;

const textAt = async ({ disk }: World, path: string): Promise<string | undefined> => {
  try {
    return Buffer.from(await readStart(disk, path, longestLock)).toString('utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Who holds the lock of a vault, as `Session.owner` names it; undefined when nobody does or that cannot be read. */
export const lockOwner = async (world: World, folder: string): Promise<string | undefined> => {
  const text = await textAt(world, join(folder, lockFileName)).catch(() => undefined);
  return readLock(text ?? '')?.owner;
};

const recordFor = ({ computer, process, now }: World, owner: string, since: number): string =>
  JSON.stringify({ owner, computer, process, since, beat: now() } satisfies LockRecord);

const fill = async (writing: Writing, text: string): Promise<void> => {
  try {
    await writeAll(writing, Buffer.from(text));
    await writing.sync();
  } finally {
    await writing.close();
  }
};

/** Makes the lock file as nobody else can at the same time: the name must be free. */
const placeNew = async ({ disk }: World, path: string, text: string): Promise<boolean> => {
  try {
    await fill(await disk.create(path), text).catch(async (error: unknown) => {
      // Else its own half lock would keep this program out the next time.
      await disk.remove(path).catch(() => undefined);
      throw error;
    });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
};

const beating = (world: World, path: string, { owner, since }: { owner: string; since: number }): HeldLock => {
  const isOurs = async () => readLock((await textAt(world, path)) ?? '')?.owner === owner;
  const beat = async () => {
    if (!(await isOurs())) return;
    await replaceWhole(world.disk, { file: path, tag: owner }, Buffer.from(recordFor(world, owner, since)));
  };
  let last = Promise.resolve();
  const timer = setInterval(() => {
    // A sign of life that cannot be given is seen by others as silence, which is what it is.
    last = beat().catch(() => undefined);
  }, beatEvery);
  timer.unref();
  const isHeld = () => isOurs().catch(() => false);
  return {
    isHeld,
    release: async () => {
      clearInterval(timer);
      await last;
      if (await isHeld()) await world.disk.remove(path).catch(() => undefined);
    },
  };
};

const refusedBy = (path: string, text: string | undefined, world: World): Result<never> | undefined => {
  const state = judgeLock(text, { computer: world.computer, now: world.now(), isRunning: world.isRunning });
  if (state.kind === 'free') return undefined;
  return refuse(vaultProblem(state.kind === 'held' ? 'vault.in-use' : 'vault.stale-lock', path, state.message));
};

/** Puts this program's lock in the place of the one that is there. */
const placeOver = async (
  world: World,
  path: string,
  { owner, text }: { owner: string; text: string },
): Promise<void> => {
  try {
    await replaceWhole(world.disk, { file: path, tag: owner }, Buffer.from(text));
  } catch (error) {
    // It may be in place already, and would keep this program out the next time.
    const there = await textAt(world, path).catch(() => undefined);
    if (readLock(there ?? '')?.owner === owner) await world.disk.remove(path).catch(() => undefined);
    throw error;
  }
};

/**
 * Takes the lock of a vault: only if nobody has it, or with `takeOver` whoever has it. A program that was put aside can go on
 * writing, and what both write is kept side by side.
 */
export const takeLock = async (world: World, request: LockRequest): Promise<Result<HeldLock>> => {
  const path = join(request.folder, lockFileName);
  const since = world.now();
  const text = recordFor(world, request.owner, since);
  try {
    if (await placeNew(world, path, text)) return accept(beating(world, path, { owner: request.owner, since }));
    if (!request.takeOver) {
      const refused = refusedBy(path, await textAt(world, path), world);
      if (refused !== undefined) return refused;
    }
    await placeOver(world, path, { owner: request.owner, text });
    return accept(beating(world, path, { owner: request.owner, since }));
  } catch (error) {
    return refuse(diskProblem(path, error));
  }
};
