import { describe, expect, test } from 'vitest';
import { lockVault } from '#src/node/vault/vault.ts';
import { bytes, good, newVault, reopened, words } from '../../support/vaults.ts';

describe('a vault', () => {
  test('gives back after unlocking what was saved before it was locked', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('the answers')));
    await lockVault(vault);
    const again = good(await reopened(folder));
    expect(good(await again.store.list('matters'))).toEqual(['matters/m1.age']);
    expect(words(good(await again.store.read('matters/m1.age')))).toBe('the answers');
    expect(again.warnings).toEqual([]);
    await lockVault(again);
  });
});
