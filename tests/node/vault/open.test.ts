import { chmodSync, existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { createVault } from '#src/node/vault/create.ts';
import { openVault } from '#src/node/vault/open.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { usualWorkFactor } from '#src/node/vault/world.ts';
import type { Problem } from '#src/problems.ts';
import {
  bytes,
  codesOf,
  folderForTest,
  good,
  newVault,
  passphrase,
  quickWorld,
  refusalsOf,
  reopened,
  words,
} from '../../support/vaults.ts';

/** A locked vault with one matter. */
const lockedVault = async () => {
  const { folder, vault, recovery } = await newVault();
  good(await vault.store.write('matters/m1.age', bytes('the answers')));
  await lockVault(vault);
  return { folder, recovery };
};

const world = quickWorld();

describe('a vault', () => {
  test('gives back after unlocking what was saved before it was locked', async () => {
    const { folder } = await lockedVault();
    const again = good(await reopened(folder));
    expect(good(await again.store.list('matters'))).toEqual(['matters/m1.age']);
    expect(words(good(await again.store.read('matters/m1.age')))).toBe('the answers');
    expect(again.warnings).toEqual([]);
    await lockVault(again);
  });

  test('is opened by the recovery words, and by the same key as text with the spaces of the sheet', async () => {
    const { folder, recovery } = await lockedVault();
    const grouped = recovery.text.replace(/(.{8})/g, '$1 ');
    for (const key of [
      { kind: 'words', words: recovery.words.join(' ') },
      { kind: 'identity', identity: `${grouped}\n` },
    ] as const) {
      const vault = good(await openVault(folder, key, { world }));
      expect(words(good(await vault.store.read('matters/m1.age')))).toBe('the answers');
      expect(vault.warnings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning vault.recipient']);
      await lockVault(vault);
    }
  });

  test('is opened by the passphrase typed with another form of the same letters', async () => {
    const folder = join(folderForTest(), 'vault');
    const made = good(await createVault(folder, 'caf\u00e9 under the bridge', world));
    await lockVault(made.vault);
    const key = { kind: 'passphrase', passphrase: 'cafe\u0301 under the bridge' } as const;
    await lockVault(good(await openVault(folder, key, { world })));
  });

  test('keeps its passphrase under the work that age itself uses', () => {
    expect(usualWorkFactor).toBe(18);
  });

  test('opened to read only can be read while another program writes, and saves nothing', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('the answers')));
    const reader = good(await reopened(folder, { mode: 'read' }));
    expect(words(good(await reader.store.read('matters/m1.age')))).toBe('the answers');
    expect(codesOf(await reader.store.write('matters/m1.age', bytes('x')))).toEqual(['vault.read-only']);
    expect(codesOf(await reader.store.remove('matters/m1.age'))).toEqual(['vault.read-only']);
    await lockVault(reader);
    await lockVault(vault);
  });
});

describe('a vault that does not open says why', () => {
  const refusal = async (change: (folder: string) => void, phrase = passphrase): Promise<Problem | undefined> => {
    const { folder } = await lockedVault();
    change(folder);
    const key = { kind: 'passphrase', passphrase: phrase } as const;
    return refusalsOf(await openVault(folder, key, { world }))[0];
  };
  const replacing = (file: string, from: string | RegExp, to: string) => (folder: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'latin1').replace(from, to), 'latin1');
  };
  const removing = (file: string) => (folder: string) => rmSync(join(folder, file), { recursive: true });

  test.each<[string, (folder: string) => void, string, string]>([
    ['its folder is gone', (folder) => rmSync(folder, { recursive: true }), 'vault.not-a-vault', 'holds no vault'],
    ['vault.json is missing', removing('vault.json'), 'vault.not-a-vault', 'The matters can be opened without it'],
    ['vault.json is damaged', replacing('vault.json', '{', ''), 'vault.damaged', 'It holds no secrets'],
    [
      'it is of a newer version',
      replacing('vault.json', '"version": 1', '"version": 2'),
      'vault.newer-version',
      'format 2',
    ],
    ['identity.age is missing', removing('identity.age'), 'vault.absent', 'recovery words'],
    ['identity.age is rubbish', replacing('identity.age', /^.*$/s, 'rubbish'), 'vault.damaged', 'recovery words'],
    ['identity.age is cut', replacing('identity.age', /.{20}$/s, ''), 'vault.damaged', 'recovery words'],
    [
      'identity.age asks for absurd work',
      replacing('identity.age', / 2\n/, ' 30\n'),
      'vault.damaged',
      'recovery words',
    ],
  ])('%s', async (_, change, code, words) => {
    const problem = await refusal(change);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(words);
  });

  test('the passphrase is wrong', async () => {
    const problem = await refusal(() => undefined, 'seven lanterns under the pear trees');
    expect(problem?.code).toBe('vault.wrong-passphrase');
    expect(problem?.message).toMatch(/^This passphrase does not open the vault\. Check capital letters/);
  });

  test('the key is that of another vault', async () => {
    const { folder } = await lockedVault();
    const key = { kind: 'identity', identity: await generateIdentity() } as const;
    expect(codesOf(await openVault(folder, key, { world }))).toEqual(['vault.not-a-recipient']);
  });

  test('the key has a wrong letter', async () => {
    const { folder, recovery } = await lockedVault();
    const key = { kind: 'identity', identity: recovery.text.replace(/.$/, '!') } as const;
    expect(codesOf(await openVault(folder, key, { world }))).toEqual(['vault.recipient']);
  });

  test('another program has it open', async () => {
    const { folder, vault } = await newVault();
    const problem = refusalsOf(await reopened(folder))[0];
    expect(problem?.code).toBe('vault.in-use');
    expect(problem?.message).toContain('read only');
    await lockVault(vault);
    await lockVault(good(await reopened(folder)));
  });
});

describe('a clock that goes backwards', () => {
  test('is told, and versions are still dated one after the other', async () => {
    const { folder } = await lockedVault();
    const early = Date.UTC(2001, 0, 1);
    const vault = good(await reopened(folder, { world: quickWorld({ now: () => early }) }));
    expect(vault.warnings.map(({ code }) => code)).toEqual(['vault.clock-backwards']);
    expect(vault.warnings[0]?.message).toContain('2001-01-01 at 00:00 (UTC)');
    const [first, second] = [vault.time(), vault.time()];
    expect(first).toBeGreaterThan(Date.UTC(2020, 0, 1));
    expect(second).toBeGreaterThan(first);
    await lockVault(vault);
  });

  test('by a minute, as between computers, is not', async () => {
    const { folder } = await lockedVault();
    const soon = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'matters'), soon, soon);
    const vault = good(await reopened(folder));
    expect(vault.warnings).toEqual([]);
    await lockVault(vault);
  });
});

describe('making a vault', () => {
  test('in a folder with anything in it is refused', async () => {
    const folder = folderForTest();
    writeFileSync(join(folder, 'letter.txt'), 'x');
    expect(codesOf(await createVault(folder, passphrase, world))).toEqual(['vault.exists']);
  });

  test('over another vault is refused', async () => {
    const { folder } = await lockedVault();
    expect(codesOf(await createVault(folder, passphrase, world))).toEqual(['vault.exists']);
  });

  test('in an empty folder that all may read is done, and the folder is then its owner’s alone', async () => {
    const folder = folderForTest();
    chmodSync(folder, 0o755);
    const { vault } = good(await createVault(folder, passphrase, world));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await lockVault(vault);
  });

  test('below a folder that is not there is refused, and says which', async () => {
    const folder = folderForTest();
    const [problem] = refusalsOf(await createVault(join(folder, 'none', 'vault'), passphrase, world));
    expect(problem?.message).toBe(
      `The folder ${join(folder, 'none')} does not exist. Make it first, or name another place for the vault.`,
    );
  });

  test('with a passphrase of nine characters is refused', async () => {
    const [problem] = refusalsOf(await createVault(join(folderForTest(), 'v'), '123456789', world));
    expect(problem?.message).toContain('at least 10 characters');
  });
});

describe('the folder of a vault', () => {
  test('that a copy left open to other accounts is closed to them again when it is opened to write', async () => {
    const { folder, vault } = await newVault();
    await lockVault(vault);
    chmodSync(folder, 0o755);
    const again = good(await reopened(folder));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(again.warnings).toEqual([]);
    await lockVault(again);
  });

  test('and all that a copy left open in it is closed again, files and folders', async () => {
    const { folder, vault } = await newVault();
    const names = ['matters/m1.age', 'history/m1/v1.age', 'journal/m1/s1.age'];
    for (const name of names) good(await vault.store.write(name, bytes('the answers')));
    await lockVault(vault);
    const modes = (of: readonly string[]): readonly number[] =>
      of.map((name) => statSync(join(folder, name)).mode & 0o777);
    const folders = ['.', 'matters', 'history', 'history/m1', 'journal', 'journal/m1', 'attachments'];
    for (const name of folders) chmodSync(join(folder, name), 0o755);
    const files = [...names, 'vault.json', 'identity.age', 'naming.age'];
    for (const name of files) chmodSync(join(folder, name), 0o644);
    await lockVault(good(await reopened(folder, { mode: 'read' })));
    expect(new Set(modes(files))).toEqual(new Set([0o644]));
    await lockVault(good(await reopened(folder)));
    expect(new Set(modes(files))).toEqual(new Set([0o600]));
    expect(new Set(modes(folders))).toEqual(new Set([0o700]));
  });

  test('with one file that others may read, below folders that are closed, has it closed too', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('the answers')));
    await lockVault(vault);
    chmodSync(join(folder, 'matters/m1.age'), 0o644);
    await lockVault(good(await reopened(folder)));
    expect(statSync(join(folder, 'matters/m1.age')).mode & 0o777).toBe(0o600);
  });

  test('with a file that cannot be closed is told once, and the others are closed', async () => {
    const { folder, vault } = await newVault();
    for (const name of ['m1', 'm2']) good(await vault.store.write(`matters/${name}.age`, bytes('the answers')));
    await lockVault(vault);
    for (const name of ['m1', 'm2']) chmodSync(join(folder, `matters/${name}.age`), 0o644);
    const world = quickWorld();
    const restrictFile = (file: string) =>
      file.endsWith('m1.age')
        ? Promise.reject(Object.assign(new Error('x'), { code: 'EPERM' }))
        : world.disk.restrictFile(file);
    const again = good(await reopened(folder, { world: { ...world, disk: { ...world.disk, restrictFile } } }));
    expect((await lockVault(again)).map(({ code }) => code)).toEqual(['vault.read-only']);
    expect(statSync(join(folder, 'matters/m2.age')).mode & 0o777).toBe(0o600);
    expect(await lockVault(again)).toEqual([]);
  });

  test('is swept of what interrupted writes left, however deep', async () => {
    const { folder, vault } = await newVault();
    for (const name of ['history/m1/v1.age', 'journal/m1/s1.age']) good(await vault.store.write(name, bytes('x')));
    await lockVault(vault);
    const parts = ['x.part', 'matters/m1.age.x.part', 'history/m1/v2.age.x.part', 'journal/m1/s1.age.x.part'];
    for (const part of parts) writeFileSync(join(folder, part), 'half');
    await lockVault(good(await reopened(folder)));
    expect(parts.filter((part) => existsSync(join(folder, part)))).toEqual([]);
    expect(existsSync(join(folder, 'history/m1/v1.age'))).toBe(true);
  });

  test('that cannot be closed to other accounts is told so, and the vault opens', async () => {
    const { folder, vault } = await newVault();
    await lockVault(vault);
    const world = quickWorld();
    const restrict = () => Promise.reject(Object.assign(new Error('x'), { code: 'EPERM' }));
    const again = good(await reopened(folder, { world: { ...world, disk: { ...world.disk, restrict } } }));
    expect(again.warnings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(again.warnings[0]?.message).toContain('Other accounts of this computer');
    await lockVault(again);
  });
});
