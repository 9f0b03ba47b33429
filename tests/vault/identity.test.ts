import { generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityText, isRecipient, readIdentities, secretOf, writeIdentities } from '#src/vault/identity.ts';
import { bytes, words } from '../support/vaults.ts';

const secrets = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 4 });

describe('identities', () => {
  test('are those of age, both ways', async () => {
    const text = await generateIdentity();
    const secret = secretOf(text) ?? new Uint8Array();
    expect(secret).toHaveLength(32);
    expect(identityText(secret)).toBe(text);
    expect(isRecipient(await identityToRecipient(text))).toBe(true);
  });

  test.each(['', 'age1', 'AGE-SECRET-KEY-1', 'ssh-ed25519 AAAA', 'age1é', 'AGE1QQQQ'])(
    '%j is neither a key nor a recipient',
    (text) => {
      expect(secretOf(text)).toBeUndefined();
      expect(isRecipient(text)).toBe(false);
    },
  );

  test('a recipient is not taken for an identity, nor an identity for a recipient', async () => {
    const text = await generateIdentity();
    expect(isRecipient(text)).toBe(false);
    expect(isRecipient(text.toLowerCase())).toBe(false);
    expect(secretOf(await identityToRecipient(text))).toBeUndefined();
  });

  test('in a file come back in their order', () => {
    fc.assert(
      fc.property(secrets, (some) => {
        expect(readIdentities(writeIdentities(some))).toEqual(some);
      }),
    );
  });

  test('are found among comments, empty lines and line ends of Windows', async () => {
    const text = await generateIdentity();
    const found = readIdentities(bytes(`# created\r\n\r\n${text}\r\n`)) ?? [];
    expect(found.map(identityText)).toEqual([text]);
  });

  test.each(['', '# only a comment\n', 'AGE-SECRET-KEY-1QQQ\n', 'words\n'])('are not found in %j', (text) => {
    expect(readIdentities(bytes(text))).toBeUndefined();
  });

  test('are written as age writes them, one on each line', async () => {
    const texts = [await generateIdentity(), await generateIdentity()];
    expect(words(writeIdentities(texts.map((text) => secretOf(text) ?? new Uint8Array())))).toBe(
      `${texts.join('\n')}\n`,
    );
  });
});
