import type { Answers } from '../../answers/schema.ts';
import { type IsoDate, isIsoDate } from '../../dates.ts';
import { deadlinesOf, type MatterDate } from '../../facts/deadlines.ts';
import { ruleOf } from '../../law/rules.ts';
import type { DateRow } from '../contract/work.ts';

const assumption = 'if filed today';

const rowOf = (date: MatterDate, assumed: string | undefined): DateRow => ({
  key: date.key,
  on: date.on,
  kind: date.kind,
  what: date.what,
  count: date.count,
  ...(date.conditional === undefined ? {} : { conditional: date.conditional }),
  rules: date.rules.map((key) => ruleOf(key).citation),
  isUnverified: date.isUnverified,
  when: date.when,
  from: date.from,
  ...(assumed === undefined ? {} : { assumed }),
});

const isFixed = ({ hearing }: Answers): boolean =>
  [hearing?.filedOn, hearing?.on].some((day) => day !== undefined && isIsoDate(day));

/**
 * The dates of a matter in order of days. A petition that is not filed yet is counted as filed today, and each row that follows from
 * that says so.
 */
export const datesOf = (answers: Answers, today: IsoDate): readonly DateRow[] => {
  const known = deadlinesOf(answers, today);
  if (isFixed(answers)) return known.map((date) => rowOf(date, undefined));
  const given = new Set(known.map(({ key, on }) => `${key} ${on}`));
  return deadlinesOf({ ...answers, hearing: { ...answers.hearing, filedOn: today } }, today)
    .filter(({ key }) => key !== 'filed')
    .map((date) => rowOf(date, given.has(`${date.key} ${date.on}`) ? undefined : assumption));
};
