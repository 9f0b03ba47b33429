import { basename, join } from 'node:path';
import type { Problem } from '../../problems.ts';
import { isStoreName, siblingOf, vaultProblem } from '../../vault/store.ts';
import type { Disk } from './disk.ts';
import { fingerprintOf, startLength } from './session.ts';
import { readStart } from './wholeFile.ts';

/** Folders in which a program that syncs may leave its own copy of a file that two computers wrote. */
const folders = ['matters', 'trash'];

/** `m1 (Ana's conflicted copy 2026-11-20).age`, `m1.sync-conflict-20261120-101500-ABCDEF7.age`, `m1-LAPTOP.age`. */
const originalOfStray = (stray: string, names: readonly string[]): string | undefined =>
  names
    .filter((name) => stray.startsWith(name.slice(0, -'.age'.length)))
    .toSorted((a, b) => b.length - a.length)
    .at(0);

interface Stray {
  readonly stray: string;
  readonly original: string;
}

const adopt = async (disk: Disk, path: string, { stray, original }: Stray): Promise<Problem> => {
  const sibling = siblingOf(original, fingerprintOf(await readStart(disk, join(path, stray), startLength)));
  if ((await disk.facts(join(path, sibling))) === undefined) await disk.rename(join(path, stray), join(path, sibling));
  const message =
    'A program that syncs this folder has kept two versions of one file, as when two computers saved it at the same time. Both are kept side by side, to be compared and merged.';
  return vaultProblem('vault.two-versions', `${basename(path)}/${original}`, message);
};

const adoptIn = async (disk: Disk, path: string): Promise<readonly Problem[]> => {
  const found = (await disk.entries(path)).filter(({ name, isFolder }) => !isFolder && name.endsWith('.age'));
  const names = found.map(({ name }) => name).filter(isStoreName);
  const problems: Problem[] = [];
  for (const { name: stray } of found) {
    const original =
      isStoreName(stray) && !stray.includes('.sync-conflict-') ? undefined : originalOfStray(stray, names);
    if (original !== undefined) problems.push(await adopt(disk, path, { stray, original }));
  }
  return problems;
};

/**
 * Gives the copies that syncing programs make of a matter, under names of their own, the name of a version beside it, so that
 * they are found and merged. Returns what to tell. For who holds the lock; rejects with the error of the operating system.
 */
export const adoptStrays = async (disk: Disk, folder: string): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const name of folders) {
    const path = join(folder, name);
    if ((await disk.facts(path)) !== undefined) problems.push(...(await adoptIn(disk, path)));
  }
  return problems;
};
