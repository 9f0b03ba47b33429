import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { macText, readVaultFile, recipientsIn, type VaultFile, writeVaultFile } from '#src/vault/format.ts';
import { recipientText } from '#src/vault/identity.ts';
import { codesOf, good, refusalsOf } from '../support/vaults.ts';

const key = (number: number): string => recipientText(new Uint8Array(32).fill(number));

const file: VaultFile = {
  format: 'full-hearing-vault',
  version: 1,
  id: '0123456789abcdef0123456789abcdef',
  own: key(1),
  recovery: key(2),
  further: [key(3), key(4)],
  resealing: false,
  mac: 'f'.repeat(64),
};

describe('vault.json', () => {
  test('reads as it was written', () => {
    expect(good(readVaultFile(writeVaultFile(file)))).toEqual(file);
  });

  test('names the vault’s own key first, then the one on paper, then all others', () => {
    expect(recipientsIn(file)).toEqual([key(1), key(2), key(3), key(4)]);
  });

  test('of a newer version is said to be newer, whatever else is in it', () => {
    const [problem] = refusalsOf(readVaultFile('{"format":"full-hearing-vault","version":7,"more":true}'));
    expect(problem?.code).toBe('vault.newer-version');
    expect(problem?.message).toContain('format 7');
  });

  test.each([
    ['nothing', ''],
    ['other JSON', '[]'],
    ['a version that is no number', '{"format":"full-hearing-vault","version":"1"}'],
    ['half a file', writeVaultFile(file).slice(0, 200)],
    ['a key with a wrong letter', writeVaultFile(file).replace(key(3), `${key(3).slice(0, -1)}x`)],
    ['a field too many', writeVaultFile(file).replace('{', '{"name":"Ana",')],
  ])('with %s is said to be damaged', (_, text) => {
    expect(codesOf(readVaultFile(text))).toEqual(['vault.damaged']);
  });

  test('is signed over everything but the signature', () => {
    expect(macText({ ...file, mac: '0'.repeat(64) })).toBe(macText(file));
    const others: readonly VaultFile[] = [
      { ...file, own: key(9) },
      { ...file, recovery: undefined },
      { ...file, further: [key(3)] },
      { ...file, further: [key(4), key(3)] },
      { ...file, resealing: true },
      { ...file, id: 'f'.repeat(32) },
    ];
    expect(new Set([file, ...others].map(macText)).size).toBe(others.length + 1);
  });

  test('mutated anyhow gives Problems or a file of the format, and never throws', () => {
    const text = writeVaultFile(file);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 6 }), fc.nat(9), (at, put, cut) => {
        const result = readVaultFile(text.slice(0, at) + put + text.slice(at + cut));
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
