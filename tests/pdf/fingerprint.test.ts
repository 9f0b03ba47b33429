import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/pdf/fingerprint.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });

test('a fingerprint is 32 hexadecimal digits and the same for the same chunks, remembered or not', () => {
  const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 3000, size: 'max' }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(chunks, (all) => {
      const first = fingerprint(all);
      expect(first).toMatch(/^[0-9a-f]{32}$/);
      expect(fingerprint(all)).toBe(first);
      expect(fingerprint(all.map((chunk) => chunk.slice()))).toBe(first);
    }),
    { numRuns: 40 },
  );
});

test('one changed bit changes it', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat(7), (all, place, bit) => {
      const changed = Uint8Array.from(all);
      const at = place % all.length;
      changed[at] = (all[at] ?? 0) ^ (1 << bit);
      expect(fingerprint([changed])).not.toBe(fingerprint([all]));
    }),
  );
});
