import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  dayText,
  placedTicks,
  scaleFor,
  ticksOf,
  widthOf,
  xOf,
} from '../../../renderer/screens/boards/timeScale.ts';

const at = dayNumber;
const incidents = [
  { from: at('2025-03-08'), to: at('2025-03-08') },
  { from: at('2026-06-13'), to: at('2026-06-27') },
];

describe('the scale of the timeline', () => {
  test('a day and its number are the same day', () => {
    fc.assert(fc.property(fc.integer({ min: -60_000, max: 60_000 }), (day) => dayNumber(dayText(day)) === day));
  });

  test.each(['month', 'half', 'year', 'all'] as const)('zoomed to "%s", every day and today lie within', (zoom) => {
    const scale = scaleFor(incidents, { today: at('2026-11-20'), zoom, room: 1_000 });
    for (const day of [at('2025-03-08'), at('2026-06-27'), at('2026-11-20')]) {
      expect(xOf(scale, day)).toBeGreaterThan(0);
      expect(xOf(scale, day + 1)).toBeLessThan(widthOf(scale));
    }
  });

  test('"All" fits the room there is, and a month is drawn larger than a year', () => {
    const wide = (zoom: 'month' | 'year' | 'all') =>
      scaleFor(incidents, { today: at('2026-11-20'), zoom, room: 1_000 });
    expect(widthOf(wide('all'))).toBeCloseTo(1_000);
    expect(wide('month').dayWidth).toBeGreaterThan(wide('year').dayWidth);
  });

  test('twice as many days are twice as far: it is drawn to scale', () => {
    const scale = scaleFor(incidents, { today: at('2026-11-20'), zoom: 'year', room: 1_000 });
    const ten = xOf(scale, scale.from + 10);
    expect(xOf(scale, scale.from + 20)).toBeCloseTo(2 * ten);
  });

  test('months are named near by, years far away, and weeks when a month fills the screen', () => {
    const words = (dayWidth: number) =>
      ticksOf({ from: at('2026-10-20'), to: at('2027-02-10'), dayWidth }).map((tick) => tick.words);
    expect(words(4)).toEqual(['November', 'December', '2027', 'February']);
    expect(words(0.3)).toEqual(['2027']);
    expect(words(30).slice(0, 2)).toEqual(['Oct 26', 'Nov 2']);
  });

  test('the words of two lines of the axis never touch', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), (dayWidth) => {
        const scale = { from: at('1990-05-17'), to: at('2027-02-10'), dayWidth };
        const places = ticksOf(scale).map(({ day }) => xOf(scale, day));
        return places.every((place, n) => n === 0 || place - (places[n - 1] ?? 0) >= 30);
      }),
      { numRuns: 50 },
    );
  });

  const widthOfWords = (words: string): number => words.length * 8;
  const autumn = { from: at('2026-08-10'), to: at('2026-12-15'), dayWidth: 4 };
  const said = (room: Parameters<typeof placedTicks>[1]): readonly string[] =>
    placedTicks(autumn, room, widthOfWords).flatMap(({ words, isSaid }) => (isSaid ? [words] : []));

  test('the month that runs on at the left edge is named there, until its end leaves no room for its name', () => {
    const september = xOf(autumn, at('2026-09-01'));
    const october = xOf(autumn, at('2026-10-01'));
    expect(said({ left: september + 20 })).toContain('September');
    expect(said({ left: october - 20 })).not.toContain('September');
  });

  test('a month does not stand under the words for today, nor past the end of what is drawn', () => {
    const taken = { x: xOf(autumn, at('2026-11-05')), width: 140 };
    expect(said({ left: 0 })).toEqual(['September', 'October', 'November']);
    expect(said({ left: 0, taken })).toEqual(['September', 'October']);
  });
});
