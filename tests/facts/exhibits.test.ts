import { expect, test } from 'vitest';
import { exhibitFacts } from '../../src/facts/exhibits.ts';
import { matter, type Written } from '../support/matter.ts';

test.each<[string, NonNullable<Written['exhibits']>, string[]]>([
  ['none', [], []],
  ['one', [{ id: 'a' }], ['exhibits.0.']],
  ['two', [{ id: 'a' }, { id: 'b' }], ['exhibits.0; and ', 'exhibits.1.']],
  ['three', [{ id: 'a' }, { id: 'b' }, { id: 'c' }], ['exhibits.0; ', 'exhibits.1; and ', 'exhibits.2.']],
  [
    'Respondent’s and those not attached are left out',
    [
      { id: 'r', offeredBy: 'respondent' },
      { id: 'a', offeredBy: 'petitioner' },
      { id: 'b', attached: false },
    ],
    ['exhibits.1.'],
  ],
])('the series of exhibits attached to the petition: %s', (_, exhibits, series) => {
  const { attached } = exhibitFacts(matter({ exhibits }));
  expect(attached.map(({ answer, end }) => `${answer.path}${end}`)).toEqual(series);
});

test('one page is a page, two are pages', () => {
  const { attached } = exhibitFacts(matter({ exhibits: [{ id: 'a', pages: 1 }, { id: 'b', pages: 2 }, { id: 'c' }] }));
  expect(attached.map(({ isOnePage }) => isOnePage)).toEqual([true, false, false]);
});
