import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { h1, n, paper } from '../../src/document/build.ts';
import { duplicateIds, paragraphNumbers } from '../../src/document/numbering.ts';

const day = isoDate('2026-11-20');

test('numbers run on through the headings of a paper', () => {
  const doc = paper(day, [h1('Venue'), n('a', 'One.'), h1('Parties'), n(undefined, 'Two.'), n('b', 'Three.')]);
  expect([...paragraphNumbers(doc)]).toEqual([
    ['a', [1]],
    ['b', [3]],
  ]);
});

test('an id that two places share is a Problem, once', () => {
  const doc = paper(day, [h1('Venue', { id: 'a' }), n('a', 'One.'), n('a', 'Two.'), n('b', 'Three.')]);
  expect(duplicateIds(doc)).toMatchObject([{ code: 'document.duplicate-id', at: { passage: 'a' } }]);
});
