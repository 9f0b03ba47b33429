import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Breakable, breakLines } from '../../../src/layout/text/breakLines.ts';

const words = (...widths: number[]): Breakable[] => widths.map((width) => ({ width, spaceWidth: 3, endsLine: false }));
const counts = (units: readonly Breakable[], measure: number, balance = false) =>
  breakLines(units, { measure, balance }).map(({ start, end }) => end - start);

const anyUnits = fc.array(
  fc.record({
    width: fc.double({ min: 1, max: 100, noNaN: true }),
    spaceWidth: fc.constantFrom(0, 3, 3.25),
    endsLine: fc.boolean(),
  }),
  { maxLength: 60 },
);

/** The fewest lines that first fit gives: no way of breaking needs fewer. */
const firstFit = (units: readonly Breakable[], measure: number): number => {
  let lines = 0;
  let room = -1;
  for (const { width, spaceWidth, endsLine } of units) {
    if (room - width < -0.001) {
      lines += 1;
      room = measure;
    }
    room = endsLine ? -1 : room - width - spaceWidth;
  }
  return lines;
};

describe('breakLines', () => {
  test('brings a word down rather than leave one word on the last line', () =>
    expect(counts(words(40, 20, 17, 20), 90)).toEqual([2, 2]));

  test('evens the lines of a centred title', () => expect(counts(words(20, 20, 20, 20), 75, true)).toEqual([2, 2]));

  test('chooses the more even of two ways with as many lines', () =>
    expect(counts(words(30, 30, 30, 60, 60, 60), 100)).toEqual([2, 2, 1, 1]));

  test('ends a line where it must', () =>
    expect(counts([...words(10), { width: 10, spaceWidth: 3, endsLine: true }, ...words(10)], 90)).toEqual([2, 1]));

  test('nothing is lost, nothing is wider than the measure, and no line more is used than needed', () => {
    fc.assert(
      fc.property(anyUnits, fc.boolean(), (units, balance) => {
        const lines = breakLines(units, { measure: 120, balance });
        expect(lines.flatMap(({ start, end }) => units.slice(start, end))).toEqual(units);
        for (const { width } of lines) expect(width).toBeLessThanOrEqual(120.01);
        if (!balance) expect(lines.length).toBe(firstFit(units, 120));
      }),
    );
  });
});
