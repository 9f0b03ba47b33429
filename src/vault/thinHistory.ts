import type { Problem } from '../problems.ts';
import { readVersion, versionsOf } from './history.ts';
import { unfollowed } from './lineage.ts';
import type { Vault } from './machine.ts';
import { type MatterHead, savedAt, versionName } from './matterFile.ts';
import { thinned } from './thinning.ts';

/** The versions from which those that nobody has merged were made: merging needs them. */
const madeFrom = async (vault: Vault, id: string, versions: readonly string[]): Promise<readonly string[]> => {
  const parents: string[] = [];
  for (const version of versions) {
    const read = await readVersion(vault, id, version);
    if (read.ok) parents.push(...read.value.head.parents);
  }
  return parents;
};

/**
 * Removes the versions that age lets go, of those that the version `head` follows: what another program saved and nobody has merged
 * stays whole, with what it was made from. Stops at the first that could not be removed, so that no later one goes
 * without it, and returns why: it is tried again.
 */
export const thinHistory = async (vault: Vault, head: MatterHead): Promise<readonly Problem[]> => {
  const id = head.matter;
  const versions = await versionsOf(vault, id);
  if (!versions.ok) return versions.problems;
  const { localTime, now } = vault.machine;
  const today = localTime(now()).on;
  const dated = versions.value.map((version) => ({ version, on: localTime(savedAt(version)).on }));
  if (thinned(dated, today).length === 0) return [];
  const others = new Set(await unfollowed(vault, [head], versions.value));
  const needed = new Set([head.version, ...head.parents, ...(await madeFrom(vault, id, [...others]))]);
  const own = dated.filter(({ version }) => !others.has(version));
  for (const version of thinned(own, today, needed)) {
    const removed = await vault.store.remove(versionName(id, version));
    if (!removed.ok) return removed.problems;
  }
  return [];
};
