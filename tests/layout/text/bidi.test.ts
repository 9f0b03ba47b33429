import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visualRuns } from '../../../src/layout/text/bidi.ts';

const drawn = (line: string, bounds: readonly number[] = [line.length]) =>
  visualRuns(line, bounds)
    .map(({ visual }) => visual)
    .join('');

describe('visualRuns', () => {
  test.each([
    ['Hebrew runs from right to left', 'Name: שלום.', 'Name: םולש.'],
    ['numbers inside Hebrew keep their order', 'אב 500 גד', 'דג 500 בא'],
    ['brackets in Hebrew turn with it', 'א(ב)ג', 'ג(ב)א'],
    ['a vowel sign stays after its letter', 'שׁלום', 'םולשׁ'],
    ['an English line is as it was', 'He said (twice) 14–16.', 'He said (twice) 14–16.'],
  ])('%s', (_, line, expected) => expect(drawn(line)).toBe(expected));

  test('every character of a line is drawn once, and no run crosses the end of a style', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'Z', ' ', '5', 'א', 'ב', '.', '-'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(line, fc.nat(30), (text, cut) => {
        const bound = Math.min(cut, text.length);
        const runs = visualRuns(text, [bound, text.length]);
        const covered = runs.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
        expect(covered.sort((a, b) => a - b)).toEqual(Array.from(text, (_, index) => index));
        for (const { start, end } of runs) expect(start >= bound || end <= bound).toBe(true);
      }),
    );
  });
});
