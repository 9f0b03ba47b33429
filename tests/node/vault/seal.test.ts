import { Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { type ReaderKey, readerKey, recipientOf, seal, unseal } from '#src/node/vault/seal.ts';

const part = 64 * 1024;

const keyOf = (first: number): Promise<ReaderKey> => readerKey(Uint8Array.of(0, first, ...new Uint8Array(30)));

const sealed = async (key: ReaderKey, length: number): Promise<Uint8Array> => {
  const plain = Uint8Array.from({ length }, (_, n) => (n * 7 + (n >> 8)) % 256);
  return seal([await recipientOf(key)], plain);
};

const lengths = [0, 1, part - 1, part, part + 1, 2 * part, 2 * part + 17];

describe('a sealed file', () => {
  test.each(lengths)('of %i bytes is opened to the byte, as the library of age opens it', async (length) => {
    const key = await keyOf(3);
    const opened = await unseal([await keyOf(4), key], await sealed(key, length));
    expect(opened.length).toBe(length);
    expect(opened.every((byte, n) => byte === (n * 7 + (n >> 8)) % 256)).toBe(true);
  });

  test.each(lengths)(
    'of %i bytes is refused when any part is changed, cut off, doubled or in another place',
    async (length) => {
      const key = await keyOf(3);
      const whole = await sealed(key, length);
      const payload = whole.length - 16 * Math.max(1, Math.ceil(length / part)) - length - 16;
      const first = whole.subarray(payload + 16, payload + 16 + part + 16);
      const changed = whole.slice();
      changed[whole.length - 1] = (changed[whole.length - 1] ?? 0) ^ 1;
      const damages = [
        changed,
        whole.subarray(0, whole.length - 1),
        whole.subarray(0, Math.max(payload, whole.length - part - 16)),
        whole.subarray(0, payload + 16),
        whole.subarray(0, payload + 3),
        Buffer.concat([whole, first]),
        Buffer.concat([whole.subarray(0, payload + 16), first, whole.subarray(payload + 16)]),
      ];
      for (const damaged of damages) await expect(unseal([key], damaged)).rejects.toThrow();
    },
  );

  test('is not opened by another key, which is told apart from damage', async () => {
    const bytes = await sealed(await keyOf(3), 100);
    await expect(unseal([await keyOf(4)], bytes)).rejects.toThrow('no identity matched');
  });

  test('whose header names many recipients is opened', async () => {
    const key = await keyOf(3);
    const encrypter = new Encrypter();
    for (let n = 10; n < 40; n += 1) encrypter.addRecipient(await recipientOf(await keyOf(n)));
    encrypter.addRecipient(await recipientOf(key));
    expect(await unseal([key], await encrypter.encrypt(Uint8Array.of(1, 2, 3)))).toEqual(Uint8Array.of(1, 2, 3));
  });
});
