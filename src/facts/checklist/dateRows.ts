import type { Answers } from '../../answers/schema.ts';
import { type IsoDate, shortDateWithDay } from '../../dates.ts';
import { capital } from '../../text.ts';
import { deadlinesOf, type MatterDate } from '../deadlines.ts';
import { fact } from '../fact.ts';
import { aFact, aFlag, aWord, type FactsOf, listOf, recordOf } from '../shape.ts';

/** One row of the dates: the day as "Mon., Nov. 30", what happens, on what it depends, its rules, and how it was counted. */
export const dateRowShape = recordOf({
  date: aFact,
  what: aFact,
  hasWhat: aFlag,
  isToday: aFlag,
  isHearing: aFlag,
  isBold: aFlag,
  condition: aFact,
  hasCondition: aFlag,
  rules: listOf(aWord),
  count: aFact,
  hasCount: aFlag,
});
/** One row of the dates: today and the hearing stand out; what is not settled is conditional. */
export type DateRow = FactsOf<typeof dateRowShape>;

const rowOf = (row: MatterDate, today: IsoDate): DateRow => {
  const isHearing = row.key === 'hearing';
  const isToday = row.on === today;
  return {
    date: fact(shortDateWithDay(row.on, today.slice(0, 4)), row.from),
    what: fact(isHearing ? undefined : row.what, row.from),
    hasWhat: !isHearing,
    isToday,
    isHearing,
    isBold: isHearing || isToday,
    condition: fact(row.conditional, row.from),
    hasCondition: row.conditional !== undefined,
    rules: row.rules.filter((rule) => rule !== 'counting.backward'),
    count: fact(capital(row.count), row.from),
    hasCount: row.count !== '',
  };
};

/** The row of today, where no date falls on it. */
const todayRow = (today: IsoDate): DateRow => ({
  date: fact(shortDateWithDay(today, today.slice(0, 4)), 'hearing.on'),
  what: fact(undefined, 'hearing.on'),
  hasWhat: false,
  isToday: true,
  isHearing: false,
  isBold: true,
  condition: fact(undefined, 'hearing.on'),
  hasCondition: false,
  rules: [],
  count: fact(undefined, 'hearing.on'),
  hasCount: false,
});

/** The dates of the case as the checklist prints them. */
export const dateRows = (answers: Answers, today: IsoDate): readonly DateRow[] => {
  const dates = deadlinesOf(answers, today);
  const rows = dates.map((row) => rowOf(row, today));
  if (dates.length === 0 || dates.some(({ on }) => on === today)) return rows;
  const later = dates.findIndex(({ on }) => on > today);
  const at = later < 0 ? rows.length : later;
  return [...rows.slice(0, at), todayRow(today), ...rows.slice(at)];
};
