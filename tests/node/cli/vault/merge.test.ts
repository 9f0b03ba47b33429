import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createVault } from '../../../../src/node/vault/create.ts';
import { nodeDisk } from '../../../../src/node/vault/disk.ts';
import { mattersOf } from '../../../../src/node/vault/machine.ts';
import { lockVault, type OpenVault } from '../../../../src/node/vault/vault.ts';
import { createMatter, openMatter, saveMatter } from '../../../../src/vault/matter.ts';
import { matterName } from '../../../../src/vault/matterFile.ts';
import { runOnVault } from '../../../support/commandLine.ts';
import { unsynced } from '../../../support/faultyDisk.ts';
import { folderForTest, good, passphrase, quickWorld, reopened } from '../../../support/vaults.ts';

const textOf = (matter: object): string => `${JSON.stringify({ format: 'full-hearing/1', matter })}\n`;
const saved = (matter: object) => ({ text: textOf(matter), reason: 'saved' }) as const;

let vault = '';
let secret = '';

const run = (...args: readonly string[]) => runOnVault({ vault, secret }, args);

const jsonOf = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).printed);

/** A vault with one matter that two programs have open to write, each with the same version. */
const openedTwice = async () => {
  const folder = folderForTest();
  vault = join(folder, 'vault');
  secret = join(folder, 'passphrase.txt');
  writeFileSync(secret, `${passphrase}\n`);
  const disk = unsynced(nodeDisk);
  let before: (name: string) => Promise<void> = async () => undefined;
  const rename = async (from: string, to: string): Promise<void> => {
    const first = before;
    before = async () => undefined;
    await first(to);
    await disk.rename(from, to);
  };
  const one = good(await createVault(vault, passphrase, quickWorld({ disk: { ...disk, rename } }))).vault;
  const text = textOf({ county: 'Boone', judge: 'A' });
  const { head } = good(await createMatter(mattersOf(one), { text, reason: 'created' }));
  const two = good(await reopened(vault, { takeOver: true }));
  const beforeRename = (name: string, work: () => Promise<void>): void => {
    before = async (to) => {
      if (to === join(vault, name)) await work();
      else beforeRename(name, work);
    };
  };
  return { one, two, id: head.matter, beforeRename };
};

const closed = async (...open: readonly OpenVault[]): Promise<void> => {
  for (const each of open) await lockVault(each);
};

describe('two programs that compare and rename in the same instant', () => {
  let id = '';

  beforeEach(async () => {
    const opened = await openedTwice();
    id = opened.id;
    const [one, two] = [mattersOf(opened.one), mattersOf(opened.two)];
    const [mine, other] = [good(await openMatter(one, id)), good(await openMatter(two, id))];
    // The first has found its own version in place; before it renames, the second saves.
    opened.beforeRename(matterName(id), async () => {
      const lost = good(await saveMatter(two, other, saved({ county: 'Boone', judge: 'A', division: '3' })));
      expect(lost.file).toBe(matterName(id));
    });
    const won = good(await saveMatter(one, mine, saved({ county: 'Cole', judge: 'A' })));
    expect(won.file).toBe(matterName(id));
    await closed(opened.one, opened.two);
  });

  test('leave two versions, of which list, show and merge tell', async () => {
    expect((await run('list')).printed).toContain('saved twice: merge');
    expect((await jsonOf('list')).matters[0].isSavedTwice).toBe(true);
    expect((await run('show', id)).printed).toContain('Another program has saved this matter too');
    const shown = await run('merge', id);
    expect(shown.printed).toContain('Division: added 3');
    expect(shown.code).toBe(0);
  });

  test('lose nothing: the merge has what both typed, and then there is one version', async () => {
    expect((await run('merge', id, '--save')).printed).toContain('Both are one version now');
    expect(JSON.parse((await run('show', id, '--text')).printed).matter).toEqual({
      county: 'Cole',
      judge: 'A',
      division: '3',
    });
    expect((await jsonOf('list')).matters[0].isSavedTwice).toBe(false);
    expect((await jsonOf('history', id)).versions).toHaveLength(4);
    expect((await run('merge', id)).printed).toBe('Nobody else has saved this matter.\n');
  });
});

describe('a version beside a matter that cannot be opened', () => {
  const damagedBeside = async () => {
    const opened = await openedTwice();
    const [one, two] = [mattersOf(opened.one), mattersOf(opened.two)];
    const [mine, other] = [good(await openMatter(one, opened.id)), good(await openMatter(two, opened.id))];
    good(await saveMatter(one, mine, saved({ county: 'Cole', judge: 'A' })));
    const beside = good(await saveMatter(two, other, saved({ county: 'Boone', judge: 'A', division: '3' })));
    await closed(opened.one, opened.two);
    const path = join(vault, beside.file);
    const sealed = readFileSync(path);
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    writeFileSync(path, sealed);
    return {
      id: opened.id,
      file: beside.file,
      version: join(vault, 'history', opened.id, `${beside.head.version}.age`),
    };
  };

  test('is merged from the history, which has the same, and the file is said to be left', async () => {
    const { id, file } = await damagedBeside();
    const merged = await run('merge', id, '--save');
    expect(merged.printed).toContain('1 other version and this one are one version now');
    expect(merged.printed).toContain(`${file} cannot be opened: it is not merged and stays as it is.`);
    expect(merged.code).toBe(1);
    expect(JSON.parse((await run('show', id, '--text')).printed).matter).toHaveProperty('division', '3');
  });

  test('is not said to be merged when the history does not have it either', async () => {
    const { id, file, version } = await damagedBeside();
    writeFileSync(version, readFileSync(join(vault, file)));
    const merged = await run('merge', id, '--save');
    expect(merged.printed).not.toContain('one version now');
    expect(merged.printed).toContain(`${file} cannot be opened: it is not merged`);
    expect((await jsonOf('merge', id)).notOpened).toEqual([file]);
    expect(JSON.parse((await run('show', id, '--text')).printed).matter).not.toHaveProperty('division');
  });
});
