import { expect, test } from 'vitest';
import { barsOf } from '../../../renderer/page/bars.ts';

const lines = (...ys: number[]) => ys.map((y) => ({ x: 72, y, width: 100, height: 14 }));

test('a bar runs from the first to the last line of a mark', () => {
  expect(barsOf([{ key: 'a', rects: lines(100, 122, 144) }])).toEqual([{ key: 'a', y: 100, height: 58, lane: 0 }]);
});

test('bars beside the same lines stand beside each other, others below each other', () => {
  const bars = barsOf([
    { key: 'blank', rects: lines(100) },
    { key: 'focus', rects: lines(90, 112) },
    { key: 'audience', rects: lines(105) },
    { key: 'below', rects: lines(300) },
  ]);
  expect(bars.map(({ key, lane }) => `${key} ${lane}`)).toEqual(['blank 0', 'focus 1', 'audience 2', 'below 0']);
});

test('a mark of another page has no bar', () => {
  expect(barsOf([{ key: 'a', rects: [] }])).toEqual([]);
});
