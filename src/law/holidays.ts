import { addDays, type IsoDate, isoDate, weekday } from '../dates.ts';

/** What a holiday is, by name: the rule that finds its day in a year. */
interface HolidayRule {
  readonly name: string;
  readonly dayIn: (year: number) => IsoDate;
}

/** One day on which the court is closed, and the reason as papers print it. */
export interface ClosedDay {
  readonly on: IsoDate;
  readonly name: string;
}

/** The days that are legal holidays, or on which the court is closed by order; years are worked out as they are asked for. */
export interface Holidays {
  /** The name of the holiday on that day; undefined on any other day. */
  readonly nameOf: (day: IsoDate) => string | undefined;
}

const fixed = (name: string, month: number, date: number): HolidayRule => ({
  name,
  dayIn: (year) => dayOf(year, month, date),
});

const dayOf = (year: number, month: number, date: number): IsoDate =>
  isoDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/** The `nth` Monday or Thursday of a month; `wanted` is 0 for Sunday to 6 for Saturday. */
const nth = (name: string, month: number, [count, wanted]: readonly [number, number]): HolidayRule => ({
  name,
  dayIn: (year) => {
    const first = dayOf(year, month, 1);
    return addDays(first, ((wanted - weekday(first) + 7) % 7) + (count - 1) * 7);
  },
});

const lastMondayOfMay: HolidayRule = {
  name: 'Memorial Day',
  dayIn: (year) => {
    const last = dayOf(year, 5, 31);
    return addDays(last, -((weekday(last) + 6) % 7));
  },
};

const monday = 1;
const thursday = 4;

/**
 * The thirteen public holidays of Missouri, in the order of the year.
 * @source RSMo 9.010, as reprinted in HB 1445 (2024). Checked 2026-11-20.
 */
const publicHolidays: readonly HolidayRule[] = [
  fixed('New Year’s Day', 1, 1),
  nth('Martin Luther King Day', 1, [3, monday]),
  fixed('Lincoln Day', 2, 12),
  nth('Washington’s Birthday', 2, [3, monday]),
  fixed('Truman Day', 5, 8),
  lastMondayOfMay,
  fixed('Juneteenth', 6, 19),
  fixed('Independence Day', 7, 4),
  nth('Labor Day', 9, [1, monday]),
  nth('Columbus Day', 10, [2, monday]),
  fixed('Veterans Day', 11, 11),
  nth('Thanksgiving', 11, [4, thursday]),
  fixed('Christmas', 12, 25),
];

/** Two holidays can share a day: Lincoln Day on a Sunday moves to a Monday. The Monday of a Sunday holiday says so. */
const observed = (rule: HolidayRule, year: number): ClosedDay => {
  const on = rule.dayIn(year);
  return weekday(on) === 0 ? { on: addDays(on, 1), name: `${rule.name}, observed` } : { on, name: rule.name };
};

/**
 * The holidays observed in a year, in order. One that falls on a Sunday is observed on Monday; the statute has no rule for a
 * Saturday, so a holiday on a Saturday takes no other day.
 * @source RSMo 9.010. Checked 2026-11-20.
 */
export const holidaysOf = (year: number): readonly ClosedDay[] => publicHolidays.map((rule) => observed(rule, year));

/**
 * The statutory holidays, and the further days on which a court is closed by its own order.
 * @source RSMo 9.010; Rule 44.01(a). Checked 2026-11-20.
 */
export const holidaysWith = (courtClosedOn: readonly string[] = []): Holidays => {
  const closed = new Set(courtClosedOn);
  return {
    nameOf: (day) =>
      holidaysOf(Number(day.slice(0, 4))).find((holiday) => holiday.on === day)?.name ??
      (closed.has(day) ? 'a day on which the court is closed' : undefined),
  };
};

/** The statutory holidays alone. */
export const statutoryHolidays: Holidays = holidaysWith();

/**
 * Why no court sits on a day: "a Saturday", "Thanksgiving". Undefined on a court day.
 * @source Rule 44.01(a): Saturdays, Sundays and legal holidays. Checked 2026-11-20.
 */
export const closedBecause = (day: IsoDate, holidays: Holidays): string | undefined => {
  const holiday = holidays.nameOf(day);
  if (holiday !== undefined) return holiday;
  if (weekday(day) === 6) return 'a Saturday';
  return weekday(day) === 0 ? 'a Sunday' : undefined;
};
