import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, millisOf, timeWords } from '../../src/vault/instant.ts';
import { testMachine } from '../support/vault.ts';

describe('moments in the names of files', () => {
  test('are written to the millisecond, in letters that every file system takes', () => {
    expect(instantOf(Date.UTC(2026, 10, 20, 21, 26, 39, 123))).toBe('20261120t212639123z');
  });

  test('are read as they were written, and sort by time', () => {
    const time = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) });
    fc.assert(
      fc.property(time, time, (one, other) => {
        expect(millisOf(instantOf(one))).toBe(one);
        expect(instantOf(one) < instantOf(other)).toBe(one < other);
      }),
    );
  });

  test.each([
    '',
    '20261120',
    '20261332t000000000z',
    '20260230t000000000z',
    '20261120T212639123Z',
    '20261120t216039123z',
  ])('%j is none', (text) => expect(millisOf(text)).toBeUndefined());

  test('a clock beside itself gives a time that can be written', () => {
    expect(instantOf(-1)).toBe('19700101t000000000z');
    expect(instantOf(1e16)).toBe('99991231t235959999z');
  });

  test('are said as the clock on the wall shows them', () => {
    expect(timeWords(Date.UTC(2026, 10, 20, 15, 26), testMachine())).toBe('Nov.\u00a020, 2026, 3:26\u00a0p.m.');
  });
});
