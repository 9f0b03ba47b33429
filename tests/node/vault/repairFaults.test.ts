import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectAttachments } from '#src/node/vault/collect.ts';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { putAsideDamaged } from '#src/vault/aside.ts';
import { versionsOf } from '#src/vault/history.ts';
import { createMatter, openMatter, saveMatter } from '#src/vault/matter.ts';
import { versionName } from '#src/vault/matterFile.ts';
import { cut, type Fault, faultyDisk, unsynced } from '../../support/faultyDisk.ts';
import { bytes, folderForTest, good, newVault, quickWorld, reopened } from '../../support/vaults.ts';

const textOf = (county: string): string => JSON.stringify({ format: 'full-hearing/1', matter: { county } });

/** A vault with a matter that is whole, but for the copies of both its versions in the history; and an old attachment. */
const damaged = async () => {
  const { folder, vault } = await newVault();
  const matters = mattersOf(vault);
  const first = good(await createMatter(matters, { text: textOf('Boone'), reason: 'created' }));
  const open = good(await saveMatter(matters, first, { text: textOf('Cole'), reason: 'saved' }));
  good(await vault.store.write(`attachments/${'a'.repeat(64)}.age`, bytes('left behind')));
  await lockVault(vault);
  const id = open.head.matter;
  const names = [first, open].map(({ head }) => versionName(id, head.version));
  for (const name of names) writeFileSync(join(folder, name), `rubbish in place of ${name}`);
  return { folder, id, current: open.head.version, names };
};

const contents = (folder: string): readonly string[] =>
  ['history', 'trash'].flatMap((inner) =>
    readdirSync(join(folder, inner), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')),
  );

/** Repairs a copy on a disk that fails at step `at`; false when there is no such step. */
const failedAt = async (from: Awaited<ReturnType<typeof damaged>>, at: number, fault: ReturnType<Fault>) => {
  const folder = join(folderForTest(), 'vault');
  cpSync(from.folder, folder, { recursive: true });
  let armedAt = Number.POSITIVE_INFINITY;
  let isReached = false;
  const { disk, steps } = faultyDisk(unsynced(nodeDisk), ({ number }) => {
    if (number - armedAt !== at) return undefined;
    isReached = true;
    return fault;
  });
  const later = Date.now() + 90 * 24 * 60 * 60 * 1000;
  const vault = good(await reopened(folder, { world: quickWorld({ disk, now: () => later }) }));
  armedAt = steps.length;
  const done = await putAsideDamaged(mattersOf(vault), ({ code }) => code === 'vault.damaged');
  const collected = await collectAttachments(vault);
  const told = [...(done.ok ? done.value.problems : done.problems), ...collected.problems];
  if (isReached) expect(told.every(({ message }) => message.length > 0)).toBe(true);
  await lockVault(vault).catch(() => undefined);
  const again = good(await reopened(folder, { takeOver: true }));
  const matters = mattersOf(again);
  expect(good(await openMatter(matters, from.id)).text).toBe(textOf('Cole'));
  for (const name of from.names) expect(contents(folder)).toContain(`rubbish in place of ${name}`);
  good(await putAsideDamaged(matters, ({ code }) => code === 'vault.damaged'));
  expect(good(await versionsOf(matters, from.id))).toEqual([from.current]);
  await lockVault(again);
  return isReached;
};

test.each([
  ['cut off', cut],
  ['refused by a full disk', 'ENOSPC'],
])('a repair that is %s at any step loses nothing, and can be done again', async (_, fault) => {
  const from = await damaged();
  let at = 0;
  while (await failedAt(from, at, fault)) at += 1;
  expect(at).toBeGreaterThan(8);
});
