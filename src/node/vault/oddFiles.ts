import { join } from 'node:path';
import type { Problem } from '../../problems.ts';
import { vaultProblem } from '../../vault/store.ts';
import type { Disk } from './disk.ts';
import type { Session } from './session.ts';

const oddBelow = async (disk: Disk, folder: string): Promise<readonly string[]> => {
  const here = await disk.odd(folder);
  const folders = (await disk.entries(folder)).filter(({ isFolder }) => isFolder).map(({ name }) => name);
  const below = await Promise.all(
    folders.map(async (name) => (await oddBelow(disk, join(folder, name))).map((odd) => `${name}/${odd}`)),
  );
  return [...here, ...below.flat()];
};

const message =
  'This is a link or another thing that is neither a file nor a folder. What it leads to is not part of the vault: it would keep its old key when the keys change, and is not looked through for damage. Put the file or folder itself here, or take this away.';

/**
 * A Problem for each link, pipe or device in the vault, in order of names: files behind them would be missed when everything
 * is read or encrypted anew. Rejects with the error of the operating system.
 */
export const oddProblems = async ({ world, folder }: Session): Promise<readonly Problem[]> =>
  (await oddBelow(world.disk, folder)).toSorted().map((name) => vaultProblem('vault.name', name, message));
