import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBech32, encodeBech32 } from '#src/vault/bech32.ts';
import { bytes, words } from '../support/vaults.ts';

const hex = (content: Uint8Array | undefined) =>
  content === undefined ? undefined : Buffer.from(content).toString('hex');

describe('Bech32 (BIP 173)', () => {
  test.each([
    ['a', 'A12UEL5L', ''],
    ['abcdef', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw', '00443214c74254b635cf84653a56d7c675be77df'],
    ['?', '?1ezyfcl', ''],
  ])('reads %s of the standard’s own examples', (prefix, text, data) => {
    expect(hex(decodeBech32(prefix, bytes(text)))).toBe(data);
    expect(words(encodeBech32(prefix, Buffer.from(data, 'hex')))).toBe(text.toLowerCase());
  });

  test.each([
    ['another prefix', 'b', 'a12uel5l'],
    ['two cases', 'a', 'A12uEL5L'],
    ['a wrong letter', 'a', 'a12uel5m'],
    ['a letter outside the alphabet', 'a', 'a1buel5l'],
    ['a checksum that is cut', 'a', 'a12uel5'],
    ['no separator', 'a', 'a'],
    ['nothing', 'a', ''],
  ])('refuses %s', (_, prefix, text) => {
    expect(decodeBech32(prefix, bytes(text))).toBeUndefined();
  });

  test('reads what it wrote, and notices any one letter that is replaced', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.nat(),
        fc.integer({ min: 1, max: 31 }),
        (data, at, by) => {
          const text = encodeBech32('age', data);
          expect(decodeBech32('age', text)).toEqual(data);
          const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
          const place = 4 + (at % (text.length - 4));
          const letter = alphabet.indexOf(String.fromCharCode(text[place] ?? 0));
          text[place] = alphabet.charCodeAt((letter + by) % 32);
          expect(decodeBech32('age', text)).toBeUndefined();
        },
      ),
    );
  });
});
