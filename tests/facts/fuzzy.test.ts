import { describe, expect, test } from 'vitest';
import type { FuzzyDate } from '../../src/answers/common.ts';
import { datedPhrase, datePhrase, headingDate, inSentence, spokenDate, tableDate } from '../../src/facts/fuzzy.ts';
import { plainSpaces } from '../support/matter.ts';

describe('one date, as far as it is known', () => {
  test.each<[string, FuzzyDate, string, string, string]>([
    ['a day', { on: '2026-11-09' }, 'November 9, 2026', 'Nov. 9, 2026', 'on November 9, 2026'],
    [
      'about a day',
      { on: '2026-06-20', about: true },
      'About June 20, 2026',
      'About June 20, 2026',
      'about June 20, 2026',
    ],
    ['a day of September', { on: '2025-09-01' }, 'September 1, 2025', 'Sept. 1, 2025', 'on September 1, 2025'],
    ['a month', { on: '2025-03' }, 'March 2025', 'March 2025', 'in March 2025'],
    ['a month, not short for want of a day', { on: '2025-12' }, 'December 2025', 'December 2025', 'in December 2025'],
    ['about a month', { on: '2025-03', about: true }, 'About March 2025', 'About March 2025', 'about March 2025'],
    ['a year', { on: '2024' }, '2024', '2024', 'in 2024'],
    ['about a year', { on: '2024', about: true }, 'About 2024', 'About 2024', 'about 2024'],
    [
      'a range of months',
      { on: '2025-03', to: '2025-05' },
      'March to May 2025',
      'March to May 2025',
      'from March to May 2025',
    ],
    [
      'about a range',
      { on: '2025-03-01', to: '2026-05', about: true },
      'About March 1, 2025, to May 2026',
      'About March 1, 2025, to May 2026',
      'from about March 1, 2025, to May 2026',
    ],
    [
      'a range of days in one month',
      { on: '2026-10-26', to: '2026-10-29' },
      'October 26 to 29, 2026',
      'Oct. 26 to 29, 2026',
      'from October 26 to 29, 2026',
    ],
    [
      'a range over the turn of the year',
      { on: '2025-12', to: '2026-01' },
      'December 2025 to January 2026',
      'December 2025 to January 2026',
      'from December 2025 to January 2026',
    ],
    ['a range of years', { on: '2019', to: '2021' }, '2019 to 2021', '2019 to 2021', 'from 2019 to 2021'],
  ])('%s', (_, date, heading, table, phrase) => {
    expect([headingDate(date), tableDate(date), datedPhrase(date)].map(plainSpaces)).toEqual([heading, table, phrase]);
  });

  test.each([
    ['no date', undefined],
    ['an empty one', {}],
    ['"about" alone', { about: true }],
    ['an end without a beginning', { to: '2025' }],
  ])('%s has no words', (_, date) => {
    expect([headingDate(date), tableDate(date), datedPhrase(date), spokenDate(date)]).toEqual(Array(4).fill(undefined));
  });

  test('month and day do not part at the end of a line', () => {
    expect(headingDate({ on: '2026-11-09' })).toBe('November\u00a09, 2026');
    expect(tableDate({ on: '2026-11-09' })).toBe('Nov.\u00a09, 2026');
  });

  test('inside a sentence it begins small', () => {
    expect(inSentence('About 2024')).toBe('about 2024');
    expect(inSentence('August 2024')).toBe('August 2024');
  });
});

describe('several dates read on as one phrase', () => {
  const phrase = (...dates: readonly FuzzyDate[]) =>
    plainSpaces(
      datePhrase(dates.flatMap((date) => spokenDate(date) ?? []))
        .map(({ lead, date }) => `${lead}${date}`)
        .join(''),
    );
  test.each<[string, FuzzyDate[]]>([
    ['', []],
    ['on March 8, 2025', [{ on: '2025-03-08' }]],
    ['on October 11 and November 9, 2026', [{ on: '2026-10-11' }, { on: '2026-11-09' }]],
    ['on March 8, 2025, and October 11, 2026', [{ on: '2025-03-08' }, { on: '2026-10-11' }]],
    ['on May 1, June 2, and July 3, 2026', [{ on: '2026-05-01' }, { on: '2026-06-02' }, { on: '2026-07-03' }]],
    [
      'on May 1, 2024, June 2, 2025, and July 3, 2026',
      [{ on: '2024-05-01' }, { on: '2025-06-02' }, { on: '2026-07-03' }],
    ],
    [
      'about June 20, and on October 11 and November 9, 2026',
      [{ on: '2026-06-20', about: true }, { on: '2026-10-11' }, { on: '2026-11-09' }],
    ],
    ['in March 2025, and on May 1, 2026', [{ on: '2025-03' }, { on: '2026-05-01' }]],
    ['in 2024 and 2025', [{ on: '2024' }, { on: '2025' }]],
    ['from March to May 2025, and on May 1, 2026', [{ on: '2025-03', to: '2025-05' }, { on: '2026-05-01' }]],
  ])('%s', (text, dates) => expect(phrase(...dates)).toBe(text));
});
