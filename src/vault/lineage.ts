import { readVersion, versionsOf } from './history.ts';
import type { Vault } from './machine.ts';
import { type MatterHead, savedAt } from './matterFile.ts';

/** So many of the versions that it follows stand in the head of a version in any case; older ones of the same day may not. */
export const recentlyFollowed = 64;

/** A version and all that it says it follows, oldest first. */
const line = ({ follows = [], parents, version }: MatterHead): readonly string[] => [
  ...new Set([...follows, ...parents, version]),
];

/** Whether a head may leave out some of what it follows, so that it has to be looked for in the versions before. */
const mayLeaveOut = ({ follows = [] }: MatterHead): boolean => follows.length >= recentlyFollowed;

/**
 * All versions that follow from each other down to these heads, those included, also ones that the history no longer has. Reads
 * versions only where heads leave some out, the oldest first, for they know most that is not known; and no more once `isEnough`.
 */
export const lineOf = async (
  vault: Vault,
  heads: readonly MatterHead[],
  isEnough: (line: ReadonlySet<string>) => boolean = () => false,
): Promise<ReadonlySet<string>> => {
  const seen = new Set(heads.flatMap(line));
  const id = heads[0]?.matter;
  if (id === undefined || !heads.some(mayLeaveOut) || isEnough(seen)) return seen;
  const listed = await versionsOf(vault, id);
  const there = listed.ok ? listed.value : [];
  const done = new Set(heads.map(({ version }) => version));
  for (;;) {
    const next = there.find((version) => seen.has(version) && !done.has(version));
    if (next === undefined || isEnough(seen)) return seen;
    done.add(next);
    const read = await readVersion(vault, id, next);
    for (const version of read.ok ? line(read.value.head) : []) seen.add(version);
  }
};

/** Those of the versions that none of the heads is or follows: what another program saved, and nobody has merged. */
export const unfollowed = async (
  vault: Vault,
  heads: readonly MatterHead[],
  versions: readonly string[],
): Promise<readonly string[]> => {
  const followed = await lineOf(vault, heads, (seen) => versions.every((version) => seen.has(version)));
  return versions.filter((version) => !followed.has(version));
};

/**
 * What the head of a version made from these heads says it follows: what was followed last, and of earlier days what the history
 * still has, so that thinning takes away no link between the two. What is left out of one day can be read in its versions.
 */
export const followsOf = async (
  vault: Vault,
  heads: readonly MatterHead[],
  time: number,
): Promise<readonly string[]> => {
  const told = [...new Set(heads.flatMap(line))];
  const id = heads[0]?.matter;
  if (id === undefined || told.length <= recentlyFollowed) return told;
  const listed = await versionsOf(vault, id);
  if (!listed.ok) return told;
  const { localTime } = vault.machine;
  const today = localTime(time).on;
  const isEarlier = (version: string): boolean => localTime(savedAt(version)).on < today;
  const isAll = (seen: ReadonlySet<string>): boolean => listed.value.every((version) => seen.has(version));
  const isNewDay = heads.some(({ version }) => isEarlier(version));
  const all = isNewDay ? [...(await lineOf(vault, heads, isAll))].toSorted() : told;
  const recent = new Set(heads.flatMap((head) => line(head).slice(-recentlyFollowed)));
  const there = new Set(listed.value);
  return all.filter((version) => recent.has(version) || (there.has(version) && isEarlier(version)));
};
