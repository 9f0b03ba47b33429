import { join } from 'node:path';
import type { Problem } from '../../problems.ts';
import { vaultProblem } from '../../vault/store.ts';
import { systemCode } from '../files/fileProblem.ts';
import type { Disk } from './disk.ts';
import { partEnding } from './wholeFile.ts';

/** So many files or folders are looked at together. */
const together = 64;

const forEach = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  for (let n = 0; n < items.length; n += together) await Promise.all(items.slice(n, n + together).map(work));
};

/**
 * Removes what interrupted writes left in a folder and in all below it; all of it is encrypted. For who holds the lock. Rejects
 * with the error of the operating system.
 */
export const sweepParts = async (disk: Disk, folder: string): Promise<void> => {
  await forEach(await disk.entries(folder), async ({ name, isFolder }) => {
    const path = join(folder, name);
    if (isFolder) await sweepParts(disk, path);
    else if (name.endsWith(partEnding)) await disk.remove(path);
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

/**
 * Closes what is in the folder, from the inside out, so that a folder that was closed has been gone through. One that is closed
 * already is not gone through, for nobody else gets into it, unless it is the vault's own or one right below it.
 */
const closeBelow = async (
  disk: Disk,
  folder: string,
  { level, failed }: { readonly level: number; readonly failed: { count: number } },
): Promise<void> => {
  await forEach(await disk.entries(folder), async ({ name, isFolder }) => {
    const path = join(folder, name);
    const isOpen = (await disk.facts(path))?.isOpen === true;
    if (isFolder && (isOpen || level === 0)) {
      await tryTo(closeBelow(disk, path, { level: level + 1, failed }), failed);
    }
    if (isOpen) await tryTo(isFolder ? disk.restrict(path) : disk.restrictFile(path), failed);
  });
};

/**
 * Closes the folder of a vault, and what is in it, to other accounts again, as a copy or an unpacked archive may have left them
 * open; a warning when something cannot be closed.
 */
export const closeToOthers = async (disk: Disk, folder: string): Promise<readonly Problem[]> => {
  const failed = { count: 0 };
  await tryTo(disk.restrict(folder), failed);
  await tryTo(closeBelow(disk, folder, { level: 0, failed }), failed);
  if (failed.count === 0) return [];
  const message =
    'Other accounts of this computer may be able to look into the folder of the vault, for it could not be closed to them. What is in it is encrypted; move it to a folder of your own.';
  return [{ ...vaultProblem('vault.read-only', folder, message), severity: 'warning' }];
};
