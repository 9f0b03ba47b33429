import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDate } from '#src/dates.ts';
import { createVault } from '#src/node/vault/create.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { openVault } from '#src/node/vault/open.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import { thisWorld } from '#src/node/vault/world.ts';
import type { Result } from '#src/problems.ts';
import { keepUnsaved } from '#src/vault/journal.ts';
import type { Vault } from '#src/vault/machine.ts';
import { createMatter, openMatter, saveMatter } from '#src/vault/matter.ts';
import { entriesOf, noIndex, readIndex } from '#src/vault/matterIndex.ts';
import { noteMatter, refreshIndex } from '#src/vault/refreshIndex.ts';
import { searchIndex } from '#src/vault/search.ts';
import { cpuMs, median } from './measure.ts';
import { repeatsOf, timed, type VaultFigures, type VaultJob } from './vaultJob.ts';
import { matterText, queriesFor, readExamples } from './vaultMatters.ts';
import { measurePadding } from './vaultPadding.ts';
import { measurePlainFiles } from './vaultPlain.ts';
import { measureSqlite } from './vaultSqlite.ts';
import { measureWindow } from './vaultWindow.ts';

const passphrase = 'a passphrase of the benchmark';
const today = isoDate('2026-11-20');

const surely = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ message }) => message).join(' '));
};

const unlock = async (folder: string): Promise<OpenVault> =>
  surely(await openVault(folder, { kind: 'passphrase', passphrase }));

/** The bytes of all files in a folder and below it. */
const bytesIn = async (folder: string): Promise<number> => {
  let sum = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const facts = await stat(join(folder, name));
    if (facts.isFile()) sum += facts.size;
  }
  return sum;
};

const fill = async (job: VaultJob, figures: VaultFigures): Promise<void> => {
  const { folder, examples, matters, tell, isQuick } = job;
  const world = thisWorld();
  const { vault } = surely(await createVault(folder, passphrase, isQuick ? { ...world, workFactor: 2 } : world));
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
  figures['vault.sealedBytes.perMatter'] = (await bytesIn(join(folder, 'matters'))) / matters;
  await lockVault(vault);
};

const makeIndex = async ({ folder, matters, tell }: VaultJob, figures: VaultFigures): Promise<void> => {
  tell('index');
  const vault = await unlock(folder);
  figures['vault.index.makeMs'] = (await timed(() => refreshIndex(mattersOf(vault), noIndex(), today)))[1];
  await lockVault(vault);
  figures['vault.bytes.perMatter'] = (await bytesIn(folder)) / matters;
};

const measureList = async (job: VaultJob, figures: VaultFigures): Promise<void> => {
  const { folder, tell } = job;
  tell('list');
  const all: number[] = [];
  const reading: number[] = [];
  const unlocking: number[] = [];
  const processors: number[] = [];
  for (let n = 0; n < repeatsOf(job).listings; n += 1) {
    const [again, unlockMs] = await timed(() => unlock(folder));
    const matters = mattersOf(again);
    const cpu = process.cpuUsage();
    const [read, readMs] = await timed(() => readIndex(matters));
    const [fresh, freshMs] = await timed(() => refreshIndex(matters, read, today));
    processors.push(cpuMs(process.cpuUsage(cpu)));
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
  figures['vault.list.cpuMs'] = median(processors);
  figures['vault.list.slowestMs'] = Math.max(...all);
};

const measureSearch = async (job: VaultJob, figures: VaultFigures): Promise<void> => {
  const { folder, tell } = job;
  tell('search');
  const { searches, firstSearches } = repeatsOf(job);
  const queries = queriesFor(searches);
  const first: number[] = [];
  const processors: number[] = [];
  const later: number[] = [];
  for (const query of queries.slice(0, firstSearches)) {
    const vault = await unlock(folder);
    const matters = mattersOf(vault);
    const index = await readIndex(matters);
    const cpu = process.cpuUsage();
    first.push((await timed(() => searchIndex(matters, index, query)))[1]);
    processors.push(cpuMs(process.cpuUsage(cpu)));
    await lockVault(vault);
  }
  const vault = await unlock(folder);
  const matters = mattersOf(vault);
  const index = await readIndex(matters);
  for (const query of queries) later.push((await timed(() => searchIndex(matters, index, query)))[1]);
  figures['vault.search.firstMs'] = median(first);
  figures['vault.search.firstSlowestMs'] = Math.max(...first);
  figures['vault.search.firstCpuMs'] = median(processors);
  figures['vault.search.ms'] = median(later);
  figures['vault.search.slowestMs'] = Math.max(...later);
  await lockVault(vault);
};

const measureSaves = async (job: VaultJob, figures: VaultFigures): Promise<void> => {
  const { folder, tell } = job;
  tell('open and save');
  const vault = await unlock(folder);
  const matters: Vault = mattersOf(vault);
  const times = { open: [] as number[], save: [] as number[], unsaved: [] as number[], note: [] as number[] };
  let index = await readIndex(matters);
  for (const { id } of entriesOf(index).slice(0, repeatsOf(job).saves)) {
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
const phases = {
  fill,
  makeIndex,
  list: measureList,
  search: measureSearch,
  window: (job: VaultJob, figures: VaultFigures) => measureWindow(job, passphrase, figures),
  save: measureSaves,
  padding: measurePadding,
  plain: measurePlainFiles,
  sqlite: measureSqlite,
} as const;
/** The name of a phase. */
export type Phase = keyof typeof phases;
/** The phases, in the order in which they must run. */
export const phaseNames: readonly Phase[] = [
  'fill',
  'makeIndex',
  'list',
  'search',
  'window',
  'save',
  'padding',
  'plain',
  'sqlite',
];

const peakNames: Readonly<Partial<Record<Phase, string>>> = { plain: 'plain.peakMiB', sqlite: 'sqlite.peakMiB' };

/** Runs one phase, each kind of store in a folder of its own below that of the job. */
export const measurePhase = async (phase: Phase, job: VaultJob): Promise<VaultFigures> => {
  const figures: VaultFigures = {};
  const store = phase === 'plain' || phase === 'sqlite' ? phase : 'vault';
  await phases[phase]({ ...job, folder: join(job.folder, store) }, figures);
  figures[peakNames[phase] ?? `vault.${phase}.peakMiB`] = process.resourceUsage().maxRSS / 1024;
  return figures;
};
