import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVault } from '#src/node/vault/create.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { keepUnsaved } from '#src/vault/journal.ts';
import { openMatter } from '#src/vault/matter.ts';
import { root } from '../../support/sources.ts';
import { runToolWith } from '../../support/tools.ts';
import { folderForTest, good, passphrase, quickWorld, reopened } from '../../support/vaults.ts';

beforeAll(() => {
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'src/node'], { cwd: root });
});

const answers = readFileSync(join(root, 'examples/dv-children.json'));
const typed = 'He said it again on the landing';
/** What an exhibit's file is called outside the vault. */
const called = 'The landing door of Rosalind Mockett.pdf';

/** Every text in the answers that is long enough that chance does not write it: names, streets, numbers, accounts. */
const marksIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.length >= 8 && !/^[a-z.-]+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(marksIn) : [];
};

const marks = [...new Set([...marksIn(JSON.parse(answers.toString())), typed, called])];

/** The files in a folder that hold one of the marks, as UTF-8 or as UTF-16. */
const tellingFiles = (folder: string): readonly string[] => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((file) => {
    if (!statSync(file).isFile()) return false;
    const content = readFileSync(file);
    return marks.some((mark) => content.includes(mark) || content.includes(Buffer.from(mark, 'utf16le')));
  });
};

/** A computer of its own: its home and its temporary folder, a vault, and a folder that a person exports to. */
const newComputer = async () => {
  const folder = folderForTest();
  const at = (name: string) => join(folder, name);
  for (const name of ['home', 'tmp', 'exports', 'given']) mkdirSync(at(name));
  const { vault, recovery } = good(await createVault(at('vault'), passphrase, quickWorld()));
  await lockVault(vault);
  writeFileSync(at('home/recovery.txt'), `${recovery.text}\n`);
  for (const name of ['answers.json', called]) writeFileSync(at(`given/${name}`), answers);
  const env = { PATH: process.env.PATH, HOME: at('home'), TMPDIR: at('tmp'), FULL_HEARING_VAULT: at('vault') };
  const start = (...words: readonly string[]): ChildProcess =>
    spawn(
      process.execPath,
      [join(root, 'dist/node/cli/main.js'), 'vault', ...words, '--key-file', at('home/recovery.txt')],
      {
        cwd: at('home'),
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  return { at, start, folder };
};

const finished = async (child: ChildProcess): Promise<string> => {
  let [output, errors] = ['', ''];
  child.stdout?.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  child.stderr?.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  const [code] = await once(child, 'close');
  expect([0, 1], errors).toContain(code);
  return output;
};

describe('a vault with a long life', () => {
  test('leaves no word of the answers anywhere but where a person exported them, and those are byte for byte', async () => {
    const { at, start, folder } = await newComputer();
    await finished(start('add', at('given/answers.json')));
    const [name = ''] = readdirSync(at('vault/matters'));
    const id = name.replace('.age', '');
    await finished(start('save', id, at('given/answers.json')));

    for (const delay of [300, 500, 700]) {
      const child = start('save', id, at('given/answers.json'), '--take-over');
      // Before the wait: a child that ends by itself meanwhile says so only once.
      const closed = once(child, 'close');
      await wait(delay);
      child.kill('SIGKILL');
      await closed;
    }
    const vault = good(await reopened(at('vault'), { takeOver: true }));
    const matters = mattersOf(vault);
    const open = good(await openMatter(matters, id));
    const typing = { path: 'incidents.0.account', text: typed };
    good(await keepUnsaved(matters, { open, session: '0'.repeat(32) }, { draft: open.text, typing }));
    await lockVault(vault);
    await finished(start('attach', id, at(`given/${called}`), '--exhibit', 'A'));

    expect(await finished(start('list'))).toContain('Mockett');
    await finished(start('search', 'landing'));
    const [version = ''] = readdirSync(at(`vault/history/${id}`)).toSorted();
    await finished(start('restore', id, version.replace('.age', '')));
    await finished(start('export', id, '--out', at('exports')));
    await finished(start('export', id, '--attachment', called, '--out', at('exports')));
    await finished(start('detach', id, called));

    expect(marks.length).toBeGreaterThan(20);
    const telling = tellingFiles(folder);
    const exported = readdirSync(at('exports')).map((file) => join(at('exports'), file));
    expect(telling.toSorted()).toEqual([at('given/answers.json'), at(`given/${called}`), ...exported].toSorted());
    expect(exported.map((file) => readFileSync(file).equals(answers))).toEqual([true, true]);
    const names = readdirSync(at('vault'), { recursive: true, encoding: 'utf8' }).join('\n');
    expect(names).not.toMatch(/landing|mockett|rosalind/i);
    expect(readdirSync(at('tmp'))).toEqual([]);

    const aged = runToolWith('age', ['-d', '-i', at('home/recovery.txt'), at(`vault/matters/${name}`)], '');
    const body = aged.output.subarray(aged.output.indexOf('\n') + 1);
    const end = body.findLastIndex((byte) => byte !== 0x20);
    expect(body.subarray(0, end).equals(answers)).toBe(true);
  }, 120_000);
});
