import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecoveryWords, recoveryWords } from '#src/vault/recoveryWords.ts';
import { good, refusalsOf } from '../support/vaults.ts';

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
const some = recoveryWords(Uint8Array.from({ length: 32 }, (_, at) => at * 7));

describe('recovery words', () => {
  test('are those of BIP 39', () => {
    expect(recoveryWords(new Uint8Array(32))).toEqual([...Array<string>(23).fill('abandon'), 'art']);
  });

  test('give back the key, typed with capitals, numbers, commas or on lines', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(' ', '\n', ', ', '  '), (key, between) => {
        const typed = recoveryWords(key).map((word, at) => `${at + 1}. ${word.toUpperCase()}`);
        expect(good(readRecoveryWords(typed.join(between)))).toEqual(key);
      }),
      { numRuns: 50 },
    );
  });

  test('may be read across the sheet, when their numbers are typed too', () => {
    const across = Array.from({ length: 24 }, (_, at) => (at % 4) * 6 + Math.floor(at / 4));
    const typed = across.map((at) => `${at + 1}. ${some[at]}`).join('   ');
    expect(good(readRecoveryWords(typed))).toEqual(good(readRecoveryWords(some.join(' '))));
  });

  test('may be cut to four letters', () => {
    fc.assert(
      fc.property(secret, (key) => {
        const typed = recoveryWords(key).map((word) => word.slice(0, 4));
        expect(good(readRecoveryWords(typed.join(' ')))).toEqual(key);
      }),
      { numRuns: 50 },
    );
  });

  test('each one that is not in the list is named, with the word it may be', () => {
    const typed = some.with(3, 'garrden').with(10, 'zzzzzz');
    const messages = refusalsOf(readRecoveryWords(typed.join(' '))).map(({ message }) => message);
    expect(messages).toEqual([
      'Word 4, "garrden", is not one of the recovery words. Did you mean "garden"?',
      'Word 11, "zzzzzz", is not one of the recovery words.',
    ]);
  });

  test('that are too few are counted', () => {
    const [problem] = refusalsOf(readRecoveryWords(some.slice(0, 23).join(' ')));
    expect(problem?.message).toBe('The recovery sheet has 24 words; these are 23. Type all of them, in order.');
  });

  test('two that are swapped are noticed', () => {
    const [first = '', second = '', ...rest] = some;
    const [problem] = refusalsOf(readRecoveryWords([second, first, ...rest].join(' ')));
    expect(problem?.message).toContain('two may be swapped');
  });

  test('any text gives a key or Problems', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const result = readRecoveryWords(typed);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
    );
  });
});
