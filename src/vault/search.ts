import type { ListEntry } from './entry.ts';
import type { ShardRange } from './indexFile.ts';
import type { Vault } from './machine.ts';
import { entriesOf, openShard, type VaultIndex } from './matterIndex.ts';
import { eachNumber, placeOf, type WordShard } from './postings.ts';
import { nameWords, wordsOf } from './words.ts';

/** A matter that was found, and whether its names, county or case number hold every word asked for. */
export interface Hit {
  readonly entry: ListEntry;
  readonly isByName: boolean;
}

const behindAll = '\uffff';

const mayHold = ({ first, last }: ShardRange, start: string): boolean => last >= start && first <= start + behindAll;

/** The shards that may hold words which begin so, each opened at most once and all together; undefined when one cannot be opened. */
const openShards = async (
  vault: Vault,
  index: VaultIndex,
  starts: readonly string[],
): Promise<ReadonlyMap<ShardRange, WordShard> | undefined> => {
  const ranges = index.base.shards.filter((range) => starts.some((start) => mayHold(range, start)));
  const shards = new Map<ShardRange, WordShard>();
  const open = async (range: ShardRange): Promise<void> => {
    const shard = await openShard(vault, index, range);
    if (shard !== undefined) shards.set(range, shard);
  };
  await Promise.all(ranges.map(open));
  return shards.size === ranges.length ? shards : undefined;
};

/** Marks the matters of the list that hold a word which begins so. */
const marksOf = (index: VaultIndex, shards: ReadonlyMap<ShardRange, WordShard>, start: string): Uint8Array => {
  const marks = new Uint8Array(index.base.entries.length);
  for (const [range, shard] of shards) {
    if (!mayHold(range, start)) continue;
    for (let place = placeOf(shard, start); shard.words[place]?.startsWith(start) === true; place += 1) {
      eachNumber(shard, place, (number) => {
        marks[number] = 1;
      });
    }
  }
  return marks;
};

/** Marks the matters of the list that hold a word for each beginning. */
const markAll = (
  index: VaultIndex,
  shards: ReadonlyMap<ShardRange, WordShard>,
  starts: readonly string[],
): Uint8Array => {
  const all = new Uint8Array(index.base.entries.length).fill(1);
  for (const start of starts) {
    const marks = marksOf(index, shards, start);
    for (let n = 0; n < all.length; n += 1) all[n] = (all[n] ?? 0) & (marks[n] ?? 0);
  }
  return all;
};

const holdsAll = (words: ReadonlySet<string>, starts: readonly string[]): boolean => {
  const held = [...words];
  return starts.every((start) => held.some((word) => word.startsWith(start)));
};

/** The beginnings that a query asks for: anywhere in the answers, and in names. */
interface Asked {
  readonly words: readonly string[];
  readonly names: readonly string[];
}

const inBase = async (vault: Vault, index: VaultIndex, asked: Asked): Promise<readonly Hit[] | undefined> => {
  const shards = await openShards(vault, index, [...asked.words, ...asked.names]);
  if (shards === undefined) return undefined;
  const found = markAll(index, shards, asked.words);
  const named = markAll(index, shards, asked.names);
  const { entries } = index.base;
  return entries.flatMap((entry, n) => {
    if (found[n] !== 1 || index.gone.has(entry.id) || index.recent.has(entry.id)) return [];
    return [{ entry, isByName: named[n] === 1 }];
  });
};

const inRecent = (index: VaultIndex, asked: Asked): readonly Hit[] =>
  [...index.recent.values()]
    .filter(({ words }) => holdsAll(words, asked.words))
    .map(({ entry, words }) => ({ entry, isByName: holdsAll(words, asked.names) }));

/**
 * The matters that hold a word beginning with each word of the query, wherever it was typed; those whose names or case number
 * hold them all come first, then the one saved last. Accents and capitals make no difference. A query without words finds all.
 * `undefined` when a part of the index is lost: make it anew, since no result would be a wrong one.
 */
export const searchIndex = async (
  vault: Vault,
  index: VaultIndex,
  query: string,
): Promise<readonly Hit[] | undefined> => {
  const asked = { words: [...new Set(wordsOf(query))], names: [...new Set(nameWords([query]))] };
  const base = await inBase(vault, index, asked);
  if (base === undefined) return undefined;
  return [...base, ...inRecent(index, asked)].toSorted(
    (a, b) => Number(b.isByName) - Number(a.isByName) || b.entry.savedAt - a.entry.savedAt,
  );
};

/** What a reference to a matter led to. */
export type Found =
  | { readonly kind: 'one'; readonly entry: ListEntry }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly entries: readonly ListEntry[] };

const shortestId = 4;

const outcome = (entries: readonly ListEntry[]): Found => {
  const [first] = entries;
  if (first === undefined) return { kind: 'none' };
  return entries.length === 1 ? { kind: 'one', entry: first } : { kind: 'several', entries };
};

/**
 * The one matter that a person means by its id, by the beginning of it (four letters or more), or by words. Words in names and
 * case numbers go before words elsewhere; where an id begins with what names or a case number hold too, both count. More than one is never guessed at. `undefined` as in `searchIndex`.
 */
export const findMatter = async (vault: Vault, index: VaultIndex, reference: string): Promise<Found | undefined> => {
  const wanted = reference.trim().toLowerCase();
  const byId = wanted.length < shortestId ? [] : entriesOf(index).filter(({ id }) => id.startsWith(wanted));
  const whole = byId.filter(({ id }) => id === wanted);
  if (whole.length > 0) return outcome(whole);
  const hits = wordsOf(wanted).length === 0 ? [] : await searchIndex(vault, index, wanted);
  if (hits === undefined) return undefined;
  const named = hits.filter(({ isByName }) => isByName).map(({ entry }) => entry);
  const meant = new Map([...byId, ...named].map((entry) => [entry.id, entry]));
  return outcome(meant.size > 0 ? [...meant.values()] : hits.map(({ entry }) => entry));
};
