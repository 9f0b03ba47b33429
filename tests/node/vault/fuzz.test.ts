import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openVault } from '#src/node/vault/open.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { vaultProblems } from '#src/vault/store.ts';
import { times } from '../../support/long.ts';
import { bytes, good, newVault, passphrase, quickWorld, words } from '../../support/vaults.ts';

/** Where a file is changed, by what, and how much of it goes. Most changes fall on the head, where there is most to get wrong. */
const change = fc.record({
  at: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 17_000 })),
  put: fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constantFrom(...['\n', '-> X25519 ', '---', ' '].map(bytes))),
  gone: fc.integer({ min: 0, max: 40 }),
});

const changed = (sealed: Buffer, { at, put, gone }: { at: number; put: Uint8Array; gone: number }): Buffer => {
  const place = Math.min(at, sealed.length);
  return Buffer.concat([sealed.subarray(0, place), put, sealed.subarray(place + gone)]);
};

const known = Object.keys(vaultProblems);

test('a file of a vault changed anyhow gives its content as it was, or a Problem in a sentence', async () => {
  const { folder, vault } = await newVault();
  good(await vault.store.write('matters/m1.age', bytes('the answers')));
  const path = join(folder, 'matters/m1.age');
  const whole = readFileSync(path);
  await fc.assert(
    fc.asyncProperty(change, async (one) => {
      const sealed = changed(whole, one);
      writeFileSync(path, sealed);
      const result = await vault.store.read('matters/m1.age');
      if (result.ok) expect(words(result.value)).toBe('the answers');
      else expect(known).toContain(result.problems[0]?.code);
      expect(readFileSync(path).equals(sealed)).toBe(true);
    }),
    { numRuns: times(600, 10_000) },
  );
  await lockVault(vault);
}, 600_000);

test('the file of the identity changed anyhow opens the vault, or gives a Problem in a sentence', async () => {
  const { folder, vault } = await newVault();
  await lockVault(vault);
  const path = join(folder, 'identity.age');
  const whole = readFileSync(path);
  const key = { kind: 'passphrase', passphrase } as const;
  await fc.assert(
    fc.asyncProperty(change, async (one) => {
      // A factor of work that is larger costs time, which is not what this looks for.
      const sealed = Buffer.from(
        changed(whole, one)
          .toString('latin1')
          .replace(/^(-> scrypt \S+) \d\d\n/m, '$1 x\n'),
        'latin1',
      );
      writeFileSync(path, sealed);
      const result = await openVault(folder, key, { world: quickWorld(), mode: 'read' });
      if (result.ok) await lockVault(result.value);
      else expect(known).toContain(result.problems[0]?.code);
    }),
    { numRuns: times(300, 10_000) },
  );
}, 600_000);
