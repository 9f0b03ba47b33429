import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attachFile } from '#src/node/vault/attachments.ts';
import { collectAttachments, daysKept } from '#src/node/vault/collect.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { attachTo, detachFrom } from '#src/vault/attach.ts';
import { keepUnsaved } from '#src/vault/journal.ts';
import { createMatter, saveMatter } from '#src/vault/matter.ts';
import { matterName, versionName } from '#src/vault/matterFile.ts';
import { repairMatter } from '#src/vault/restore.ts';
import { trashMatter } from '#src/vault/retention.ts';
import { bytes, codesOf, folderForTest, good, newVault } from '../../support/vaults.ts';

const text = '{"format":"full-hearing/1"}';
const saved = { text, reason: 'saved' } as const;

/** A vault with one matter, and a way to put attachments in it that are as old as is said, in days. */
const began = async () => {
  const { folder, vault } = await newVault();
  const matters = mattersOf(vault);
  const open = good(await createMatter(matters, { text, reason: 'created' }));
  const attached = async (content: string, days: number) => {
    const file = join(folderForTest(), 'photo.jpg');
    writeFileSync(file, content);
    const { name } = good(await attachFile(vault, file));
    const time = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    utimesSync(join(folder, name), time, time);
    return { name, entry: { hash: name.replace(/^attachments\/|\.age$/g, ''), name: 'photo.jpg' } };
  };
  const left = () => readdirSync(join(folder, 'attachments')).map((name) => `attachments/${name}`);
  return { vault, matters, open, attached, left };
};

const old = daysKept + 1;

describe('an attachment that interrupted work left behind', () => {
  test('is removed when it is older than a month, and kept until then', async () => {
    const { vault, attached, left } = await began();
    await attached('left long ago', old);
    const { name } = await attached('left just now', daysKept - 1);
    expect(good(await collectAttachments(vault))).toEqual({ removed: 1, waiting: 1 });
    expect(left()).toEqual([name]);
    await lockVault(vault);
  });

  test('is not looked for where there are none', async () => {
    const { vault } = await began();
    expect(good(await collectAttachments(vault))).toEqual({ removed: 0, waiting: 0 });
    await lockVault(vault);
  });
});

describe('an attachment stays that is named', () => {
  test('by a matter, also when it was taken off, and by one in the trash', async () => {
    const { vault, matters, open, attached, left } = await began();
    const [one, two] = [await attached('one', old), await attached('two', old)];
    const first = good(await attachTo(matters, open, one.entry));
    good(await detachFrom(matters, first, one.entry));
    const other = good(await createMatter(matters, { text, reason: 'created', attachments: [two.entry] }));
    good(await trashMatter(matters, other.head.matter));
    expect(good(await collectAttachments(vault))).toEqual({ removed: 0, waiting: 0 });
    expect(left()).toEqual([one.name, two.name].toSorted());
    await lockVault(vault);
  });

  test('by a version that only the history has, which another program saved in the same instant', async () => {
    const { vault, matters, open, attached, left } = await began();
    const { name, entry } = await attached('one', old);
    const lost = good(await saveMatter(matters, open, { ...saved, attachments: [entry] }));
    good(await saveMatter(matters, { ...open, mark: lost.mark }, saved));
    expect(good(await collectAttachments(vault))).toEqual({ removed: 0, waiting: 0 });
    expect(left()).toEqual([name]);
    await lockVault(vault);
  });

  test('by typing that was not saved', async () => {
    const { vault, matters, open, attached, left } = await began();
    const { name, entry } = await attached('one', old);
    const draft = JSON.stringify({ format: 'full-hearing/1', file: entry.hash });
    good(await keepUnsaved(matters, { open, session: 'a'.repeat(32) }, { draft }));
    expect(good(await collectAttachments(vault))).toEqual({ removed: 0, waiting: 0 });
    expect(left()).toEqual([name]);
    await lockVault(vault);
  });
});

describe('while a file cannot be opened that may name an attachment', () => {
  const damage = async (name: (id: string, version: string) => string) => {
    const all = await began();
    const { name: attachment, entry } = await all.attached('one', old);
    const open = good(await attachTo(all.matters, all.open, entry));
    const { matter, version } = open.head;
    good(await all.vault.store.write(name(matter, version), bytes('no matter'), 'anything'));
    return { ...all, attachment, id: matter, version };
  };

  test.each([
    ['a matter', (id: string) => matterName(id)],
    ['a version beside it', (id: string) => `matters/${id}~3fa2.age`],
    ['a matter in the trash', () => 'trash/0123456789abcdef.age'],
    ['a version that nobody has merged', (id: string) => versionName(id, '20261120t150000000z-0123456789abcdef')],
  ])('%s, none is removed, and the reason is told', async (_, name) => {
    const { vault, left, attached } = await damage(name);
    await attached('named by nothing', old);
    const collected = await collectAttachments(vault);
    expect(good(collected)).toEqual({ removed: 0, waiting: 0 });
    expect(collected.problems).toMatchObject([{ code: 'vault.damaged', severity: 'warning' }]);
    expect(left()).toHaveLength(2);
    await lockVault(vault);
  });

  test('and is then put aside: what it named stays when its version is nowhere whole', async () => {
    const { vault, matters, left, id, version } = await damage(matterName);
    good(await vault.store.write(versionName(id, version), bytes('no matter'), 'anything'));
    good(await repairMatter(matters, id));
    good(await vault.store.remove(versionName(id, version)));
    expect(codesOf(await collectAttachments(vault))).toEqual(['vault.damaged']);
    expect(left()).toHaveLength(1);
    await lockVault(vault);
  });

  test('and is then put aside: the history has its version whole, and nothing stands in the way', async () => {
    const { vault, matters, left, id, attachment, attached } = await damage(matterName);
    await attached('named by nothing', old);
    good(await repairMatter(matters, id));
    expect(good(await collectAttachments(vault))).toEqual({ removed: 1, waiting: 0 });
    expect(left()).toEqual([attachment]);
    await lockVault(vault);
  });
});
