import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article, fullName, given, initialsOf, series, withStop } from '../../src/facts/words.ts';

test.each([
  [{ first: 'Rosalind', middle: 'A.', last: 'Mockett' }, 'Rosalind A. Mockett', 'R.M.'],
  [{ first: 'Dorian', last: 'Mockett', suffix: 'Jr.' }, 'Dorian Mockett, Jr.', 'D.M.'],
  [{ first: 'Dorian', last: 'Mockett', suffix: 'III' }, 'Dorian Mockett III', 'D.M.'],
  [{ last: 'Mockett' }, 'Mockett', 'M.'],
  [{ first: '  ', last: 'łukasz' }, 'łukasz', 'Ł.'],
  [{ alsoKnownAs: ['Rosie'] }, undefined, undefined],
  [{}, undefined, undefined],
  [undefined, undefined, undefined],
])('the name %j is %s, in initials %s', (name, full, initials) => {
  expect(fullName(name)).toBe(full);
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  ['white', 'a'],
  ['Asian', 'an'],
  ['', 'a'],
  [undefined, 'a'],
])('the article of %s is %s', (word, expected) => expect(article(word)).toBe(expected));

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b, and c'],
])('%j in a series', (items, text) => expect(series(items)).toBe(text));

test('a series may end in "or"', () => expect(series(['a', 'b', 'c'], 'or')).toBe('a, b, or c'));

test.each([
  ['He left', 'He left.'],
  ['He left.', 'He left.'],
  ['Why?', 'Why?'],
  ['He said “go.”', 'He said “go.”'],
  ['He said “go”', 'He said “go”.'],
  ['He left; ', 'He left.'],
])('%s ends with one stop', (text, ended) => expect(withStop(text)).toBe(ended));

test('a text that has its stop keeps it', () => {
  fc.assert(
    fc.property(fc.lorem(), (text) => {
      expect(withStop(withStop(text))).toBe(withStop(text));
    }),
  );
});

describe('what is given', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    [' \n', undefined],
    [' x ', ' x '],
  ])('%j', (text, expected) => expect(given(text)).toBe(expected));
});
