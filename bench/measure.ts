/** The middle of the values; the mean of the two middle ones when their number is even. NaN for none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

/** How often to repeat: at least `least` times and as often as fit into `budgetMs`, but no more than `most` times. */
export interface Repeats {
  readonly least: number;
  readonly most: number;
  readonly budgetMs: number;
}

/** Milliseconds of the first call, and of each call after those that warm up: by the clock (median), and of processors (mean). */
export interface Timing {
  readonly firstMs: number;
  readonly warmMs: number;
  readonly warmCpuMs: number;
  readonly runs: number;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const repeated = async (work: () => Promise<unknown>, { least, most, budgetMs }: Repeats): Promise<number[]> => {
  const times: number[] = [];
  const start = performance.now();
  while (times.length < least || (times.length < most && performance.now() - start < budgetMs)) {
    times.push(await timed(work));
  }
  return times;
};

/** Milliseconds that processors spent, all threads together. */
export const cpuMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** Runs the work again and again; half of the runs warm up, the others are measured. */
export const measure = async (work: () => Promise<unknown>, repeats: Repeats): Promise<Timing> => {
  const start = process.cpuUsage();
  const firstMs = await timed(work);
  const firstCpuMs = cpuMs(process.cpuUsage(start));
  const half = { least: repeats.least / 2, most: repeats.most / 2, budgetMs: repeats.budgetMs / 2 };
  const before = await repeated(work, half);
  const warm = process.cpuUsage();
  const times = await repeated(work, half);
  if (times.length === 0) return { firstMs, warmMs: firstMs, warmCpuMs: firstCpuMs, runs: 0 };
  const warmCpuMs = cpuMs(process.cpuUsage(warm)) / times.length;
  return { firstMs, warmMs: median(times), warmCpuMs, runs: before.length + times.length };
};
