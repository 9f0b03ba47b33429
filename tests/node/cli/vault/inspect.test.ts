import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mattersOf } from '../../../../src/node/vault/machine.ts';
import { lockVault } from '../../../../src/node/vault/vault.ts';
import { createMatter } from '../../../../src/vault/matter.ts';
import { runOnVault } from '../../../support/commandLine.ts';
import { surely } from '../../../support/vault.ts';
import { newVault, passphrase } from '../../../support/vaults.ts';

test('a matter whose file is gone is told by verify and brought back by repair', async () => {
  const { vault, folder } = await newVault();
  const text = '{"format":"full-hearing/1","matter":{"county":"Boone"}}';
  const { head, file } = surely(await createMatter(mattersOf(vault), { text, reason: 'created' }));
  await lockVault(vault);
  const secret = join(folder, '..', 'passphrase.txt');
  writeFileSync(secret, `${passphrase}\n`);
  const run = (...args: readonly string[]) => runOnVault({ vault: folder, secret }, args);
  expect((await run('verify')).printed).toContain('All are whole.');
  rmSync(join(folder, file));
  const verified = await run('verify');
  expect(verified.told).toContain('The file of this matter is gone');
  expect(verified.printed).toContain('1 not whole');
  expect(verified.code).toBe(3);
  expect((await run('repair')).printed).toContain('took the place of the file that was gone');
  expect((await run('show', head.matter, '--text')).printed).toBe(text);
  expect((await run('verify')).printed).toContain('All are whole.');
});
