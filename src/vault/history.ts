import type { Problem, Result } from '../problems.ts';
import type { Vault } from './machine.ts';
import {
  historyFolder,
  type MatterVersion,
  readMatterFile,
  savedAt,
  versionInName,
  versionName,
} from './matterFile.ts';
import { type DatedVersion, thinned } from './thinning.ts';

/** The versions of a matter, oldest first, without opening any. */
export const versionsOf = async ({ store }: Vault, id: string): Promise<Result<readonly string[]>> => {
  const names = await store.list(historyFolder(id));
  if (!names.ok) return names;
  return { ...names, value: names.value.flatMap((name) => versionInName(name) ?? []).toSorted() };
};

/** One version of a matter, opened. */
export const readVersion = async (
  { store, machine }: Vault,
  id: string,
  version: string,
): Promise<Result<MatterVersion>> => {
  const name = versionName(id, version);
  const bytes = await store.read(name);
  return bytes.ok ? readMatterFile(bytes.value, { name, id, machine }) : bytes;
};

/** Writes a version to the history. A name there is never used twice, so nothing can be replaced. */
export const writeVersion = async (
  { store }: Vault,
  { head }: MatterVersion,
  bytes: Uint8Array,
): Promise<Result<unknown>> => store.write(versionName(head.matter, head.version), bytes);

/** The versions that some version of the history was made from. */
const parentsIn = async (vault: Vault, id: string, versions: readonly string[]): Promise<ReadonlySet<string>> => {
  const parents = new Set<string>();
  for (const version of versions) {
    const read = await readVersion(vault, id, version);
    for (const parent of read.ok ? read.value.head.parents : []) parents.add(parent);
  }
  return parents;
};

const isLastOfDay = (dated: readonly DatedVersion[], { version, on }: DatedVersion): boolean =>
  dated.findLast((other) => other.on === on)?.version === version;

/**
 * Removes the versions that age lets go, none in `needed`, and none in the middle of a day that nobody went on from: that one
 * was saved beside another and lost its place, as in a synced folder, and is the only one with what was typed there. The Problems of those that could not be removed: they stay, and
 * are tried again.
 */
export const thinHistory = async (
  vault: Vault,
  id: string,
  needed: ReadonlySet<string>,
): Promise<readonly Problem[]> => {
  const versions = await versionsOf(vault, id);
  if (!versions.ok) return versions.problems;
  const { localTime, now } = vault.machine;
  const dated = versions.value.map((version) => ({ version, on: localTime(savedAt(version)).on }));
  const aged = new Set(thinned(dated, localTime(now()).on, needed));
  const parents = aged.size === 0 ? new Set<string>() : await parentsIn(vault, id, versions.value);
  const problems: Problem[] = [];
  for (const one of dated) {
    const { version } = one;
    if (!aged.has(version) || !(parents.has(version) || isLastOfDay(dated, one))) continue;
    problems.push(...(await vault.store.remove(versionName(id, version))).problems);
  }
  return problems;
};

/** The newest version of a matter that can be opened; undefined when none can. For a matter whose own file is damaged. */
export const newestReadable = async (vault: Vault, id: string): Promise<MatterVersion | undefined> => {
  const versions = await versionsOf(vault, id);
  for (const version of versions.ok ? versions.value.toReversed() : []) {
    const read = await readVersion(vault, id, version);
    if (read.ok) return read.value;
  }
  return undefined;
};
