import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDate } from '#src/dates.ts';
import { createVault } from '#src/node/vault/create.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { openVault } from '#src/node/vault/open.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import type { Result } from '#src/problems.ts';
import { keepUnsaved } from '#src/vault/journal.ts';
import type { Vault } from '#src/vault/machine.ts';
import { createMatter, openMatter, saveMatter } from '#src/vault/matter.ts';
import { entriesOf, noIndex, readIndex } from '#src/vault/matterIndex.ts';
import { noteMatter, refreshIndex } from '#src/vault/refreshIndex.ts';
import { searchIndex } from '#src/vault/search.ts';
import { median } from './measure.ts';
import { chanceFrom, matterText, newWord, readExamples } from './vaultMatters.ts';

const passphrase = 'a passphrase of the benchmark';
const today = isoDate('2026-11-20');

/** Figures by their stable names; docs/bench-vault.md lists them. */
export type VaultFigures = Record<string, number>;

/** What is measured, and where. */
export interface VaultJob {
  readonly folder: string;
  readonly examples: string;
  readonly matters: number;
  readonly tell: (words: string) => void;
}

const surely = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ message }) => message).join(' '));
};

const timed = async <T>(work: () => Promise<T>): Promise<readonly [value: T, ms: number]> => {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
};

const unlock = async (folder: string): Promise<OpenVault> =>
  surely(await openVault(folder, { kind: 'passphrase', passphrase }));

const sealedBytes = async (folder: string): Promise<number> => {
  let sum = 0;
  for (const name of await readdir(join(folder, 'matters'))) sum += (await stat(join(folder, 'matters', name))).size;
  return sum;
};

const fill = async ({ folder, examples, matters, tell }: VaultJob, figures: VaultFigures): Promise<void> => {
  const { vault } = surely(await createVault(folder, passphrase));
  const texts = await readExamples(examples);
  let plain = 0;
  const start = performance.now();
  for (let n = 0; n < matters; n += 1) {
    const text = matterText(texts, n);
    plain += Buffer.byteLength(text);
    surely(await createMatter(mattersOf(vault), { text, reason: 'imported' }));
    if (n % 1_000 === 999) tell(`${n + 1} matters`);
  }
  figures['vault.createMatter.ms'] = (performance.now() - start) / matters;
  figures['vault.plainBytes.perMatter'] = plain / matters;
  figures['vault.sealedBytes.perMatter'] = (await sealedBytes(folder)) / matters;
  await lockVault(vault);
};

const manyListings = 7;

const makeIndex = async ({ folder, tell }: VaultJob, figures: VaultFigures): Promise<void> => {
  tell('index');
  const vault = await unlock(folder);
  figures['vault.index.makeMs'] = (await timed(() => refreshIndex(mattersOf(vault), noIndex(), today)))[1];
  await lockVault(vault);
};

const measureList = async ({ folder, tell }: VaultJob, figures: VaultFigures): Promise<void> => {
  tell('list');
  const all: number[] = [];
  const reading: number[] = [];
  const unlocking: number[] = [];
  for (let n = 0; n < manyListings; n += 1) {
    const [again, unlockMs] = await timed(() => unlock(folder));
    const matters = mattersOf(again);
    const [read, readMs] = await timed(() => readIndex(matters));
    const [fresh, freshMs] = await timed(() => refreshIndex(matters, read, today));
    if (fresh.read !== 0) throw new Error('The index was not up to date.');
    figures['vault.list.entries'] = entriesOf(fresh.index).length;
    unlocking.push(unlockMs);
    reading.push(readMs);
    all.push(readMs + freshMs);
    await lockVault(again);
  }
  figures['vault.unlock.ms'] = median(unlocking);
  figures['vault.list.readMs'] = median(reading);
  figures['vault.list.ms'] = median(all);
  figures['vault.list.slowestMs'] = Math.max(...all);
};

const manySearches = 200;

const measureSearch = async ({ folder, tell }: VaultJob, figures: VaultFigures): Promise<void> => {
  tell('search');
  const chance = chanceFrom(7);
  const queries = Array.from({ length: manySearches }, (_, n) => {
    if (n % 4 === 0) return 'strangled hospital';
    if (n % 4 === 1) return `26XX-PN${String(Math.floor(chance() * 1_000)).padStart(5, '0')}`;
    return n % 4 === 2 ? newWord(chance) : newWord(chance).slice(0, 2);
  });
  const first: number[] = [];
  const later: number[] = [];
  for (const query of queries.slice(0, 8)) {
    const vault = await unlock(folder);
    const matters = mattersOf(vault);
    const index = await readIndex(matters);
    first.push((await timed(() => searchIndex(matters, index, query)))[1]);
    await lockVault(vault);
  }
  const vault = await unlock(folder);
  const matters = mattersOf(vault);
  const index = await readIndex(matters);
  for (const query of queries) later.push((await timed(() => searchIndex(matters, index, query)))[1]);
  figures['vault.search.firstMs'] = median(first);
  figures['vault.search.firstSlowestMs'] = Math.max(...first);
  figures['vault.search.ms'] = median(later);
  figures['vault.search.slowestMs'] = Math.max(...later);
  await lockVault(vault);
};

const manySaves = 100;

const measureSaves = async ({ folder, tell }: VaultJob, figures: VaultFigures): Promise<void> => {
  tell('open and save');
  const vault = await unlock(folder);
  const matters: Vault = mattersOf(vault);
  const times = { open: [] as number[], save: [] as number[], unsaved: [] as number[], note: [] as number[] };
  let index = await readIndex(matters);
  for (const { id } of entriesOf(index).slice(0, manySaves)) {
    const [open, openMs] = await timed(async () => surely(await openMatter(matters, id)));
    const draft = { text: open.text.replace('"matter"', ' "matter"'), reason: 'saved' } as const;
    const [, unsavedMs] = await timed(() =>
      keepUnsaved(matters, { open, session: '0'.repeat(32) }, { draft: draft.text }),
    );
    const [saved, saveMs] = await timed(async () => surely(await saveMatter(matters, open, draft)));
    const [noted, noteMs] = await timed(() => noteMatter(matters, index, { open: saved, today }));
    index = noted.index;
    times.open.push(openMs);
    times.unsaved.push(unsavedMs);
    times.save.push(saveMs);
    times.note.push(noteMs);
  }
  figures['vault.open.ms'] = median(times.open);
  figures['vault.save.ms'] = median(times.save);
  figures['vault.keepUnsaved.ms'] = median(times.unsaved);
  figures['vault.noteInIndex.ms'] = median(times.note);
  await lockVault(vault);
};

/** What a process of its own measures; each ends with the most memory that it had. */
const phases = { fill, makeIndex, list: measureList, search: measureSearch, save: measureSaves } as const;
/** The name of a phase. */
export type Phase = keyof typeof phases;
/** The phases, in the order in which they must run. */
export const phaseNames: readonly Phase[] = ['fill', 'makeIndex', 'list', 'search', 'save'];

/** Runs one phase on the vault in the folder. */
export const measurePhase = async (phase: Phase, job: VaultJob): Promise<VaultFigures> => {
  const figures: VaultFigures = {};
  await phases[phase]({ ...job, folder: join(job.folder, 'vault') }, figures);
  figures[`vault.${phase}.peakMiB`] = process.resourceUsage().maxRSS / 1024;
  return figures;
};
