import { describe, expect, test } from 'vitest';
import { coarser, exactnessOf } from '../../../renderer/fields/fuzzyDate.ts';

describe('how exactly a date is known', () => {
  test.each([
    ['a whole date is a day', '2026-11-14', 'day'],
    ['a year and a month are a month', '2026-11', 'month'],
    ['a year alone is a year', '2026', 'year'],
    ['text on its way to a date says nothing yet', '11/', undefined],
    ['text that is no date says nothing', '2/30/2026', undefined],
    ['no answer says nothing', undefined, undefined],
  ])('%s', (_, on, exactness) => {
    expect(exactnessOf(on)).toBe(exactness);
  });

  test.each([
    ['a day is cut to its month', '2026-11-14', 'month', '2026-11'],
    ['a day is cut to its year', '2026-11-14', 'year', '2026'],
    ['a year is not made more exact than it is', '2026', 'day', '2026'],
    ['the start of a range stays whole', '2026-11-14', 'range', '2026-11-14'],
    ['text that is no date stays as it was typed', '2/30/2026', 'month', '2/30/2026'],
  ] as const)('when less is known, %s', (_, on, exactness, left) => {
    expect(coarser(on, exactness)).toBe(left);
  });
});
