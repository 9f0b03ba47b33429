import { describe, expect, test } from 'vitest';
import { isoDate } from '#src/dates.ts';
import { toText } from '#src/document/toText.ts';
import { identityText } from '#src/vault/identity.ts';
import { recoverySheet } from '#src/vault/recoverySheet.ts';
import { recoveryWords } from '#src/vault/recoveryWords.ts';

const secret = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const key = identityText(secret);
const sheet = toText(
  recoverySheet({ words: recoveryWords(secret), text: key, vaultId: '0123456789abcdef', on: isoDate('2026-11-20') }),
);

describe('the recovery sheet', () => {
  test('has every word with its number', () => {
    recoveryWords(secret).forEach((word, at) => {
      expect(sheet).toMatch(new RegExp(`\\b${at + 1}\\. ${word}\\b`));
    });
  });

  test('has the whole key, which is what stands there without the spaces', () => {
    expect(sheet.replace(/\s/g, '')).toContain(key);
  });

  test('tells which vault it opens by eight letters, and when it was printed', () => {
    expect(sheet).toContain('Vault 01234567, printed November 20, 2026.');
  });
});
