import { describe, expect, test } from 'vitest';
import { isoDate, weekday } from '../../src/dates.ts';
import { closedBecause, holidaysOf, holidaysWith, statutoryHolidays } from '../../src/law/holidays.ts';

describe('the public holidays of Missouri (RSMo 9.010)', () => {
  test('are these thirteen in 2026', () => {
    expect(holidaysOf(2026).map(({ on, name }) => `${on} ${name}`)).toEqual([
      '2026-01-01 New Year’s Day',
      '2026-01-19 Martin Luther King Day',
      '2026-02-12 Lincoln Day',
      '2026-02-16 Washington’s Birthday',
      '2026-05-08 Truman Day',
      '2026-05-25 Memorial Day',
      '2026-06-19 Juneteenth',
      '2026-07-04 Independence Day',
      '2026-09-07 Labor Day',
      '2026-10-12 Columbus Day',
      '2026-11-11 Veterans Day',
      '2026-11-26 Thanksgiving',
      '2026-12-25 Christmas',
    ]);
  });

  test.each([
    ['Independence Day on a Sunday is observed on Monday', '2027-07-05', 'Independence Day, observed'],
    ['New Year’s Day on a Sunday is observed on Monday', '2023-01-02', 'New Year’s Day, observed'],
    ['Christmas on a Sunday is observed on Monday', '2022-12-26', 'Christmas, observed'],
    ['Memorial Day is the last Monday though May has five', '2027-05-31', 'Memorial Day'],
    ['a first Monday can be the first of September', '2025-09-01', 'Labor Day'],
  ])('%s', (_, day, name) => expect(statutoryHolidays.nameOf(isoDate(day))).toBe(name));

  test.each([
    ['the Friday before a Saturday holiday is a court day', '2026-07-03'],
    ['the Monday after a Saturday holiday is a court day', '2026-07-06'],
    ['the Friday after Thanksgiving is a court day', '2026-11-27'],
  ])('%s', (_, day) => expect(closedBecause(isoDate(day), statutoryHolidays)).toBeUndefined());

  test('none is observed on a Sunday in a hundred years', () => {
    const years = Array.from({ length: 100 }, (_, index) => 2000 + index);
    expect(years.flatMap(holidaysOf).filter(({ on }) => weekday(on) === 0)).toEqual([]);
  });
});

describe('days on which no court sits', () => {
  const holidays = holidaysWith(['2026-11-27']);
  test.each([
    ['a Saturday', '2026-11-28', 'a Saturday'],
    ['a Sunday', '2026-11-29', 'a Sunday'],
    ['a holiday by name', '2026-11-26', 'Thanksgiving'],
    ['a day closed by order of the court', '2026-11-27', 'a day on which the court is closed'],
  ])('say why: %s', (_, day, why) => expect(closedBecause(isoDate(day), holidays)).toBe(why));
});
