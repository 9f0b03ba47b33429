import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockVault } from '#src/node/vault/vault.ts';
import { originalOf } from '#src/vault/store.ts';
import { bytes, good, newVault, reopened, words } from '../../support/vaults.ts';

describe('a copy that a program for syncing left of a matter', () => {
  test.each([
    'm1 (Ana’s conflicted copy 2026-11-20).age',
    'm1.sync-conflict-20261120-101500-ABCDEF7.age',
    'm1-LAPTOP.age',
    'm1_conf(1).age',
    'm1 (1).age',
  ])('as %s is kept beside the matter, and told', async (stray) => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('here')));
    good(await vault.store.write('matters/m2.age', bytes('there')));
    await lockVault(vault);
    copyFileSync(join(folder, 'matters/m2.age'), join(folder, 'matters', stray));
    const again = good(await reopened(folder));
    expect(again.warnings.map(({ code, at }) => ({ code, at }))).toEqual([
      { code: 'vault.two-versions', at: { in: 'file', file: 'matters/m1.age' } },
    ]);
    const beside = good(await again.store.list('matters')).filter((name) => originalOf(name) !== name);
    expect(beside.map(originalOf)).toEqual(['matters/m1.age']);
    expect(words(good(await again.store.read(beside[0] ?? '')))).toBe('there');
    await lockVault(again);
    const third = good(await reopened(folder));
    expect(third.warnings).toEqual([]);
    await lockVault(third);
  });

  test('of no matter that is there is left as it is', async () => {
    const { folder, vault } = await newVault();
    await lockVault(vault);
    writeFileSync(join(folder, 'matters/Letter to Ana.age'), 'x');
    const again = good(await reopened(folder));
    expect(again.warnings).toEqual([]);
    expect(readdirSync(join(folder, 'matters'))).toEqual(['Letter to Ana.age']);
    await lockVault(again);
  });
});
