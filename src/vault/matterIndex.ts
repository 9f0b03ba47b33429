import type { IndexedMatter, ListEntry } from './entry.ts';
import { type IndexBase, readIndexBase, readRecent, type ShardRange } from './indexFile.ts';
import type { Vault } from './machine.ts';
import { readShard, type WordShard } from './postings.ts';

/** The name of the file with the list as it was made last. */
export const listName = 'index/list.age';
/** The name of the file with what changed since. */
export const recentName = 'index/recent.age';

/** The index of an open vault: the list as it was made last, and what changed since. It holds nothing that the matters do not. */
export interface VaultIndex {
  readonly base: IndexBase;
  readonly recent: ReadonlyMap<string, IndexedMatter>;
  readonly gone: ReadonlySet<string>;
  /** Shards that were opened, by their file. */
  readonly opened: Map<string, WordShard>;
}

/** An index of a list and of matters that changed since. */
export const indexWith = (base: IndexBase, recent: ReadonlyMap<string, IndexedMatter> = new Map()): VaultIndex => ({
  base,
  recent,
  gone: new Set(),
  opened: new Map(),
});

/** An index of nothing: refreshed, it is made anew from every matter. */
export const noIndex = (): VaultIndex => indexWith({ made: '', entries: [], shards: [] });

const textOf = async ({ store, machine }: Vault, name: string): Promise<string | undefined> => {
  const bytes = await store.read(name);
  return bytes.ok ? machine.decode(bytes.value) : undefined;
};

/** The index as it was written last; an empty one when it is missing, damaged or of another format. */
export const readIndex = async (vault: Vault): Promise<VaultIndex> => {
  const [list, changes] = await Promise.all([textOf(vault, listName), textOf(vault, recentName)]);
  const base = readIndexBase(list);
  if (base === undefined) return noIndex();
  const recent = readRecent(changes);
  if (recent?.made !== base.made) return indexWith(base);
  const matters = new Map(recent.matters.map((matter) => [matter.entry.id, matter]));
  return { ...indexWith(base, matters), gone: new Set(recent.gone) };
};

/** The entries of every matter in the vault, in no order. */
export const entriesOf = ({ base, recent, gone }: VaultIndex): readonly ListEntry[] => [
  ...base.entries.filter(({ id }) => !gone.has(id) && !recent.has(id)),
  ...[...recent.values()].map(({ entry }) => entry),
];

/** The words of a shard, opened once; undefined when it is damaged. */
export const openShard = async (
  { store, machine }: Vault,
  { opened }: VaultIndex,
  { name }: ShardRange,
): Promise<WordShard | undefined> => {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const bytes = await store.read(name);
  const shard = bytes.ok ? readShard(bytes.value, machine) : undefined;
  if (shard !== undefined) opened.set(name, shard);
  return shard;
};
