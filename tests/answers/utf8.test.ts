import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/answers/utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

const expected = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
};

const decoded = (bytes: Uint8Array): string | undefined => {
  const decoding = decodeUtf8(bytes);
  return decoding.ok ? decoding.text : undefined;
};

describe('UTF-8', () => {
  test('any text is read as it was written, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(1, 5_000), (text, times) => {
        const bytes = new TextEncoder().encode(text.repeat(times));
        expect(decoded(bytes)).toBe(expected(bytes));
      }),
    );
  });

  test('any bytes that are no UTF-8 are refused, and nothing else is', () => {
    const lead = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
      0x9f,
      0xa0,
      0x90,
      0x8f,
    );
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 6 }), (list) => {
        const bytes = Uint8Array.from(list);
        expect(decoded(bytes)).toBe(expected(bytes));
      }),
      { numRuns: 5_000 },
    );
  });
});
