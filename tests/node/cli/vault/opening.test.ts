import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../../../src/node/cli/program.ts';
import { createVault } from '../../../../src/node/vault/create.ts';
import { openVault } from '../../../../src/node/vault/open.ts';
import type { Recovery } from '../../../../src/node/vault/recovery.ts';
import { lockVault } from '../../../../src/node/vault/vault.ts';
import { exampleFile, runOnVault } from '../../../support/commandLine.ts';
import { collectingTerminal } from '../../../support/terminal.ts';
import { runTool } from '../../../support/tools.ts';
import { surely } from '../../../support/vault.ts';
import { folderForTest, passphrase, quickWorld } from '../../../support/vaults.ts';

let folder = '';
let vault = '';
let secret = '';
let recovery: Recovery = { words: [], text: '', recipient: '' };

beforeEach(async () => {
  folder = folderForTest();
  vault = join(folder, 'vault');
  secret = join(folder, 'passphrase.txt');
  writeFileSync(secret, `${passphrase}\n`);
  const made = surely(await createVault(vault, passphrase, quickWorld()));
  recovery = made.recovery;
  await lockVault(made.vault);
});

/** Runs one command on the vault of the test, with its passphrase in a file. */
const run = (...args: readonly string[]) => runOnVault({ vault, secret }, args);

const jsonOf = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).printed);

const add = async (name: string): Promise<string> => (await jsonOf('add', exampleFile(name))).id;

describe('what opens a vault', () => {
  test('a wrong passphrase ends with 1 and a sentence', async () => {
    writeFileSync(secret, 'something else entirely\n');
    const { code, told } = await run('unlock-test');
    expect(told).toContain('This passphrase does not open the vault');
    expect(code).toBe(1);
  });

  test('a folder that holds no vault ends with 3', async () => {
    const terminal = collectingTerminal();
    const code = await runProgram(['vault', 'list', '--vault', folder, '--passphrase-file', secret], terminal);
    expect(terminal.told()).toContain('holds no vault');
    expect(code).toBe(3);
  });

  test('without a folder it ends with 2 and says how to name one', async () => {
    vi.stubEnv('FULL_HEARING_VAULT', '');
    const terminal = collectingTerminal();
    expect(await runProgram(['vault', 'list'], terminal)).toBe(2);
    expect(terminal.told()).toContain('FULL_HEARING_VAULT');
    vi.unstubAllEnvs();
  });

  test('the passphrase is taken from the environment or from a person, who is not asked when it is there', async () => {
    const questions: string[] = [];
    const terminal = {
      ...collectingTerminal(),
      askSecret: async (question: string) => {
        questions.push(question);
        return passphrase;
      },
    };
    vi.stubEnv('FULL_HEARING_PASSPHRASE', passphrase);
    expect(await runProgram(['vault', 'unlock-test', '--vault', vault], terminal)).toBe(0);
    expect(questions).toEqual([]);
    vi.stubEnv('FULL_HEARING_PASSPHRASE', '');
    expect(await runProgram(['vault', 'unlock-test', '--vault', vault], terminal)).toBe(0);
    expect(questions).toEqual(['Passphrase of the vault: ']);
    vi.unstubAllEnvs();
  });

  test('where there is nobody to ask, it ends with 2', async () => {
    const terminal = collectingTerminal();
    expect(await runProgram(['vault', 'list', '--vault', vault], terminal)).toBe(2);
    expect(terminal.told()).toContain('--passphrase-file');
  });

  test('a passphrase as an argument is refused', async () => {
    expect((await run('list', '--passphrase', passphrase)).code).toBe(2);
  });

  test('papers are made and dates are listed from a matter in the vault', async () => {
    await add('dv-children');
    for (const args of [
      ['deadlines'],
      ['check'],
      ['assemble', '--documents', 'petition', '--format', 'txt', '--out', folder],
    ]) {
      const terminal = collectingTerminal();
      const code = await runProgram(
        [...args, 'vault:mockett', '--vault', vault, '--passphrase-file', secret],
        terminal,
      );
      expect(code).toBe(0);
    }
    const [petition = ''] = readdirSync(folder).filter((name) => name.startsWith('petition'));
    expect(statSync(join(folder, petition)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['is not there', 'nowhere', 'vault:mockett'],
    ['has no such matter', 'vault', 'vault:zzyzx'],
  ])('papers from a vault that %s end with 3: it could not be read', async (_, place, reference) => {
    for (const args of [['deadlines'], ['check'], ['assemble', '--documents', 'petition', '--out', folder]]) {
      const terminal = collectingTerminal();
      const where = ['--vault', join(folder, place), '--passphrase-file', secret];
      expect(await runProgram([...args, reference, ...where], terminal)).toBe(3);
      expect(terminal.told()).not.toBe('');
    }
  });
});

describe('keys', () => {
  test('a new passphrase opens the vault, the old one no longer', async () => {
    const next = join(folder, 'next.txt');
    writeFileSync(next, 'nine lanterns over the river\n');
    expect((await run('passphrase', '--new-passphrase-file', next)).code).toBe(0);
    expect((await run('unlock-test')).code).toBe(1);
    writeFileSync(secret, readFileSync(next));
    expect((await run('unlock-test')).code).toBe(0);
  });

  test('a new recovery sheet is a PDF in the folder that was named, and the old words open nothing', async () => {
    await add('dv-children');
    const made = await run('recovery-sheet', '--out', folder);
    expect(made.printed).toContain('recovery-sheet.pdf');
    expect(readFileSync(join(folder, 'recovery-sheet.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const old = join(folder, 'old.txt');
    writeFileSync(old, recovery.words.join(' '));
    const args = ['vault', 'list', '--vault', vault, '--key-file', old];
    expect(await runProgram(args, collectingTerminal())).toBe(1);
  });

  test('a further key is listed with whose it is, and taken away with what that cannot undo', async () => {
    const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    expect((await run('recipients', 'add', key, '--label', 'co-counsel')).code).toBe(0);
    expect((await run('recipients')).printed).toMatch(new RegExp(`${key} +co-counsel`));
    const removed = await run('recipients', 'remove', 'co-counsel');
    expect(removed.printed).toContain('still opens every copy that was made before');
    expect((await run('recipients')).printed).not.toContain(key);
  });
});

describe('without the passphrase', () => {
  const keyFile = (content: string): string => {
    const file = join(folder, 'key.txt');
    writeFileSync(file, `${content}\n`);
    return file;
  };

  test('the recovery words list the matters and set a new passphrase', async () => {
    await add('dv-children');
    const words = keyFile(recovery.words.join(' '));
    const terminal = collectingTerminal();
    expect(await runProgram(['vault', 'list', '--vault', vault, '--key-file', words], terminal)).toBe(0);
    expect(terminal.printed()).toContain('Mockett');
    writeFileSync(secret, 'nine lanterns over the river\n');
    const set = ['vault', 'passphrase', '--vault', vault, '--key-file', words, '--new-passphrase-file', secret];
    expect(await runProgram(set, collectingTerminal())).toBe(0);
    expect((await run('show', 'mockett', '--text')).printed).toBe(readFileSync(exampleFile('dv-children'), 'utf8'));
  });

  test('Debian’s program age opens a matter with the recovery key: the same answers, byte for byte', async () => {
    const id = await add('dv-children');
    const file = join(vault, 'matters', `${id}.age`);
    const { output, errors } = runTool('age', '-d', '-i', keyFile(recovery.text), file);
    expect(errors).toBe('');
    const answers = output.slice(output.indexOf('\n') + 1).replace(/\t *$/, '');
    expect(answers).toBe(readFileSync(exampleFile('dv-children'), 'utf8'));
  });

  test('the recovery key of another vault opens nothing', async () => {
    const other = surely(await createVault(join(folder, 'other'), passphrase, quickWorld()));
    await lockVault(other.vault);
    const terminal = collectingTerminal();
    const args = ['vault', 'list', '--vault', vault, '--key-file', keyFile(other.recovery.text)];
    expect(await runProgram(args, terminal)).toBe(1);
    expect(terminal.told()).toContain('not one of this vault’s');
  });
});

describe('looking after a vault', () => {
  test('verify says which file is damaged and where, and repair brings the matter back', async () => {
    const id = await add('dv-children');
    expect((await run('verify')).printed).toContain('All are whole.');
    const file = join(vault, 'matters', `${id}.age`);
    const bytes = readFileSync(file);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const found = await run('verify');
    expect(found.told).toContain(`matters/${id}.age`);
    expect(found.code).toBe(1);
    expect((await run('repair')).printed).toContain('1 repaired');
    expect((await run('verify')).code).toBe(0);
    expect((await run('show', 'mockett', '--text')).printed).toBe(readFileSync(exampleFile('dv-children'), 'utf8'));
  });

  test('a vault that another program has open can be read, and is not written', async () => {
    await add('dv-children');
    const open = surely(await openVault(vault, { kind: 'passphrase', passphrase }));
    expect((await run('list')).code).toBe(0);
    const refused = await run('archive', 'mockett');
    expect(refused.told).toContain('has had the vault open');
    expect(refused.code).toBe(3);
    await lockVault(open);
  });
});

describe('an index that cannot be written', () => {
  test('is told once as a warning where a matter is looked up, and the work is done', async () => {
    const id = await add('dv-children');
    rmSync(join(vault, 'index'), { recursive: true });
    writeFileSync(join(vault, 'index'), 'in the way');
    const { problems } = await jsonOf('attach', id, exampleFile('dv-children'));
    expect(problems).toMatchObject([{ severity: 'warning', at: { file: 'index' } }]);
    expect(problems[0].message).toContain('The index of the vault could not be written');
    expect(JSON.stringify(await jsonOf('show', id))).toContain('dv-children.json');
  });
});
