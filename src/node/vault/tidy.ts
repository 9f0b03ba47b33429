import { join } from 'node:path';
import type { Problem } from '../../problems.ts';
import { vaultProblem } from '../../vault/store.ts';
import { systemCode } from '../files/fileProblem.ts';
import type { Disk, FileFacts } from './disk.ts';
import { partEnding } from './wholeFile.ts';

/** So many files or folders are looked at together. */
const together = 64;

const forEach = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  for (let n = 0; n < items.length; n += together) await Promise.all(items.slice(n, n + together).map(work));
};

/** What is swept: how many folders deep, and which of the files that were being written. All of it unless told otherwise. */
export interface Sweeping {
  readonly depth?: number;
  readonly mayRemove?: (path: string) => Promise<boolean>;
  readonly isStopped?: () => boolean;
}

/**
 * Removes what interrupted writes left in a folder and in all below it; all of it is encrypted. For who holds the lock. Rejects
 * with the error of the operating system.
 */
export const sweepParts = async (disk: Disk, folder: string, sweeping: Sweeping = {}): Promise<void> => {
  const { depth = Number.POSITIVE_INFINITY, mayRemove = async () => true, isStopped = () => false } = sweeping;
  const entries = await disk.entries(folder);
  const found = entries.filter(({ name, isFolder }) => (isFolder ? depth > 0 : name.endsWith(partEnding)));
  await forEach(found, async ({ name, isFolder }) => {
    if (isStopped()) return;
    const path = join(folder, name);
    if (isFolder) await sweepParts(disk, path, { ...sweeping, depth: depth - 1 });
    else if (await mayRemove(path)) await disk.remove(path);
  });
};

/** What could not be closed, counted; an error of another kind is a bug and is passed on. */
const tryTo = async (work: Promise<void>, failed: { count: number }): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    failed.count += 1;
  }
};

/** How closing goes: how deep it is, what failed, and whether it is to stop. */
interface Closing {
  readonly level: number;
  readonly failed: { count: number };
  readonly isStopped: () => boolean;
}

/**
 * Closes what is in the folder, from the inside out, so that a folder that was closed has been gone through. One that is closed
 * already is not gone through, for nobody else gets into it, unless it is the vault's own or one right below it.
 */
const closeBelow = async (disk: Disk, folder: string, closing: Closing): Promise<void> => {
  const { level, failed, isStopped } = closing;
  const found: { readonly name: string; readonly facts: FileFacts | undefined }[] = [];
  await disk.factsIn(folder, (name, facts) => {
    if (level === 0 || facts?.isOpen !== false) found.push({ name, facts });
  });
  await forEach(found, async ({ name, facts }) => {
    if (isStopped()) return;
    const path = join(folder, name);
    // What could not be looked at among the others is asked for once more, to be told why, or that it is gone.
    const { isOpen = false, isFolder = false } = facts ?? (await disk.facts(path)) ?? {};
    if (isFolder && (isOpen || level === 0)) {
      await tryTo(closeBelow(disk, path, { ...closing, level: level + 1 }), failed);
    }
    if (isOpen) await tryTo(isFolder ? disk.restrict(path) : disk.restrictFile(path), failed);
  });
};

const notClosed = (folder: string): Problem => {
  const message =
    'Other accounts of this computer may be able to look into the folder of the vault, for it could not be closed to them. What is in it is encrypted; move it to a folder of your own.';
  return { ...vaultProblem('vault.read-only', folder, message), severity: 'warning' };
};

/**
 * Closes all that is in the folder of a vault to other accounts again, as a copy or an unpacked archive may have left it open; a
 * warning when something cannot be closed.
 */
export const closeToOthers = async (
  disk: Disk,
  folder: string,
  isStopped: () => boolean = () => false,
): Promise<readonly Problem[]> => {
  const failed = { count: 0 };
  await tryTo(closeBelow(disk, folder, { level: 0, failed, isStopped }), failed);
  return failed.count === 0 ? [] : [notClosed(folder)];
};

/** Whether the folder of a vault, or a folder right in it, may be looked into by others. */
const isOpenToOthers = async (disk: Disk, folder: string): Promise<boolean> => {
  let isOpen = (await disk.facts(folder))?.isOpen === true;
  await disk.factsIn(folder, (_, facts) => {
    isOpen ||= facts?.isFolder === true && facts.isOpen;
  });
  return isOpen;
};

/**
 * Closes the folder of a vault to other accounts, so that nobody gets at what is in it; and all in it at once where others could get
 * at it until now. Else that is left to `closeToOthers`. A warning when something cannot be closed.
 */
export const closeFolder = async (disk: Disk, folder: string): Promise<readonly Problem[]> => {
  const failed = { count: 0 };
  let wasOpen = false;
  const close = async (): Promise<void> => {
    wasOpen = await isOpenToOthers(disk, folder);
    await disk.restrict(folder);
  };
  await tryTo(close(), failed);
  if (failed.count > 0) return [notClosed(folder)];
  return wasOpen ? closeToOthers(disk, folder) : [];
};
