import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { mattersOf } from '../../../../src/node/vault/machine.ts';
import { lockVault } from '../../../../src/node/vault/vault.ts';
import { usualWorkFactor } from '../../../../src/node/vault/world.ts';
import { createMatter } from '../../../../src/vault/matter.ts';
import { root } from '../../../support/sources.ts';
import { folderForTest, good, newVault, passphrase } from '../../../support/vaults.ts';

beforeAll(() => {
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'src/node'], { cwd: root });
});

/** Runs the program in a terminal of its own (Debian's `script`), typing the next answer at each question. All that the screen showed. */
const inTerminal = async (words: string, ...answers: readonly string[]): Promise<{ screen: string; code: number }> => {
  const program = `${process.execPath} ${join(root, 'dist/node/cli/main.js')} ${words}`;
  const env = { ...process.env, FULL_HEARING_PASSPHRASE: '' };
  const child = spawn('script', ['-qec', program, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let screen = '';
  let typed = 0;
  child.stdout.on('data', (piece: Buffer) => {
    screen += piece.toString();
    const asked = screen.split(/(?:Passphrase of the vault(?:, once more)?|Words to search for): /).length - 1;
    for (; typed < asked; typed += 1) child.stdin.write(answers[typed] ?? '\u0003');
  });
  const [code] = await once(child, 'close');
  return { screen, code };
};

test('a passphrase that is typed at the prompt opens the vault and never shows on the screen', async () => {
  const { folder, vault } = await newVault();
  await lockVault(vault);
  const { screen, code } = await inTerminal(`vault unlock-test --vault ${folder}`, `${passphrase}\r`);
  expect(screen).toContain('The key opens the vault. 0 matters.');
  expect(screen).not.toContain(passphrase);
  expect(code).toBe(0);
});

test('who ends the question opens nothing', async () => {
  const { folder, vault } = await newVault();
  await lockVault(vault);
  const { screen, code } = await inTerminal(`vault unlock-test --vault ${folder}`, '\u0003');
  expect(screen).not.toContain('opens the vault');
  expect(code).toBe(2);
});

test('a new passphrase is asked for twice, and two that differ make no vault', async () => {
  const folder = join(folderForTest(), 'vault');
  const different = await inTerminal(`vault init --vault ${folder}`, `${passphrase}\r`, 'something else\r');
  expect(different.screen).toContain('The two passphrases differ; nothing was changed.');
  expect(different.code).toBe(1);
  expect(existsSync(folder)).toBe(false);
});

test('a vault that the program makes costs the usual work for each guess of its passphrase', async () => {
  const above = folderForTest();
  const folder = join(above, 'vault');
  const { code } = await inTerminal(
    `vault init --vault ${folder} --out ${above}`,
    `${passphrase}\r`,
    `${passphrase}\r`,
  );
  expect(code).toBe(0);
  const head = readFileSync(join(folder, 'identity.age'), 'latin1').slice(0, 200);
  expect(/^-> scrypt \S+ (\d+)$/m.exec(head)?.[1]).toBe(String(usualWorkFactor));
});

test('words to search for that are not on the command line are asked for, shown as they are typed, and found', async () => {
  const { folder, vault } = await newVault();
  const text = JSON.stringify({
    format: 'full-hearing/1',
    petitioner: { name: { first: 'Rosalind', last: 'Mockett' } },
  });
  good(await createMatter(mattersOf(vault), { text, reason: 'created' }));
  await lockVault(vault);
  const { screen, code } = await inTerminal(`vault search --vault ${folder}`, `${passphrase}\r`, 'mockett\r');
  expect(screen).toMatch(/Words to search for: .*mockett/s);
  expect(screen).toContain('Rosalind Mockett v. Respondent');
  expect(code).toBe(0);
});

test('who ends the question for words searches for nothing', async () => {
  const { folder, vault } = await newVault();
  await lockVault(vault);
  const { screen, code } = await inTerminal(`vault search --vault ${folder}`, `${passphrase}\r`, '\u0003');
  expect(screen).toContain('No words to search for were given');
  expect(code).toBe(2);
});
