import { describe, expect, test } from 'vitest';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { addRecipient } from '#src/node/vault/recipients.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { recipientText } from '#src/vault/identity.ts';
import { faultyDisk } from '../../support/faultyDisk.ts';
import { bytes, codesOf, good, newVault, quickWorld, reopened, words } from '../../support/vaults.ts';

describe('a file that is replaced by its mark', () => {
  test('a version that was read for another purpose is not replaced by who has an older one open', async () => {
    const { folder, vault } = await newVault();
    const { mark } = good(await vault.store.write('matters/m1.age', bytes('first')));
    const other = good(await reopened(folder, { takeOver: true }));
    const opened = good(await other.store.readMarked('matters/m1.age'));
    good(await other.store.write('matters/m1.age', bytes('theirs'), { only: opened.mark }));
    good(await vault.store.read('matters/m1.age'));
    expect(good(await vault.store.write('matters/m1.age', bytes('ours'), { only: mark })).isSibling).toBe(true);
    expect(words(good(await vault.store.read('matters/m1.age')))).toBe('theirs');
    await lockVault(other);
    await lockVault(vault);
  });

  test.each([['what-was-seen'], ['only']])('%s: a failed save that had arrived is saved again in place', async (by) => {
    let fails = false;
    const { disk } = faultyDisk(nodeDisk, ({ kind }) => (fails && kind === 'syncFolder' ? 'EIO' : undefined));
    const { vault } = await newVault(quickWorld({ disk }));
    const { mark } = good(await vault.store.write('matters/m1.age', bytes('first')));
    const replacing = by === 'only' ? { only: mark } : 'what-was-seen';
    fails = true;
    expect(codesOf(await vault.store.write('matters/m1.age', bytes('second'), replacing))).toEqual([
      'vault.disk-failed',
    ]);
    expect(words(good(await vault.store.read('matters/m1.age')))).toBe('second');
    fails = false;
    expect(good(await vault.store.write('matters/m1.age', bytes('third'), replacing)).isSibling).toBe(false);
    await lockVault(vault);
  });

  test('a version that was encrypted anew for a further key is still the one that is open', async () => {
    const { vault } = await newVault();
    const { mark } = good(await vault.store.write('matters/m1.age', bytes('first')));
    for (const byte of [1, 2]) {
      const recipient = recipientText(new Uint8Array(32).fill(byte));
      good(await addRecipient(vault, { recipient, label: 'Counsel' }));
    }
    expect(good(await vault.store.write('matters/m1.age', bytes('second'), { only: mark })).isSibling).toBe(false);
    await lockVault(vault);
  });
});
