import type { Answers } from '../answers/schema.ts';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { deadlinesOf, type MatterDate } from './deadlines.ts';

/** A date of a matter; `assumed` says on what day that nobody has given it rests: "if filed today". */
export interface CountedDate extends MatterDate {
  readonly assumed?: string;
}

const assumption = 'if filed today';

/** Whether a day is given from which the dates of the case can be counted. */
export const isDated = ({ hearing }: Pick<Answers, 'hearing'>): boolean =>
  [hearing?.filedOn, hearing?.on].some((day) => day !== undefined && isIsoDate(day));

/**
 * The dates of a matter in order of days. A petition that is not filed yet is counted as filed today, and each date that follows from
 * that says so.
 */
export const countedDates = (answers: Pick<Answers, 'hearing'>, today: IsoDate): readonly CountedDate[] => {
  const known = deadlinesOf(answers, today);
  if (isDated(answers)) return known;
  const given = new Set(known.map(({ key, on }) => `${key} ${on}`));
  return deadlinesOf({ hearing: { ...answers.hearing, filedOn: today } }, today)
    .filter(({ key }) => key !== 'filed')
    .map((date) => (given.has(`${date.key} ${date.on}`) ? date : { ...date, assumed: assumption }));
};
