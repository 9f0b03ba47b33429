import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createVault } from '../../../../src/node/vault/create.ts';
import { mattersOf } from '../../../../src/node/vault/machine.ts';
import { openVault } from '../../../../src/node/vault/open.ts';
import { lockVault } from '../../../../src/node/vault/vault.ts';
import { keepUnsaved } from '../../../../src/vault/journal.ts';
import type { Vault } from '../../../../src/vault/machine.ts';
import { openMatter, saveMatter } from '../../../../src/vault/matter.ts';
import { exampleFile, runOnVault } from '../../../support/commandLine.ts';
import { surely } from '../../../support/vault.ts';
import { folderForTest, passphrase, quickWorld } from '../../../support/vaults.ts';

let folder = '';
let vault = '';
let secret = '';

beforeEach(async () => {
  folder = folderForTest();
  vault = join(folder, 'vault');
  secret = join(folder, 'passphrase.txt');
  writeFileSync(secret, `${passphrase}\n`);
  const made = surely(await createVault(vault, passphrase, quickWorld()));
  await lockVault(made.vault);
});

/** Runs one command on the vault of the test, with its passphrase in a file. */
const run = (...args: readonly string[]) => runOnVault({ vault, secret }, args);

const jsonOf = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).printed);

const add = async (name: string): Promise<string> => (await jsonOf('add', exampleFile(name))).id;

/** An example with some words replaced, as a file of the test. */
const changed = (name: string, from: string, to: string): string => {
  const file = join(folder, 'changed.json');
  writeFileSync(file, readFileSync(exampleFile(name), 'utf8').replaceAll(from, to));
  return file;
};

/** Works on the vault as the window does. */
const inVault = async <T>(work: (matters: Vault) => Promise<T>): Promise<T> => {
  const open = surely(await openVault(vault, { kind: 'passphrase', passphrase }));
  try {
    return await work(mattersOf(open));
  } finally {
    await lockVault(open);
  }
};

describe('answer files and the vault', () => {
  test('what was added is exported to the letter, and both times it is said that the file is plain', async () => {
    const added = await run('add', exampleFile('dv-children'));
    expect(added.printed).toContain('plain answer file');
    const { file } = await jsonOf('export', 'mockett', '--out', folder);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(exampleFile('dv-children'), 'utf8'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('an export does not go into the vault, where nothing may be readable', async () => {
    await add('dv-children');
    for (const inside of [vault, join(vault, 'matters'), join(folder, 'x', '..', 'vault')]) {
      expect((await run('export', 'mockett', '--out', inside)).code).toBe(2);
    }
    expect(readdirSync(vault, { recursive: true }).filter((name) => String(name).includes('answers'))).toEqual([]);
  });

  test('an export replaces nothing', async () => {
    await add('dv-children');
    await run('export', 'mockett', '--out', folder);
    const again = await run('export', 'mockett', '--out', folder);
    expect(again.told).toContain('is there already and was not replaced');
    expect(again.code).toBe(3);
  });

  test('a file that is no answer file is not put into the vault', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'some notes');
    const { code, told } = await run('add', file);
    expect(told).toContain('Nothing was put into the vault');
    expect(code).toBe(1);
    expect(readdirSync(join(vault, 'matters'))).toEqual([]);
  });

  test('no name, county or case number shows in the names of the vault’s files', async () => {
    await add('dv-children');
    const names = readdirSync(vault, { recursive: true }).join(' ');
    expect(names).not.toMatch(/mockett|boone|26XX/i);
  });
});

describe('finding a matter', () => {
  test('the list has its names, court, case number and next date', async () => {
    await add('dv-children');
    const { printed } = await run('list');
    expect(printed).toMatch(
      /Rosalind A\. Mockett v\. Julian P\. Mockett +petitioner +Boone +26XX-PN00000 +Nov\.\s20, 2026/,
    );
    expect(printed).toContain('1 matter\n');
  });

  test('search finds words of a narrative, however the matter is called', async () => {
    await add('dv-children');
    await add('stalking-stranger');
    const { matters } = await jsonOf('search', 'mockett');
    expect(matters).toHaveLength(1);
    expect((await run('search', 'penguin')).printed).toBe('No matter holds all of these words.\n');
  });

  test('words that several matters hold end with 1 and name them', async () => {
    const ids = [await add('dv-children'), await add('respondent-counsel')];
    const { code, told } = await run('show', 'mockett');
    for (const id of ids) expect(told).toContain(id);
    expect(code).toBe(1);
  });

  test('a matter that is not there ends with 3', async () => {
    const { code, told } = await run('show', 'nobody');
    expect(told).toContain('No matter of the vault is called "nobody"');
    expect(code).toBe(3);
  });
});

describe('versions', () => {
  test('saving says what changed, history lists it, diff says it again, and restore takes it back', async () => {
    await add('dv-children');
    const file = changed('dv-children', '"2026-11-30"', '"2026-12-14"');
    const change = 'Hearing date: Nov.\u00a030, 2026 → Dec.\u00a014, 2026\n';
    expect((await run('save', 'mockett', file)).printed).toContain(change);
    expect((await run('diff', 'mockett')).printed).toBe(change);
    const { versions } = await jsonOf('history', 'mockett');
    expect(versions).toMatchObject([
      { how: 'saved', changes: 1, isCurrent: true },
      { how: 'imported', changes: 0, isCurrent: false },
    ]);
    const first = versions[1].version.split('-')[1].slice(0, 8);
    expect((await run('restore', 'mockett', first)).printed).toContain('Dec.\u00a014, 2026 → Nov.\u00a030, 2026');
    expect((await run('show', 'mockett', '--text')).printed).toBe(readFileSync(exampleFile('dv-children'), 'utf8'));
    expect((await run('diff', 'mockett', '--from', first)).printed).toBe('No answer is different.\n');
  });

  test('a version that is not there is a sentence', async () => {
    await add('dv-children');
    expect((await run('restore', 'mockett', 'ffff')).told).toContain('No version is called "ffff"');
  });
});

describe('archive, trash and purge', () => {
  test('an archived matter is in the list only when asked, and comes back', async () => {
    await add('dv-children');
    await run('archive', 'mockett');
    expect((await run('list')).printed).toBe('0 matters, and 1 in the archive (--archived)\n');
    expect((await jsonOf('list', '--archived')).matters).toHaveLength(1);
    await run('unarchive', 'mockett');
    expect((await jsonOf('list')).matters).toHaveLength(1);
  });

  test('the trash gives a matter back with its history', async () => {
    const id = await add('dv-children');
    await run('trash', 'mockett');
    expect((await jsonOf('list')).matters).toEqual([]);
    expect((await run('trash')).printed).toContain(id);
    await run('untrash', id.slice(0, 6));
    expect((await jsonOf('history', 'mockett')).versions).toHaveLength(1);
  });

  test('purging asks first, says what it means on an SSD, and leaves nothing', async () => {
    const id = await add('dv-children');
    await run('trash', id);
    const asked = await run('purge', id);
    expect(asked.told).toMatch(/solid-state disk \(SSD\)[\s\S]*Nothing was purged/);
    expect(asked.code).toBe(2);
    expect((await run('purge', id, '--yes')).code).toBe(0);
    const files = readdirSync(vault, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ parentPath, name }) => join(parentPath, name)).join(' ')).not.toContain(id);
  });

  test('a matter that is not in the trash is not purged', async () => {
    const id = await add('dv-children');
    expect((await run('purge', id, '--yes')).code).toBe(3);
    expect((await jsonOf('list')).matters).toHaveLength(1);
  });
});

describe('what was typed and not saved', () => {
  const typed = async (): Promise<string> => {
    const id = await add('dv-children');
    await inVault(async (matters) => {
      const open = surely(await openMatter(matters, id));
      const draft = open.text.replace('"2026-11-30"', '"2026-12-14"');
      surely(await keepUnsaved(matters, { open, session: 'a'.repeat(32) }, { draft }));
    });
    return id;
  };

  test('is shown and never saved by itself', async () => {
    await typed();
    expect((await run('show', 'mockett')).printed).toContain('and not saved (1):\n  Hearing date:');
    expect((await jsonOf('history', 'mockett')).versions).toHaveLength(1);
  });

  test('is saved as a version when the person says so, and then forgotten', async () => {
    await typed();
    expect((await run('unsaved', 'mockett', '--save', '1')).printed).toContain('Saved as a new version.');
    expect((await jsonOf('history', 'mockett')).versions[0]).toMatchObject({ how: 'recovered after a crash' });
    expect((await run('unsaved', 'mockett')).printed).toBe('Everything that was typed is saved.\n');
  });

  test('is forgotten when the person says so', async () => {
    await typed();
    await run('unsaved', 'mockett', '--forget', '1');
    expect((await jsonOf('unsaved', 'mockett')).unsaved).toEqual([]);
    expect((await jsonOf('history', 'mockett')).versions).toHaveLength(1);
  });
});

describe('two programs that saved one matter', () => {
  const savedTwice = async (): Promise<string> => {
    const id = await add('dv-children');
    const [one, other] = [surely(await openVault(vault, { kind: 'passphrase', passphrase })), undefined];
    const second = other ?? surely(await openVault(vault, { kind: 'passphrase', passphrase }, { takeOver: true }));
    const [ours, theirs] = [mattersOf(one), mattersOf(second)];
    const [a, b] = [surely(await openMatter(ours, id)), surely(await openMatter(theirs, id))];
    surely(await saveMatter(ours, a, { text: a.text.replace('"2026-11-30"', '"2026-12-14"'), reason: 'saved' }));
    surely(await saveMatter(theirs, b, { text: b.text.replaceAll('Rosalind', 'Rosalinde'), reason: 'saved' }));
    await lockVault(one);
    await lockVault(second);
    return id;
  };

  test('are shown in the list, compared, and become one version that both lead to', async () => {
    const id = await savedTwice();
    expect((await run('list')).printed).toContain('saved twice: merge');
    expect((await run('merge', id)).printed).toContain('Rosalinde');
    expect((await jsonOf('list')).matters[0].isSavedTwice).toBe(true);
    const merged = await run('merge', id, '--save');
    expect(merged.printed).toContain('Both are one version now');
    const { printed } = await run('show', id, '--text');
    expect(printed).toContain('2026-12-14');
    expect(printed).toContain('Rosalinde');
    expect((await jsonOf('list')).matters[0].isSavedTwice).toBe(false);
    expect((await jsonOf('history', id)).versions).toHaveLength(4);
  });
});
