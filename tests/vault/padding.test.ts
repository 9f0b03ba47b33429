import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketFor, padded, paddingAfter, unpadded, unpadding } from '#src/vault/padding.ts';

const content = fc
  .array(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(Uint8Array.of(0x20), Uint8Array.of(0x09))), {
    maxLength: 30,
  })
  .map((pieces) => new Uint8Array(Buffer.concat(pieces)));

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

const throughPieces = (whole: Uint8Array, length: number): Uint8Array => {
  const taking = unpadding();
  const given: Uint8Array[] = [];
  for (let at = 0; at < whole.length; at += length) given.push(...taking.next(whole.subarray(at, at + length)));
  return joined([...given, ...taking.end()]);
};

describe('padding', () => {
  test.each([
    [0, 16 * 1024],
    [16 * 1024 - 1, 16 * 1024],
    [16 * 1024, 32 * 1024],
    [100_000, 128 * 1024],
    [1024 * 1024 - 1, 1024 * 1024],
    [1024 * 1024, 1.25 * 1024 * 1024],
    [3_000_000, 3 * 1024 * 1024],
    [3 * 1024 * 1024, 3.5 * 1024 * 1024],
  ])('%i bytes are padded to %i', (length, size) => {
    expect(bucketFor(length)).toBe(size);
  });

  test('leaves any content as it was, also content that ends in tabs and spaces', () => {
    fc.assert(
      fc.property(content, (plain) => {
        expect(unpadded(padded(plain))).toEqual(plain);
      }),
    );
  });

  test('comes off piece by piece as it comes off the whole, padded or not', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 20_000 }), (plain, length) => {
        expect(throughPieces(padded(plain), length)).toEqual(plain);
        expect(throughPieces(plain, Math.min(length, 7))).toEqual(unpadded(plain));
      }),
      { numRuns: 60 },
    );
  });

  test('written in pieces is the padding of the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), (length) => {
        const plain = new Uint8Array(length).fill(0x61);
        expect(Buffer.compare(joined([plain, ...paddingAfter(length)]), padded(plain))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test('is blank space to a reader of JSON', () => {
    const text = Buffer.from(padded(Buffer.from('{"name":"Ana"}'))).toString();
    expect(JSON.parse(text)).toEqual({ name: 'Ana' });
  });

  test('leaves seven sizes for all files up to a mebibyte, and grows larger ones by a quarter at most', () => {
    const sizes = new Set(Array.from({ length: 4096 }, (_, at) => bucketFor(at * 255)));
    expect(sizes.size).toBe(7);
    fc.assert(
      fc.property(fc.integer({ min: 1024 * 1024, max: 2 ** 40 }), (length) => {
        expect(bucketFor(length)).toBeGreaterThan(length);
        expect(bucketFor(length)).toBeLessThanOrEqual(Math.ceil((length + 1) * 1.25));
      }),
    );
  });

  test('never makes a longer file look shorter than a shorter one', () => {
    const length = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(length, length, (a, b) => {
        expect(bucketFor(Math.min(a, b))).toBeLessThanOrEqual(bucketFor(Math.max(a, b)));
      }),
    );
  });
});
