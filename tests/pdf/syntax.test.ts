import fc from 'fast-check';
import { PDFHexString, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { num, rectText, textString } from '../../src/pdf/syntax.ts';

const decoded = (text: string): string =>
  text.startsWith('(') ? PDFString.of(text.slice(1, -1)).decodeText() : PDFHexString.of(text.slice(1, -1)).decodeText();

describe('numbers in a file', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [1e-9, '0'],
    [-0.0001, '0'],
    [612, '612'],
    [-12.3456, '-12.346'],
  ])('%d is written %s', (value, text) => expect(num(value)).toBe(text));

  test('never have an exponent, whatever the measure', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => /^-?\d+(\.\d{1,3})?$/.test(num(value))),
    );
  });

  test('that are no numbers are refused', () => {
    expect(() => num(Number.NaN)).toThrow(/finite/);
  });
});

describe('text in a file', () => {
  test('of any kind is read back as it was, with parentheses and strokes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(decoded(textString(text))).toBe(text);
      }),
    );
  });

  test('of ASCII stays readable', () => {
    expect(textString('Ex. B (at 2)')).toBe('(Ex. B \\(at 2\\))');
  });
});

test('a rectangle that counts from the top is turned to count from the bottom', () => {
  expect(rectText({ x: 72, y: 100, width: 50, height: 20 }, 792)).toBe('[72 672 122 692]');
});
