import { describe, expect, test } from 'vitest';
import { cleaned, lacking, printable } from '../../../src/layout/text/characters.ts';
import { tinos } from '../../support/tinos.ts';

describe('printable', () => {
  test('prints one mark for a run of characters that the typeface lacks, and keeps what was written', () =>
    expect(printable('Hi 你好!', tinos.regular)).toEqual([
      { text: 'Hi ' },
      { text: '‹?›', spoken: '你好' },
      { text: '!' },
    ]));

  test.each([
    ['Łukasz', 'Polish'],
    ['Ελένη', 'Greek'],
    ['Жанна', 'Cyrillic'],
    ['שרה', 'Hebrew'],
  ])('prints %s (%s) as it is', (name) => expect(printable(name, tinos.bold)).toEqual([{ text: name }]));
});

describe('lacking', () => {
  test('names each character once, in order', () => expect(lacking('好你好', tinos.regular)).toEqual(['好', '你']));
  test('does not count characters without a shape', () =>
    expect(lacking('a\u200b\u2060\ufe0f\u00ad\u202eb', tinos.regular)).toEqual([]));
});

describe('cleaned', () => {
  test.each([
    ['a letter and its accent become one letter', 'e\u0301', 'é'],
    ['line ends are of one kind', 'a\r\nb\u2028c', 'a\nb\nc'],
    ['a tab is a space', 'a\tb', 'a b'],
    ['marks that turn the direction of text are dropped', 'a\u202eb', 'ab'],
  ])('%s', (_, text, expected) => expect(cleaned(text)).toBe(expected));
});
