import { expect, test } from 'vitest';
import { listMarker, roman } from '../../src/document/markers.ts';

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [49, 'XLIX'],
  [1994, 'MCMXCIV'],
])('heading %i has the numeral %s', (number, numeral) => expect(roman(number)).toBe(numeral));

test.each([
  ['letters', 1, '(a)'],
  ['letters', 26, '(z)'],
  ['letters', 27, '(aa)'],
  ['numbers', 12, '12.'],
  ['capitals', 3, 'C.'],
  ['bullets', 5, '•'],
] as const)('in a list of %s item %i is marked %s', (marker, number, printed) =>
  expect(listMarker(marker, number)).toBe(printed),
);
