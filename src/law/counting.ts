import { addDays, type IsoDate, shortDate, weekday } from '../dates.ts';
import { closedBecause, type Holidays } from './holidays.ts';

/** A day left out of a count or passed over at its end, and why: "a Saturday", "Thanksgiving". */
export interface Skipped {
  readonly on: IsoDate;
  readonly because: string;
}

/** The end of a period, and how it was counted. */
export interface Counted {
  readonly on: IsoDate;
  /** Days of the period as the rule states it. */
  readonly days: number;
  /** Days within a short period that do not count, in the order they were met. */
  readonly leftOut: readonly Skipped[];
  /** Days at the end that cannot be the last day, in the order they were met. */
  readonly rolledPast: readonly Skipped[];
  /** The count in words for a paper, one statement each: "day 15 is a Saturday". */
  readonly steps: readonly string[];
}

/** Which way a count runs: from an event, or back from a hearing. */
type Direction = 1 | -1;

/** @source Rule 44.01(a): periods of less than seven days leave out intermediate closed days. Checked 2026-11-20. */
const shortPeriodDays = 7;

const skip = (day: IsoDate, holidays: Holidays): Skipped | undefined => {
  const because = closedBecause(day, holidays);
  return because === undefined ? undefined : { on: day, because };
};

/** The last day before rolling, with the closed days that a short period left out on the way. */
const walk = (from: IsoDate, days: number, { holidays, step }: Way): { on: IsoDate; leftOut: readonly Skipped[] } => {
  if (days >= shortPeriodDays) return { on: addDays(from, days * step), leftOut: [] };
  const leftOut: Skipped[] = [];
  let on = from;
  for (let counted = 0; counted < days; ) {
    on = addDays(on, step);
    const skipped = skip(on, holidays);
    if (skipped === undefined) counted += 1;
    else leftOut.push(skipped);
  }
  return { on, leftOut };
};

const roll = (last: IsoDate, { holidays, step }: Way): { on: IsoDate; rolledPast: readonly Skipped[] } => {
  const rolledPast: Skipped[] = [];
  let on = last;
  for (let skipped = skip(on, holidays); skipped !== undefined; skipped = skip(on, holidays)) {
    rolledPast.push(skipped);
    on = addDays(on, step);
  }
  return { on, rolledPast };
};

interface Way {
  readonly holidays: Holidays;
  readonly step: Direction;
}

const isWeekend = ({ on }: Skipped): boolean => weekday(on) === 6 || weekday(on) === 0;

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const leftOutWords = (leftOut: readonly Skipped[]): readonly string[] => {
  if (leftOut.length === 0) return [];
  const names = leftOut.filter((day) => !isWeekend(day)).map(({ because }) => because);
  const words = [...(leftOut.some(isWeekend) ? ['weekends'] : []), ...new Set(names)];
  return [`${joined(words)} left out`];
};

/** The last day by its number, and each holiday after it; the other day of a weekend goes without saying. */
const rolledWords = (days: number, [first, ...others]: readonly Skipped[]): readonly string[] => {
  if (first === undefined) return [];
  const holidays = others.filter((day) => !isWeekend(day));
  return [
    `day ${days} is ${first.because}`,
    ...holidays.map(({ on, because }) => `${shortDate(on, on.slice(0, 4))} is ${because}`),
  ];
};

const dayWord = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

const count = (from: IsoDate, days: number, way: Way): Counted => {
  const { on: last, leftOut } = walk(from, days, way);
  const { on, rolledPast } = roll(last, way);
  const whole = way.step === 1 ? dayWord(days) : `${dayWord(days)} before`;
  return { on, days, leftOut, rolledPast, steps: [whole, ...leftOutWords(leftOut), ...rolledWords(days, rolledPast)] };
};

/**
 * The last day of a period of `days` that begins after the day `from`. That day is left out and the last day counts; a last
 * day that is a Saturday, Sunday or holiday runs to the next day that is none. A period of less than seven days leaves out such
 * days within it.
 * @source Rule 44.01(a), text of 2013; § 506.060, RSMo. Checked 2026-11-20.
 */
export const periodEnd = (from: IsoDate, days: number, holidays: Holidays): Counted =>
  count(from, days, { holidays, step: 1 });

/**
 * The last day to act when something must be done at least `days` before the day `to`. No authority was found on the
 * direction; a closed day is rolled to the earlier day and short periods leave closed days out, so that the day is never too
 * late under either reading. Papers label it as their choice.
 * @source Rule 44.01(a), by analogy; no authority found. Checked 2026-11-20.
 */
export const periodStartBefore = (to: IsoDate, days: number, holidays: Holidays): Counted =>
  count(to, days, { holidays, step: -1 });

/** The count as one line for a paper: "15 days; day 15 is a Saturday". */
export const countWords = (counted: Counted): string => counted.steps.join('; ');
