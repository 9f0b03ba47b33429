import type { RequestOf } from '#src/api/contract.ts';
import { isoDate } from '#src/dates.ts';
import { keeperOf } from '#src/node/api/keeper.ts';
import { listMatters } from '#src/node/api/matterList.ts';
import { openVault } from '#src/node/vault/open.ts';
import { cpuMs, median } from './measure.ts';
import { repeatsOf, timed, type VaultFigures, type VaultJob } from './vaultJob.ts';
import { queriesFor } from './vaultMatters.ts';

type Asked = RequestOf<'matters.list'>;

const firstPage: Asked = { place: 'matters', query: '', order: 'deadline', from: 0, count: 100 };

/** The clock and the processors, run by run. */
interface Runs {
  readonly clock: number[];
  readonly processors: number[];
}

const note = async ({ clock, processors }: Runs, work: () => Promise<unknown>): Promise<void> => {
  const before = process.cpuUsage();
  const [, ms] = await timed(work);
  clock.push(ms);
  processors.push(cpuMs(process.cpuUsage(before)));
};

const newRuns = (): Runs => ({ clock: [], processors: [] });

/**
 * What the window asks for: the first hundred rows by their next date, right after unlocking; the same again; and a first search. Each
 * round starts from a vault that was just unlocked.
 */
export const measureWindow = async (job: VaultJob, passphrase: string, figures: VaultFigures): Promise<void> => {
  job.tell('the list of the window');
  const found = { first: newRuns(), again: newRuns(), search: newRuns() };
  const queries = queriesFor(repeatsOf(job).firstSearches);
  for (const query of queries) {
    const opened = await openVault(job.folder, { kind: 'passphrase', passphrase });
    if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join(' '));
    const keeper = keeperOf(
      () => isoDate('2026-11-20'),
      () => undefined,
    );
    keeper.put(opened.value);
    const ask = async (asked: Asked): Promise<void> => {
      const list = await keeper.inTurn((vault) => listMatters(vault, asked));
      if (!list.ok) throw new Error('The list was refused.');
    };
    await note(found.first, () => ask(firstPage));
    await note(found.again, () => ask(firstPage));
    await note(found.search, () => ask({ ...firstPage, query }));
    await keeper.lock();
  }
  for (const [name, { clock, processors }] of Object.entries(found)) {
    figures[`vault.window.${name}Ms`] = median(clock);
    figures[`vault.window.${name}CpuMs`] = median(processors);
  }
};
