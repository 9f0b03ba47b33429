import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/pdf/fingerprint.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });

test('a fingerprint is 32 hexadecimal digits and the same however the bytes are cut up', () => {
  fc.assert(
    fc.property(bytes, fc.nat(200), (all, cut) => {
      const whole = fingerprint([all]);
      expect(whole).toMatch(/^[0-9a-f]{32}$/);
      expect(fingerprint([all.subarray(0, cut), all.subarray(cut)])).toBe(whole);
    }),
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
