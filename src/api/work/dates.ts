import type { Answers } from '../../answers/schema.ts';
import type { IsoDate } from '../../dates.ts';
import { type CountedDate, countedDates } from '../../facts/asIfFiled.ts';
import { ruleOf } from '../../law/rules.ts';
import type { DateRow } from '../contract/work.ts';

const rowOf = ({ key, on, kind, what, count, conditional, rules, isUnverified, when, from, assumed }: CountedDate) => ({
  ...{ key, on, kind, what, count, isUnverified, when, from },
  rules: rules.map((rule) => ruleOf(rule).citation),
  ...(conditional === undefined ? {} : { conditional }),
  ...(assumed === undefined ? {} : { assumed }),
});

/** The dates of a matter in order of days; what follows from a day that is only assumed says so. */
export const datesOf = (answers: Answers, today: IsoDate): readonly DateRow[] =>
  countedDates(answers, today).map(rowOf);
