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
  readonly warmCpuMs: number;
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

/** How thoroughly to measure: in how many rounds, and for how long each round makes documents in one process. */
export interface Effort {
  readonly rounds: number;
  readonly budgetMs: number;
}

/** What one round found of an engine: a process that made one document, and one that made many. */
export interface Round {
  readonly coldMs: number;
  readonly peakMiB: number;
  readonly many: Found;
}

/** Runs the engine in two processes of its own: one that makes one document (cold), one that makes many (warm). */
export const runRound = (engine: Engine, prepared: Prepared, { budgetMs }: Effort): Round => {
  const { answersFile, itemsFile, templateFile } = prepared;
  const job = { engine, answersFile, itemsFile, templateFile, budgetMs };
  const cold = runWorker({ ...job, once: true });
  return { coldMs: cold.processMs, peakMiB: cold.found.peakMiB, many: runWorker({ ...job, once: false }).found };
};

/** The rounds of an engine as its figures: medians of times, the highest memory. */
export const figuresOfRounds = (rounds: readonly Round[]): EngineFigures => {
  const many = rounds.map((round) => round.many);
  return {
    coldMs: median(rounds.map(({ coldMs }) => coldMs)),
    firstMs: median(many.map(({ firstMs }) => firstMs)),
    warmMs: median(many.map(({ warmMs }) => warmMs)),
    warmCpuMs: median(many.map(({ warmCpuMs }) => warmCpuMs)),
    runs: many.reduce((sum, { runs }) => sum + runs, 0),
    peakMiB: Math.max(...rounds.map(({ peakMiB }) => peakMiB)),
    batchPeakMiB: Math.max(...many.map(({ peakMiB }) => peakMiB)),
    bytes: many[0]?.bytes ?? 0,
  };
};
