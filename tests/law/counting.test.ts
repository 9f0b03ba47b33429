import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isoDate } from '../../src/dates.ts';
import { countWords, periodEnd, periodStartBefore } from '../../src/law/counting.ts';
import { closedBecause, holidaysWith, statutoryHolidays } from '../../src/law/holidays.ts';

const bound = (text: string) => text.replaceAll('~', '\u00a0');

describe('periodEnd (Rule 44.01(a))', () => {
  test.each([
    ['leaves out the day of the event and counts the last day', '2026-11-02', 15, '2026-11-17', '15 days'],
    ['runs a last day on a Saturday to Monday', '2026-11-13', 15, '2026-11-30', '15 days; day 15 is a Saturday'],
    ['runs a last day on a Sunday to Monday', '2026-11-07', 15, '2026-11-23', '15 days; day 15 is a Sunday'],
    ['runs past Thanksgiving to the Friday', '2026-11-11', 15, '2026-11-27', '15 days; day 15 is Thanksgiving'],
    [
      'runs past a Sunday and the holiday observed on Monday',
      '2027-06-19',
      15,
      '2027-07-06',
      '15 days; day 15 is a Sunday; July~5 is Independence Day, observed',
    ],
    [
      'reaches finality on Monday, as in Wooten v. Williams',
      '1991-01-31',
      30,
      '1991-03-04',
      '30 days; day 30 is a Saturday',
    ],
    ['counts weekends within a period of seven days', '2026-11-03', 7, '2026-11-10', '7 days'],
    [
      'leaves weekends out of a period of six days',
      '2026-11-03',
      6,
      '2026-11-12',
      '6 days; weekends and Veterans Day left out',
    ],
    ['leaves weekends out of a period of one day', '2026-11-06', 1, '2026-11-09', '1 day; weekends left out'],
    ['counts thirty days over the new year', '2026-11-30', 30, '2026-12-30', '30 days'],
    ['counts ten days to a Saturday and on to Monday', '2026-12-30', 10, '2027-01-11', '10 days; day 10 is a Saturday'],
  ])('%s', (_, from, days, end, words) => {
    const counted = periodEnd(isoDate(from), days, statutoryHolidays);
    expect(counted.on).toBe(end);
    expect(countWords(counted)).toBe(bound(words));
  });

  test('runs from a last day on a holiday that is a Sunday past the Monday, as in Herman v. Dixon', () => {
    const memorialDayOf1954 = holidaysWith(['1954-05-31']);
    expect(periodEnd(isoDate('1954-05-20'), 10, memorialDayOf1954).on).toBe('1954-06-01');
  });

  test('runs past a day that the court closed by order', () => {
    expect(periodEnd(isoDate('2026-11-02'), 15, holidaysWith(['2026-11-17'])).on).toBe('2026-11-18');
  });
});

describe('periodStartBefore (no authority: the earlier day)', () => {
  test.each([
    [
      'three days before a Monday hearing leaves weekend and Thanksgiving out',
      '2026-11-30',
      3,
      '2026-11-24',
      '3 days before; weekends and Thanksgiving left out',
    ],
    [
      'five days before leaves weekends and Thanksgiving out',
      '2026-11-30',
      5,
      '2026-11-20',
      '5 days before; weekends and Thanksgiving left out',
    ],
    ['seven days before is counted straight', '2026-11-30', 7, '2026-11-23', '7 days before'],
    [
      'seven days before that fall on a holiday roll to the earlier day',
      '2026-12-03',
      7,
      '2026-11-25',
      '7 days before; day 7 is Thanksgiving',
    ],
    [
      'thirty days before that fall on a Sunday roll to Friday',
      '2026-12-15',
      30,
      '2026-11-13',
      '30 days before; day 30 is a Sunday',
    ],
  ])('%s', (_, to, days, last, words) => {
    const counted = periodStartBefore(isoDate(to), days, statutoryHolidays);
    expect(counted.on).toBe(last);
    expect(countWords(counted)).toBe(bound(words));
  });
});

describe('for any day and any period', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(isoDate('1990-01-01'), days));
  const days = fc.integer({ min: 1, max: 400 });

  test('a period ends on a court day, never before its days have run', () => {
    fc.assert(
      fc.property(day, days, (from, length) => {
        const { on, leftOut, rolledPast } = periodEnd(from, length, statutoryHolidays);
        expect(closedBecause(on, statutoryHolidays)).toBeUndefined();
        expect(daysBetween(from, on)).toBe(length + leftOut.length + rolledPast.length);
      }),
    );
  });

  test('a count back ends on a court day, never later than the days straight counted', () => {
    fc.assert(
      fc.property(day, days, (to, length) => {
        const { on, leftOut, rolledPast } = periodStartBefore(to, length, statutoryHolidays);
        expect(closedBecause(on, statutoryHolidays)).toBeUndefined();
        expect(daysBetween(on, to)).toBe(length + leftOut.length + rolledPast.length);
      }),
    );
  });

  test('a later event never ends earlier', () => {
    fc.assert(
      fc.property(day, days, (from, length) => {
        const first = periodEnd(from, length, statutoryHolidays).on;
        expect(periodEnd(addDays(from, 1), length, statutoryHolidays).on >= first).toBe(true);
      }),
    );
  });
});
