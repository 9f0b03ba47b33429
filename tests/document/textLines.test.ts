import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beside, hang, shares, wrap } from '../../src/document/textLines.ts';

describe('text in lines', () => {
  test.each([
    ['parts at spaces', 'one two three', 8, ['one two', 'three']],
    ['keeps a line feed', 'one\ntwo', 20, ['one', 'two']],
    ['holds a no-break space', 'see §\u00a0455.010 there', 12, ['see', '§ 455.010', 'there']],
    [
      'parts at a no-break space when there is no other way',
      'Officer\u00a0T.\u00a0Grange',
      10,
      ['Officer T.', 'Grange'],
    ],
    ['cuts a word longer than the line', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ])('%s', (_, text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  test('loses nothing and never grows too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test('a hanging marker indents the lines after it', () => {
  expect(hang('(a)  ', ['one', '', 'two'])).toEqual(['(a)  one', '', '     two']);
});

test('columns stand side by side, the shorter filled up', () => {
  expect(beside([['a', 'b'], ['c']], [3, 3], '| ')).toEqual(['a  | c', 'b  |']);
});

describe('the widths of columns', () => {
  test('follow the proportion of the paper', () => expect(shares([100, 300], { total: 42, gap: 2 })).toEqual([10, 30]));
  test('give a column room for its longest word at the cost of the widest', () =>
    expect(shares([100, 300], { total: 42, gap: 2, least: [12, 4] })).toEqual([12, 28]));
});
