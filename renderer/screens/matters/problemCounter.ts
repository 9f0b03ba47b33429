import type { Preferences } from '../../../src/api/contract/host.ts';
import type { MatterRow, ProblemCount } from '../../../src/api/contract/matters.ts';
import type { Pending, Program } from '../../../src/api/contract.ts';
import { type Observable, observable } from '../../store/observable.ts';

type Density = Preferences['density'];

type Version = Pick<MatterRow, 'id' | 'savedAt'>;

/** Counts the Problems of the rows on the screen that nobody has counted yet. */
export interface ProblemCounter {
  /** What was counted since the list is open. What could not be counted is there too, so that it is asked for once. */
  readonly known: Pick<Observable<ReadonlyMap<string, ProblemCount | undefined>>, 'get' | 'subscribe'>;
  /** How many Problems a matter has; undefined until that is known. */
  readonly countOf: (row: MatterRow, density: Density) => ProblemCount | undefined;
  /** Counts a few of these rows, unless some are being counted: call it again when they are known. */
  readonly want: (rows: readonly MatterRow[], density: Density) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** So few are counted at once that the numbers come as one looks. */
const atOnce = 6;

/** A counter that knows nothing yet. `day` gives the day: on another, what was counted before says nothing. */
export const createProblemCounter = (program: Program, day: () => string): ProblemCounter => {
  /** Of one version of a matter, in one density, on one day. */
  const keyOf = ({ id, savedAt }: Version, density: Density): string => `${id} ${savedAt} ${density} ${day()}`;
  const known = observable<ReadonlyMap<string, ProblemCount | undefined>>(new Map());
  let pending: Pending<'matters.problems'> | undefined;
  let isStopped = false;

  const count = async (rows: readonly MatterRow[], density: Density): Promise<void> => {
    pending = program('matters.problems', { ids: rows.map(({ id }) => id), density });
    const outcome = await pending.outcome;
    pending = undefined;
    if (isStopped) return;
    const next = new Map(known.get());
    for (const row of rows) next.set(keyOf(row, density), undefined);
    if (outcome.ok) {
      for (const { id, savedAt, ...problems } of outcome.value.counts)
        next.set(keyOf({ id, savedAt }, density), problems);
    }
    known.set(next);
  };

  return {
    known,
    countOf: (row, density) => known.get().get(keyOf(row, density)) ?? row.problems,
    want: (rows, density) => {
      if (pending !== undefined || isStopped) return;
      const isLacking = (row: MatterRow): boolean =>
        row.problems?.density !== density && !known.get().has(keyOf(row, density));
      const lacking = rows.filter(isLacking).slice(0, atOnce);
      if (lacking.length > 0) void count(lacking, density);
    },
    start: () => {
      isStopped = false;
    },
    stop: () => {
      isStopped = true;
      pending?.cancel();
    },
  };
};
