import { addMonths, type IsoDate } from '../dates.ts';

/** A version, and the day on which it was saved by the calendar on the wall. */
export interface DatedVersion {
  readonly version: string;
  readonly on: IsoDate;
}

/** The stretch of time of which one version stays: a day in the last month, a month before that; the version itself today. */
const stretchOf = ({ version, on }: DatedVersion, today: IsoDate): string => {
  if (on >= today) return version;
  return on > addMonths(today, -1) ? on : on.slice(0, 7);
};

/**
 * The versions that age lets go: all of today stay (and any from a day still to come, when a clock was wrong), the last of each
 * day for a month, the last of each month before that. The newest always stays, and so does every version in `needed`.
 */
export const thinned = (
  versions: readonly DatedVersion[],
  today: IsoDate,
  needed: ReadonlySet<string> = new Set(),
): readonly string[] => {
  const sorted = versions.toSorted((a, b) => (a.version < b.version ? -1 : 1));
  const last = new Map(sorted.map((one) => [stretchOf(one, today), one.version]));
  const kept = new Set([...last.values(), sorted.at(-1)?.version]);
  return sorted.map(({ version }) => version).filter((version) => !kept.has(version) && !needed.has(version));
};
