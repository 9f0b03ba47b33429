import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { attachFile } from '../../../../src/node/vault/attachments.ts';
import { mattersOf } from '../../../../src/node/vault/machine.ts';
import { lockVault } from '../../../../src/node/vault/vault.ts';
import { keepUnsaved } from '../../../../src/vault/journal.ts';
import { createMatter, type OpenMatter, saveMatter } from '../../../../src/vault/matter.ts';
import { versionName } from '../../../../src/vault/matterFile.ts';
import { runOnVault } from '../../../support/commandLine.ts';
import { folderForTest, good, newVault, passphrase } from '../../../support/vaults.ts';

const textOf = (county: string): string => `{"format":"full-hearing/1","matter":{"county":"${county}"}}`;

let folder = '';
let secret = '';
let first: OpenMatter;
let open: OpenMatter;
let attachment = '';

beforeEach(async () => {
  const made = await newVault();
  folder = made.folder;
  secret = join(folderForTest(), 'passphrase.txt');
  writeFileSync(secret, `${passphrase}\n`);
  const matters = mattersOf(made.vault);
  first = good(await createMatter(matters, { text: textOf('Boone'), reason: 'created' }));
  open = good(await saveMatter(matters, first, { text: textOf('Cole'), reason: 'saved' }));
  good(await keepUnsaved(matters, { open, session: 'a'.repeat(32) }, { draft: textOf('Clay') }));
  const photo = join(folderForTest(), 'photo.jpg');
  writeFileSync(photo, 'a photo');
  attachment = good(await attachFile(made.vault, photo)).name;
  await lockVault(made.vault);
});

const run = (...args: readonly string[]) => runOnVault({ vault: folder, secret }, args);

const damage = (name: string): void => {
  const path = join(folder, name);
  const sealed = readFileSync(path);
  sealed[sealed.length - 40] = (sealed[sealed.length - 40] ?? 0) ^ 1;
  writeFileSync(path, sealed);
};

const asides = (): readonly string[] => readdirSync(join(folder, 'trash')).filter((name) => name.includes('~damaged'));

describe('a damaged file beside a whole matter', () => {
  test.each([
    ['a version of its history', () => versionName(first.head.matter, first.head.version), 'the version of'],
    ['the version that is current', () => versionName(open.head.matter, open.head.version), 'the version of'],
    ['typing that was not saved', () => `journal/${open.head.matter}/${'a'.repeat(32)}.age`, 'journal/'],
  ])('%s is told by verify, put aside by repair, and then all is whole', async (_, nameOf, words) => {
    const name = nameOf();
    damage(name);
    const before = readFileSync(join(folder, name));
    const found = await run('verify');
    expect(found.told).toContain(name);
    expect(found.code).toBe(1);
    const repaired = await run('repair');
    expect(repaired.printed).toContain(words);
    expect(repaired.printed).toContain('It was put aside, as trash/');
    expect(repaired.code).toBe(0);
    const [aside = ''] = asides();
    expect(readFileSync(join(folder, 'trash', aside))).toEqual(before);
    expect((await run('verify')).printed).toContain('All are whole.');
    expect((await run('show', open.head.matter, '--text')).printed).toBe(textOf('Cole'));
    expect(existsSync(join(folder, versionName(open.head.matter, open.head.version)))).toBe(true);
  });

  test('saved by another program is put aside too, and no second version is left to merge', async () => {
    const beside = `matters/${open.head.matter}~3fa2.age`;
    writeFileSync(join(folder, beside), readFileSync(join(folder, `matters/${open.head.matter}.age`)));
    damage(beside);
    expect((await run('repair')).printed).toContain(beside);
    expect(asides()).toHaveLength(1);
    expect((await run('list')).printed).not.toContain('saved twice');
  });

  test('is looked at and left when a newer program made it', async () => {
    const name = versionName(first.head.matter, first.head.version);
    const sealed = readFileSync(join(folder, name)).toString('latin1').replace('/v1', '/v2');
    writeFileSync(join(folder, name), sealed, 'latin1');
    const repaired = await run('repair');
    expect(repaired.told).toContain('a newer version of the program');
    expect(asides()).toEqual([]);
  });
});

test('a matter that a newer program saved is not replaced with an older version', async () => {
  const path = join(folder, open.file);
  const sealed = readFileSync(path).toString('latin1').replace('/v1', '/v2');
  writeFileSync(path, sealed, 'latin1');
  const repaired = await run('repair');
  expect(repaired.printed).toContain('0 repaired');
  expect(readFileSync(path, 'latin1')).toBe(sealed);
});

test('of a matter that nothing whole is left of, repair moves nothing', async () => {
  const names = [open.file, ...[first, open].map(({ head }) => versionName(head.matter, head.version))];
  for (const name of names) damage(name);
  const repaired = await run('repair');
  expect(repaired.told).toContain('No version of this matter can be opened');
  expect(repaired.code).toBe(1);
  expect(asides()).toEqual([]);
  expect(names.every((name) => existsSync(join(folder, name)))).toBe(true);
});

test('a current version that the history lacks is put there again by repair', async () => {
  const path = join(folder, versionName(open.head.matter, open.head.version));
  rmSync(path);
  expect((await run('repair')).code).toBe(0);
  expect(existsSync(path)).toBe(true);
});

test('an attachment that interrupted work left is removed by repair once it is a month old', async () => {
  expect((await run('repair')).printed).toContain('Kept: 1 attachment that nothing names yet');
  const longAgo = new Date('2026-01-05T12:00:00Z');
  utimesSync(join(folder, attachment), longAgo, longAgo);
  expect((await run('repair')).printed).toContain('Removed: 1 attachment');
  expect(readdirSync(join(folder, 'attachments'))).toEqual([]);
});
