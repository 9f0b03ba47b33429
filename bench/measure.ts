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

/** Milliseconds of the first call, and of each call after a few that warm up. */
export interface Timing {
  readonly firstMs: number;
  readonly warmMs: number;
  readonly runs: number;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Runs the work again and again; the warm time is the median of the later half of the runs. */
export const measure = async (work: () => Promise<unknown>, { least, most, budgetMs }: Repeats): Promise<Timing> => {
  const firstMs = await timed(work);
  const times: number[] = [];
  const start = performance.now();
  while (times.length < least || (times.length < most && performance.now() - start < budgetMs)) {
    times.push(await timed(work));
  }
  const later = times.slice(Math.floor(times.length / 2));
  return { firstMs, warmMs: median(later.length === 0 ? [firstMs] : later), runs: times.length };
};
