import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addAttachment } from '#src/node/vault/attachments.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { verifyVault } from '#src/node/vault/verify.ts';
import { bytes, codesOf, good, newVault } from '../../support/vaults.ts';

const filled = async () => {
  const { folder, vault } = await newVault();
  for (const name of ['matters/m1.age', 'matters/m2.age', 'history/m1/v1.age']) {
    good(await vault.store.write(name, bytes(name)));
  }
  const pieces = (async function* () {
    yield bytes('a photograph');
  })();
  const { name } = good(await addAttachment(vault, { file: 'photo.jpg', pieces }));
  return { folder, vault, name };
};

test('reading everything counts every file, and finds nothing in a vault that is whole', async () => {
  const { vault } = await filled();
  const steps: number[] = [];
  const { files, bytes: count, problems } = good(await verifyVault(vault, (done) => steps.push(done)));
  expect({ files, problems }).toEqual({ files: 5, problems: [] });
  expect(count).toBeGreaterThan(5 * 16_384);
  expect(steps).toEqual([1, 2, 3, 4, 5]);
  await lockVault(vault);
});

test('reading everything names each file that is damaged, also attachments', async () => {
  const { folder, vault, name } = await filled();
  for (const damaged of ['matters/m2.age', name]) {
    const sealed = readFileSync(join(folder, damaged));
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    writeFileSync(join(folder, damaged), sealed);
  }
  const { problems } = good(await verifyVault(vault));
  expect(problems.map(({ code, at }) => ({ code, at }))).toEqual([
    { code: 'vault.damaged', at: { in: 'file', file: name } },
    { code: 'vault.damaged', at: { in: 'file', file: 'matters/m2.age' } },
  ]);
  await lockVault(vault);
});

test('reading everything needs a vault that is unlocked', async () => {
  const { vault } = await filled();
  await lockVault(vault);
  expect(codesOf(await verifyVault(vault))).toEqual(['vault.locked']);
});
