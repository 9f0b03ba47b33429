import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { ageText } from '../../src/facts/ages.ts';

test.each([
  ['a date of birth', { bornOn: '1988-11-20' }, '38'],
  ['the day before a birthday', { bornOn: '1988-11-21' }, '37'],
  ['a date of birth before a guess', { bornOn: '1988-11-20', age: 30 }, '38'],
  ['an age alone', { age: 4 }, '4'],
  ['a date of birth that is still to come', { bornOn: '2027-01-01' }, undefined],
  ['the same, with an age', { bornOn: '2027-01-01', age: 3 }, '3'],
  ['an infant', { bornOn: '2026-11-01' }, '0'],
  ['nothing', {}, undefined],
  ['no person', undefined, undefined],
])('%s', (_, person, text) => expect(ageText(person, isoDate('2026-11-20'))).toBe(text));
