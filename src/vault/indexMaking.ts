import type { Problem } from '../problems.ts';
import type { IndexedMatter, ListEntry } from './entry.ts';
import { type IndexBase, type ShardRange, writeIndexBase, writeRecent } from './indexFile.ts';
import type { Vault } from './machine.ts';
import { indexWith, listName, openShard, recentName, type VaultIndex } from './matterIndex.ts';
import { eachNumber, shardsOf, type WordShard, writeShard } from './postings.ts';
import { standingsName } from './standings.ts';

/** An index that cannot be written costs time, nothing else. */
const asWarning = ({ code, message }: Problem): Problem => ({
  code,
  severity: 'warning',
  message: `The index of the vault could not be written, so lists and searches take longer; no matter has changed. ${message}`,
  at: { in: 'file', file: 'index' },
});

/** An index in the making. */
export interface Making {
  readonly entries: ListEntry[];
  readonly numbersOf: Map<string, number[]>;
}

const addNumber = ({ numbersOf }: Making, word: string, number: number): void => {
  const numbers = numbersOf.get(word);
  if (numbers === undefined) numbersOf.set(word, [number]);
  else numbers.push(number);
};

/** Adds a matter under the next number. */
export const addMatter = (making: Making, { entry, words }: IndexedMatter): void => {
  const number = making.entries.push(entry) - 1;
  for (const word of words) addNumber(making, word, number);
};

/** Starts from what the list has of the matters that stay. False when a shard of it cannot be opened. */
export const takeOver = async (vault: Vault, index: VaultIndex, making: Making): Promise<boolean> => {
  const numbers = index.base.entries.map((entry) =>
    index.gone.has(entry.id) || index.recent.has(entry.id) ? -1 : making.entries.push(entry) - 1,
  );
  for (const range of index.base.shards) {
    const shard = await openShard(vault, index, range);
    if (shard === undefined) return false;
    shard.words.forEach((word, place) => {
      eachNumber(shard, place, (old) => {
        const number = numbers[old] ?? -1;
        if (number >= 0) addNumber(making, word, number);
      });
    });
  }
  for (const matter of index.recent.values()) addMatter(making, matter);
  return true;
};

const removeOld = async ({ store }: Vault, { shards }: IndexBase): Promise<void> => {
  const kept = new Set([listName, standingsName, ...shards.map(({ name }) => name)]);
  const names = await store.list('index');
  for (const name of names.ok ? names.value : []) if (!kept.has(name)) await store.remove(name);
};

/** An index that was written, or as much of it as could be: it is right as long as the vault is open. */
export interface WrittenIndex {
  readonly index: VaultIndex;
  readonly problems: readonly Problem[];
}

/** Writes the shards, then the list that names them, then removes those before: at every instant the list that is there is whole. */
export const writeMade = async (vault: Vault, making: Making): Promise<WrittenIndex> => {
  const { store, machine } = vault;
  const made = machine.newId();
  const opened = new Map<string, WordShard>();
  const problems: Problem[] = [];
  const shards: ShardRange[] = [];
  for (const [n, shard] of shardsOf(making.numbersOf).entries()) {
    const name = `index/words-${made.slice(0, 8)}-${n}.age`;
    // Where one cannot be written the list will not be either; that is told once, not for each.
    if (problems.length === 0)
      problems.push(...(await store.write(name, writeShard(shard, machine), 'anything')).problems);
    shards.push({ name, first: shard.words[0] ?? '', last: shard.words.at(-1) ?? '' });
    opened.set(name, shard);
  }
  const base: IndexBase = { made, entries: making.entries, shards };
  const index = { ...indexWith(base), opened };
  if (problems.length > 0) return { index, problems: problems.map(asWarning) };
  const written = await store.write(listName, machine.encode(writeIndexBase(base)), 'anything');
  if (written.ok) await removeOld(vault, base);
  return { index, problems: written.problems.map(asWarning) };
};

/** Writes what changed since the list was made. */
export const writeChanges = async ({ store, machine }: Vault, index: VaultIndex): Promise<readonly Problem[]> => {
  const matters = [...index.recent.values()];
  const changes = { made: index.base.made, matters, gone: [...index.gone] };
  return (await store.write(recentName, machine.encode(writeRecent(changes)), 'anything')).problems.map(asWarning);
};
