import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '#src/node/cli/program.ts';
import { newFileProblems, refuseInside } from '#src/node/cli/vault/outFolder.ts';
import { sheetJson } from '#src/node/cli/vault/setup.ts';
import { newRecovery } from '#src/node/vault/recovery.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { root } from '../../../support/sources.ts';
import { collectingTerminal } from '../../../support/terminal.ts';
import { folderForTest, newVault, passphrase } from '../../../support/vaults.ts';

/** A vault, a folder beside it, and a link in that folder that leads into the vault. */
const withLink = async () => {
  const { folder, vault } = await newVault();
  await lockVault(vault);
  const beside = join(folder, '..');
  symlinkSync(join(folder, 'matters'), join(beside, 'link'));
  const secret = join(beside, 'passphrase.txt');
  writeFileSync(secret, passphrase);
  const run = async (...args: readonly string[]) => {
    const terminal = collectingTerminal();
    const code = await runProgram([...args, '--vault', folder, '--passphrase-file', secret], terminal);
    return { code, printed: terminal.printed(), told: terminal.told() };
  };
  return { folder, beside, run };
};

test('a folder that leads into the vault by a link, or is yet to be made below one, is refused; one beside is not', async () => {
  const { folder, beside } = await withLink();
  for (const inside of [folder, join(folder, 'matters'), join(beside, 'link'), join(beside, 'link', 'new', 'deeper')]) {
    await expect(refuseInside(inside, folder)).rejects.toThrow('outside the vault');
  }
  for (const outside of [beside, `${folder}-copy`, join(beside, '..vault')]) await refuseInside(outside, folder);
});

test('no recovery sheet, export or paper of a vault goes into it, by whatever link', async () => {
  const { folder, beside, run } = await withLink();
  await run('vault', 'add', join(root, 'examples/dv-children.json'));
  const before = readdirSync(folder, { recursive: true }).toSorted();
  const list = readFileSync(join(folder, 'vault.json'), 'utf8');
  const out = ['--out', join(beside, 'link')];
  expect((await run('vault', 'export', 'mockett', ...out)).code).toBe(2);
  expect((await run('vault', 'recovery-sheet', ...out)).code).toBe(2);
  expect((await run('assemble', 'vault:mockett', '--documents', 'petition', '--format', 'txt', ...out)).code).toBe(2);
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(before);
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(list);
});

test('where the new recovery sheet cannot be written, the recovery words of before stay good', async () => {
  const { folder, beside, run } = await withLink();
  const list = readFileSync(join(folder, 'vault.json'), 'utf8');
  expect((await run('vault', 'recovery-sheet', '--json', '--out', join(beside, 'nowhere'))).code).toBe(3);
  writeFileSync(join(beside, 'recovery-sheet.pdf'), 'the sheet of another vault');
  expect((await run('vault', 'recovery-sheet', '--json', '--out', beside)).code).toBe(3);
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(list);
  expect(readFileSync(join(beside, 'recovery-sheet.pdf'), 'utf8')).toBe('the sheet of another vault');
});

test('where the recovery sheet cannot be written, no vault is made, nor one with its sheet inside', async () => {
  const beside = folderForTest();
  const secret = join(beside, 'passphrase.txt');
  writeFileSync(secret, passphrase);
  const made = join(beside, 'made');
  const init = (out: string) =>
    runProgram(['vault', 'init', '--vault', made, '--passphrase-file', secret, '--out', out], collectingTerminal());
  expect(await init(join(beside, 'nowhere'))).toBe(3);
  expect(await init(made)).toBe(2);
  expect(existsSync(made)).toBe(false);
});

test('a sheet that could not be written after all leaves its words and its key in the output for programs', async () => {
  const recovery = await newRecovery();
  const json = sheetJson({ ok: false, problems: [] }, recovery);
  expect(json).toEqual({ recoverySheet: null, recoveryWords: recovery.words, recoveryKey: recovery.text });
  expect(sheetJson({ ok: true, value: 'sheet.pdf', problems: [] }, recovery)).toEqual({ recoverySheet: 'sheet.pdf' });
});

test('asking whether a file can be written leaves nothing behind', async () => {
  const folder = folderForTest();
  expect(await newFileProblems(join(folder, 'sheet.pdf'))).toEqual([]);
  mkdirSync(join(folder, 'taken.pdf'));
  expect((await newFileProblems(join(folder, 'taken.pdf'))).map(({ code }) => code)).toEqual(['file.write']);
  expect(readdirSync(folder)).toEqual(['taken.pdf']);
});
