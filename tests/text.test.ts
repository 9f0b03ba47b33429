import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capital, letter, nearest, quoted } from '../src/text.ts';

describe('the nearest known word', () => {
  const known = ['county', 'counsel', 'children', 'hearing', 'on', 'to'];
  test.each<[string, string | undefined]>([
    ['conty', 'county'],
    ['Counsel', 'counsel'],
    ['cuonty', 'county'],
    ['childern', 'children'],
    ['child', undefined],
    ['zebra', undefined],
    ['no', 'on'],
    ['xy', undefined],
    ['', undefined],
    ['c'.repeat(1_000_000), undefined],
  ])('to "%.12s" is %s', (word, expected) => expect(nearest(word, known)).toBe(expected));

  test('a word that is known is its own nearest, whatever else is known', () => {
    const word = fc.stringMatching(/^[a-z]{2,20}$/);
    fc.assert(
      fc.property(word, fc.array(word), (one, others) => {
        expect(nearest(one, [...others, one])).toBe(one);
      }),
    );
  });
});

describe('a text in a message', () => {
  test.each([
    ['Boone', '"Boone"'],
    ['two\nlines', '"two\\nlines"'],
    ['\u0007', '"\\u0007"'],
    ['x'.repeat(100), `"${'x'.repeat(60)}…"`],
  ])('%j stands in quotation marks on one line, and is not long', (text, expected) =>
    expect(quoted(text)).toBe(expected),
  );
});

describe('a capital first letter', () => {
  test.each([
    ['about', 'About'],
    ['über', 'Über'],
    ['§ 455.010', '§ 455.010'],
    ['𐐨𐐩', '𐐀𐐩'],
    ['', ''],
  ])('%j', (text, expected) => expect(capital(text)).toBe(expected));
});

describe('letters that count', () => {
  test.each([
    [1, 'a'],
    [26, 'z'],
    [27, 'aa'],
    [53, 'aaa'],
  ])('%i is "%s"', (number, counted) => expect(letter(number)).toBe(counted));
});
