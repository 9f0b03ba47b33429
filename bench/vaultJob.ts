import { median } from './measure.ts';

/** Figures by their stable names; docs/bench-vault.md lists them. */
export type VaultFigures = Record<string, number>;

/** What is measured, and where. */
export interface VaultJob {
  /** The folder of what is measured: of the vault, of the plain files or of the database. */
  readonly folder: string;
  readonly examples: string;
  readonly matters: number;
  /** Fewer repeats, and little work for each guess of the passphrase: only to see that everything runs. */
  readonly isQuick: boolean;
  readonly tell: (words: string) => void;
}

/** A value, and how many milliseconds it took. */
export const timed = async <T>(work: () => T | Promise<T>): Promise<readonly [value: T, ms: number]> => {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
};

/** The median of so many runs of the work, in milliseconds; `work` gets the number of the run. */
export const medianOf = async (count: number, work: (n: number) => unknown): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push((await timed(() => work(n)))[1]);
  return median(times);
};

/** How often each thing is repeated. */
export const repeatsOf = ({ isQuick, matters }: Pick<VaultJob, 'isQuick' | 'matters'>) => ({
  listings: isQuick ? 1 : 7,
  firstSearches: isQuick ? 1 : 8,
  searches: isQuick ? 8 : 200,
  saves: Math.min(matters, isQuick ? 5 : 100),
});
