import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCutAt, laneOf, markSize, placeInLane, wordsOf } from '../../../renderer/screens/boards/timeLanes.ts';
import { dayNumber, dayText } from '../../../renderer/screens/boards/timeScale.ts';
import type { TimelineItem } from '../../../src/api/contract/boards.ts';

const scale = { from: dayNumber('2026-01-01'), to: dayNumber('2026-12-31'), dayWidth: 3 };

const item = (more: Partial<TimelineItem> = {}): TimelineItem => ({
  id: 'incidents.0',
  kind: 'incident',
  shape: 'day',
  from: '2026-03-08',
  to: '2026-03-08',
  when: 'March 8, 2026',
  title: 'at the residence',
  detail: '',
  path: 'incidents.0',
  ...more,
});

const widthOfWords = (words: string): number => words.length * 7;

describe('the lanes of the timeline', () => {
  test.each([
    ['an incident', item(), 'incidents'],
    ['an earlier order', item({ kind: 'order', path: 'history.priorOrders.0' }), 'orders'],
    ['the day of the marriage', item({ kind: 'event', path: 'relationship.marriedOn' }), 'relationship'],
    ['the hearing', item({ kind: 'event', path: 'hearing.on' }), 'court'],
    ['a deadline', item({ kind: 'deadline', path: 'hearing.filedOn' }), 'deadlines'],
  ])('%s has a lane of its own kind', (_, one, lane) => expect(laneOf(one)).toBe(lane));

  test('an incident is named by its number, its date and its place', () => {
    expect(wordsOf(item({ path: 'incidents.6' }))).toBe('7  March 8, 2026: at the residence');
  });

  test('a long deadline is cut between two words, and its day is whole', () => {
    const title = 'Last day to serve a motion with notice of its hearing on Dec. 7, 2026';
    expect(wordsOf(item({ kind: 'deadline', title, when: 'Nov. 30, 2026' }))).toBe(
      'Last day to serve a motion with notice of its…, Nov. 30, 2026',
    );
  });

  test('words are shown while they begin on the screen, and not when only their end is on it', () => {
    const [placed] = placeInLane([{ item: item(), words: 'March 8, 2026: at the residence' }], scale, widthOfWords);
    if (placed === undefined) throw new Error('One item has one place.');
    const begin = placed.x + placed.width + 8;
    expect([begin - 40, begin, begin + 1, begin + 400].map((left) => isCutAt(placed, left))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('a day is a mark in the middle of that day; a range is as long as its days', () => {
    const [day, range] = placeInLane(
      [item(), item({ shape: 'range', from: '2026-06-01', to: '2026-06-30' })].map((one) => ({
        item: one,
        words: '1',
      })),
      scale,
      widthOfWords,
    );
    expect((day?.x ?? 0) + markSize / 2).toBe((31 + 28 + 7 + 0.5) * 3);
    expect(range?.width).toBe(30 * 3);
  });

  test('words go into a bar that is long enough, and to the left where there is no room at the right', () => {
    const [long, late] = placeInLane(
      [
        { item: item({ shape: 'soft', from: '2026-02-01', to: '2026-08-31' }), words: 'Summer' },
        { item: item({ from: '2026-12-20', to: '2026-12-20' }), words: 'just before the end of the year' },
      ],
      scale,
      widthOfWords,
    );
    expect(long?.side).toBe('inside');
    expect(late?.side).toBe('left');
  });

  test('whatever happened when, no words lie over others in the same row', () => {
    const days = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 360 }), length: fc.integer({ min: 0, max: 60 }) }),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(days, (given) => {
        const items = given.map(({ day, length }) => {
          const from = dayText(scale.from + day);
          const to = dayText(Math.min(scale.to, scale.from + day + length));
          return { item: item({ shape: length === 0 ? 'day' : 'soft', from, to }), words: `incident of ${from}` };
        });
        const spans = placeInLane(items, scale, widthOfWords).map(({ x, width, row, side, words }) => {
          const room = side === 'inside' ? 0 : widthOfWords(words) + 8;
          return { row, from: side === 'left' ? x - room : x, to: x + width + (side === 'right' ? room : 0) };
        });
        return spans.every((one, n) =>
          spans.slice(n + 1).every((other) => one.row !== other.row || one.to <= other.from || other.to <= one.from),
        );
      }),
    );
  });
});
