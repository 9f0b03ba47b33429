import type { IsoDate } from '../dates.ts';
import type { Problem } from '../problems.ts';
import { type IndexedMatter, indexed } from './entry.ts';
import { addMatter, type Making, takeOver, writeChanges, writeMade } from './indexMaking.ts';
import type { Vault } from './machine.ts';
import { filesBeside, type OpenMatter, openMatter } from './matter.ts';
import { idInName, matterName } from './matterFile.ts';
import { entriesOf, noIndex, type VaultIndex } from './matterIndex.ts';
import { forksOf, openBeside } from './otherVersions.ts';

/** So many changes are kept apart; with one more the list is made anew. */
const mostRecent = 256;

/** An index brought up to date. */
export interface Refreshed {
  readonly index: VaultIndex;
  /** How many matters were read for it. */
  readonly read: number;
  /** Ids of matters that another program has saved too, and nobody has merged. */
  readonly unmerged: readonly string[];
  readonly problems: readonly Problem[];
}

/** What is in the vault now, beside what the index says. */
interface Stock {
  /** Matters to read, with the stamp of their file. */
  readonly changed: readonly { readonly id: string; readonly stamp: string }[];
  readonly gone: readonly string[];
  /** The files beside matters, by the id. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

const takeStock = async ({ store }: Vault, index: VaultIndex): Promise<Stock> => {
  const stamps = await store.stamps('matters');
  if (!stamps.ok) return { changed: [], gone: [], beside: new Map(), problems: stamps.problems };
  const known = new Map(entriesOf(index).map(({ id, stamp }) => [id, stamp]));
  const there = new Set<string>();
  const changed: { id: string; stamp: string }[] = [];
  const beside = new Map<string, readonly string[]>();
  for (const [name, stamp] of stamps.value) {
    const id = idInName(name);
    if (id === undefined) continue;
    if (name !== matterName(id)) beside.set(id, [...(beside.get(id) ?? []), name].toSorted());
    else {
      there.add(id);
      if (stamp === '' || known.get(id) !== stamp) changed.push({ id, stamp });
    }
  }
  const gone = [...known.keys()].filter((id) => !there.has(id));
  return { changed: changed.toSorted((a, b) => (a.id < b.id ? -1 : 1)), gone, beside, problems: stamps.problems };
};

/** Two maps of the same matters: the ones that left are in neither. */
const without = (index: VaultIndex, gone: readonly string[]): VaultIndex => ({
  ...index,
  gone: new Set([...index.gone, ...gone]),
  recent: new Map([...index.recent].filter(([id]) => !gone.includes(id))),
});

/** Ids of matters with another version, in a file beside theirs or in the history alone. */
const unmergedOf = (index: VaultIndex, { beside }: Stock): readonly string[] => {
  const forked = entriesOf(index).filter(({ isForked }) => isForked);
  return [...new Set([...beside.keys(), ...forked.map(({ id }) => id)])];
};

const isForkedNow = async (vault: Vault, open: OpenMatter, beside: readonly string[]): Promise<boolean> => {
  const read = await openBeside(vault, beside);
  const forks = await forksOf(vault, open, read.ok ? read.value.versions : []);
  return forks.ok && forks.value.length > 0;
};

const indexedNow = async (
  vault: Vault,
  open: OpenMatter,
  { stamp, today, beside }: { readonly stamp: string; readonly today: IsoDate; readonly beside: readonly string[] },
): Promise<IndexedMatter> => {
  const matter = indexed(open, stamp, today);
  return { ...matter, entry: { ...matter.entry, isForked: await isForkedNow(vault, open, beside) } };
};

/** The matters that changed, one after another; those that cannot be opened are told and left out. */
async function* readChanged(
  vault: Vault,
  { changed, beside }: Stock,
  { today, problems }: { readonly today: IsoDate; readonly problems: Problem[] },
): AsyncGenerator<IndexedMatter> {
  for (const { id, stamp } of changed) {
    const open = await openMatter(vault, id);
    problems.push(...open.problems);
    if (open.ok) yield await indexedNow(vault, open.value, { stamp, today, beside: beside.get(id) ?? [] });
  }
}

/** What a list is made from: what the index knew, what is in the vault, and the day. */
interface Basis {
  readonly given: VaultIndex;
  readonly stock: Stock;
  readonly today: IsoDate;
}

const makeAnew = async (vault: Vault, { given, stock, today }: Basis): Promise<Refreshed> => {
  const problems = [...stock.problems];
  const making: Making = { entries: [], numbersOf: new Map() };
  const stale = [...stock.gone, ...stock.changed.map(({ id }) => id)];
  if (!(await takeOver(vault, without(given, stale), making))) return refreshIndex(vault, noIndex(), today);
  for await (const matter of readChanged(vault, stock, { today, problems })) addMatter(making, matter);
  const made = await writeMade(vault, making);
  const unmerged = unmergedOf(made.index, stock);
  return { ...made, read: stock.changed.length, unmerged, problems: [...problems, ...made.problems] };
};

/**
 * Brings the index up to date with the files of the vault: reads what changed since it was written, by anybody, and writes it.
 * An index that is missing or damaged is made anew. Matters that cannot be opened become Problems; an index that cannot be
 * written is told as well, and is right as long as the vault is open.
 */
export const refreshIndex = async (vault: Vault, given: VaultIndex, today: IsoDate): Promise<Refreshed> => {
  const stock = await takeStock(vault, given);
  const problems = [...stock.problems];
  const isSame = stock.changed.length === 0 && stock.gone.length === 0;
  if (isSame && (given.base.made !== '' || stock.problems.length > 0))
    return { index: given, read: 0, unmerged: unmergedOf(given, stock), problems };
  const read = stock.changed.length;
  const isMany = given.recent.size + read > mostRecent;
  if (given.base.made === '' || isMany) return makeAnew(vault, { given, stock, today });
  const index = without(given, stock.gone);
  const recent = new Map(index.recent);
  for await (const matter of readChanged(vault, stock, { today, problems })) recent.set(matter.entry.id, matter);
  const next = { ...index, recent, gone: new Set([...index.gone].filter((id) => !recent.has(id))) };
  const unmerged = unmergedOf(next, stock);
  return { index: next, read, unmerged, problems: [...problems, ...(await writeChanges(vault, next))] };
};

/**
 * Makes the list anew from what the index knows and what changed, so that no word of a matter that is gone stays in it. Cheaper
 * than from every matter; do it after a purge.
 */
export const remakeIndex = async (vault: Vault, given: VaultIndex, today: IsoDate): Promise<Refreshed> => {
  const stock = await takeStock(vault, given);
  return makeAnew(vault, { given, stock, today });
};

/** The index with a matter as it was just saved or opened; cheaper than looking through the whole vault. */
export const noteMatter = async (
  vault: Vault,
  index: VaultIndex,
  { open, today }: { readonly open: OpenMatter; readonly today: IsoDate },
): Promise<{ readonly index: VaultIndex; readonly problems: readonly Problem[] }> => {
  if (open.file !== matterName(open.head.matter)) return { index, problems: [] };
  const stamp = (await vault.store.stamp(open.file)) ?? '';
  const files = await filesBeside(vault, open.head.matter);
  const matter = await indexedNow(vault, open, { stamp, today, beside: files.ok ? files.value : [] });
  const recent = new Map(index.recent).set(open.head.matter, matter);
  const next = { ...index, recent, gone: new Set([...index.gone].filter((id) => id !== open.head.matter)) };
  return { index: next, problems: await writeChanges(vault, next) };
};
