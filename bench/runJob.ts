import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Engine, Found, Job } from './cases.ts';
import { median } from './measure.ts';
import type { Prepared } from './prepare.ts';

const worker = fileURLToPath(new URL('./worker.js', import.meta.url));

/**
 * One engine on one document. Milliseconds for each document; cold is a whole process, from its start to its end. Memory is that
 * of a process that makes one document, and of the one that makes many.
 */
export interface EngineFigures {
  readonly coldMs: number;
  readonly firstMs: number;
  readonly warmMs: number;
  readonly runs: number;
  readonly peakMiB: number;
  readonly batchPeakMiB: number;
  readonly bytes: number;
}

const runWorker = (job: Job): { readonly found: Found; readonly processMs: number } => {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, JSON.stringify(job)], { encoding: 'utf8' });
  const processMs = performance.now() - start;
  if (status !== 0) throw new Error(`${job.engine} failed:\n${stderr}`);
  return { found: JSON.parse(stdout), processMs };
};

/** How thoroughly to measure: processes for the cold figure, and time for the warm one. */
export interface Effort {
  readonly coldRuns: number;
  readonly budgetMs: number;
}

/** Runs the engine in processes of its own: some that make one document (cold), one that makes many (warm). */
export const runEngine = (engine: Engine, prepared: Prepared, { coldRuns, budgetMs }: Effort): EngineFigures => {
  const { answersFile, itemsFile, templateFile } = prepared;
  const job = { engine, answersFile, itemsFile, templateFile, budgetMs };
  const cold = Array.from({ length: coldRuns }, () => runWorker({ ...job, once: true }));
  const { peakMiB: batchPeakMiB, ...warm } = runWorker({ ...job, once: false }).found;
  return {
    ...warm,
    coldMs: median(cold.map(({ processMs }) => processMs)),
    peakMiB: Math.max(...cold.map(({ found }) => found.peakMiB)),
    batchPeakMiB,
  };
};
