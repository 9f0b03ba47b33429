import { expect, test } from 'vitest';
import { fileSize } from '../../renderer/text/fileSize.ts';

test.each([
  [0, '0 kB'],
  [1, '1 kB'],
  [1_499, '1 kB'],
  [58_200, '58 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [60_859_329, '60.9 MB'],
])('a file of %i bytes is said to have %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
