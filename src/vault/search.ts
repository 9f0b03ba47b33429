import type { ListEntry } from './entry.ts';
import type { Vault } from './machine.ts';
import { entriesOf, openShard, type VaultIndex } from './matterIndex.ts';
import { numbersAt, placeOf } from './postings.ts';
import { wordsOf } from './words.ts';

/** A matter that was found, and whether its names, county or case number hold every word asked for. */
export interface Hit {
  readonly entry: ListEntry;
  readonly isByName: boolean;
}

const behindAll = '\uffff';

/** Marks the matters of the list that hold a word which begins so; undefined when a shard that may hold it cannot be opened. */
const markBase = async (vault: Vault, index: VaultIndex, start: string): Promise<Uint8Array | undefined> => {
  const marks = new Uint8Array(index.base.entries.length);
  for (const range of index.base.shards) {
    if (range.last < start || range.first > start + behindAll) continue;
    const shard = await openShard(vault, index, range);
    if (shard === undefined) return undefined;
    for (let place = placeOf(shard, start); shard.words[place]?.startsWith(start) === true; place += 1) {
      for (const number of numbersAt(shard, place)) marks[number] = 1;
    }
  }
  return marks;
};

const holds = (words: Iterable<string>, start: string): boolean => {
  for (const word of words) if (word.startsWith(start)) return true;
  return false;
};

const isByName = (
  { petitioner, respondent, county, caseNumber, id }: ListEntry,
  starts: readonly string[],
): boolean => {
  const words = [...wordsOf(`${petitioner} ${respondent} ${county} ${caseNumber}`), id];
  return starts.every((start) => holds(words, start));
};

const inBase = async (
  vault: Vault,
  index: VaultIndex,
  starts: readonly string[],
): Promise<readonly ListEntry[] | undefined> => {
  const marks: Uint8Array[] = [];
  for (const start of starts) {
    const marked = await markBase(vault, index, start);
    if (marked === undefined) return undefined;
    marks.push(marked);
  }
  return index.base.entries.filter(
    ({ id }, n) => !index.gone.has(id) && !index.recent.has(id) && marks.every((mark) => mark[n] === 1),
  );
};

const inRecent = (index: VaultIndex, starts: readonly string[]): readonly ListEntry[] =>
  [...index.recent.values()]
    .filter(({ words }) => starts.every((start) => holds(words, start)))
    .map(({ entry }) => entry);

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
  const starts = [...new Set(wordsOf(query))];
  const base = starts.length === 0 ? entriesOf(index) : await inBase(vault, index, starts);
  if (base === undefined) return undefined;
  const found = starts.length === 0 ? base : [...base, ...inRecent(index, starts)];
  return found
    .map((entry) => ({ entry, isByName: isByName(entry, starts) }))
    .toSorted((a, b) => Number(b.isByName) - Number(a.isByName) || b.entry.savedAt - a.entry.savedAt);
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
 * case numbers go before words elsewhere. More than one is never guessed at. `undefined` as in `searchIndex`.
 */
export const findMatter = async (vault: Vault, index: VaultIndex, reference: string): Promise<Found | undefined> => {
  const wanted = reference.trim().toLowerCase();
  if (wanted.length >= shortestId) {
    const byId = entriesOf(index).filter(({ id }) => id.startsWith(wanted));
    if (byId.length > 0) return outcome(byId);
  }
  const hits = wordsOf(wanted).length === 0 ? [] : await searchIndex(vault, index, wanted);
  if (hits === undefined) return undefined;
  const named = hits.filter(({ isByName: isNamed }) => isNamed);
  return outcome((named.length > 0 ? named : hits).map(({ entry }) => entry));
};
