import { execFileSync } from 'node:child_process';
import { rmSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockVault } from '#src/node/vault/vault.ts';
import { bytes, codesOf, good, newVault, refusalsOf, reopened, words } from '../../support/vaults.ts';

const closedVault = async () => {
  const { folder, vault } = await newVault();
  good(await vault.store.write('matters/m1.age', bytes('the answers')));
  await lockVault(vault);
  return folder;
};

test.each(['vault.json', 'identity.age', 'lock.json'])(
  'a pipe in the place of %s gives a sentence and keeps nobody waiting',
  async (name) => {
    const folder = await closedVault();
    rmSync(join(folder, name), { force: true });
    execFileSync('mkfifo', [join(folder, name)]);
    const [problem] = refusalsOf(await reopened(folder));
    expect(problem?.message).toContain('pipe or a device');
  },
);

test.each(['vault.json', 'identity.age'])(
  '%s of three gibibytes gives a sentence and is not read to its end',
  async (name) => {
    const folder = await closedVault();
    truncateSync(join(folder, name), 3 * 1024 ** 3);
    const [problem] = refusalsOf(await reopened(folder));
    expect(problem?.code).toBe('vault.damaged');
    expect(problem?.message).toContain('far longer than any that the program writes');
  },
);

test('a matter of three gibibytes gives a sentence, and the rest of the vault opens', async () => {
  const folder = await closedVault();
  truncateSync(join(folder, 'matters/m1.age'), 3 * 1024 ** 3);
  const vault = good(await reopened(folder));
  expect(codesOf(await vault.store.read('matters/m1.age'))).toEqual(['vault.damaged']);
  good(await vault.store.write('matters/m2.age', bytes('others')));
  await lockVault(vault);
});

test('a file dated in a year that no clock shows does not keep the vault shut, nor date what is saved', async () => {
  const folder = await closedVault();
  utimesSync(join(folder, 'vault.json'), 9_000_000_000, 9_000_000_000_000);
  const vault = good(await reopened(folder));
  expect(vault.time()).toBeLessThan(Date.UTC(2200, 0, 1));
  expect(words(good(await vault.store.read('matters/m1.age')))).toBe('the answers');
  await lockVault(vault);
});
