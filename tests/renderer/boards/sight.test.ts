import { describe, expect, test } from 'vitest';
import { scrollBy } from '../../../renderer/screens/boards/sight.ts';

const frame = { from: 100, to: 500 };

describe('bringing into sight', () => {
  test.each([
    ['what is in sight stays where it is', { from: 100, to: 500 }, 0],
    ['what stands out at the end comes in whole', { from: 450, to: 560 }, 60],
    ['what begins before the frame comes in by its beginning', { from: 40, to: 200 }, -60],
    ['what is longer than the frame shows its beginning', { from: 300, to: 900 }, 200],
  ])('%s', (_, one, by) => expect(scrollBy(one, frame)).toBe(by));
});
