import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/dates.ts';
import { nodeDisk } from '../../../src/node/vault/disk.ts';
import { mattersOf } from '../../../src/node/vault/machine.ts';
import { lockVault } from '../../../src/node/vault/vault.ts';
import type { Result } from '../../../src/problems.ts';
import { versionsOf } from '../../../src/vault/history.ts';
import { keepUnsaved, unsavedOffers } from '../../../src/vault/journal.ts';
import type { Vault } from '../../../src/vault/machine.ts';
import { createMatter, type OpenMatter, openMatter, saveMatter } from '../../../src/vault/matter.ts';
import { entriesOf, readIndex } from '../../../src/vault/matterIndex.ts';
import { refreshIndex } from '../../../src/vault/refreshIndex.ts';
import { restoreVersion } from '../../../src/vault/restore.ts';
import { trashMatter, untrashMatter } from '../../../src/vault/retention.ts';
import { cut, type Fault, faultyDisk, unsynced } from '../../support/faultyDisk.ts';
import { folderForTest, good, newVault, quickWorld, reopened } from '../../support/vaults.ts';

const textOf = (county: string): string => JSON.stringify({ format: 'full-hearing/1', matter: { county } });
const today = isoDate('2026-11-20');
const session = 'a'.repeat(32);

/** A vault with one matter that was saved twice, what was typed since, and an index. */
const original = async (): Promise<{ folder: string; id: string; versions: readonly string[] }> => {
  const { folder, vault } = await newVault();
  const matters = mattersOf(vault);
  const first = good(await createMatter(matters, { text: textOf('Boone'), reason: 'created' }));
  const open = good(await saveMatter(matters, first, { text: textOf('Cole'), reason: 'saved' }));
  good(await keepUnsaved(matters, { open, session }, { draft: textOf('Clay') }));
  await refreshIndex(matters, await readIndex(matters), today);
  await lockVault(vault);
  return { folder, id: first.head.matter, versions: [first.head.version, open.head.version] };
};

type Work = (matters: Vault, open: OpenMatter, versions: readonly string[]) => Promise<Result<unknown>>;

/** What is done, and the county that the matter has when it was said to be done. */
const works: readonly (readonly [string, Work, string])[] = [
  ['saving', (matters, open) => saveMatter(matters, open, { text: textOf('Platte'), reason: 'saved' }), 'Platte'],
  ['restoring', (matters, open, [first = '']) => restoreVersion(matters, open, first), 'Boone'],
  [
    'keeping what is typed',
    (matters, open) => keepUnsaved(matters, { open, session }, { draft: textOf('Adair') }),
    'Cole',
  ],
  [
    'throwing away and taking back',
    async (matters, { head }) => {
      const trashed = await trashMatter(matters, head.matter);
      return trashed.ok ? untrashMatter(matters, head.matter) : trashed;
    },
    'Cole',
  ],
  [
    'bringing the index up to date',
    async (matters) => {
      await matters.store.remove('index/list.age');
      const { problems } = await refreshIndex(matters, await readIndex(matters), today);
      return problems.length === 0 ? { ok: true, value: undefined, problems } : { ok: false, problems };
    },
    'Cole',
  ],
];

const countyOf = (text: string): string => JSON.parse(text).matter.county;

/** Does the work on a copy whose disk fails at step `at`; says whether that step was reached, and looks at what is left. */
const failedAt = async (
  from: Awaited<ReturnType<typeof original>>,
  [work, done]: readonly [Work, string],
  fault: { readonly at: number; readonly with: ReturnType<Fault> },
): Promise<boolean> => {
  const folder = join(folderForTest(), 'vault');
  cpSync(from.folder, folder, { recursive: true });
  let armedAt = Number.POSITIVE_INFINITY;
  let isReached = false;
  const { disk, steps } = faultyDisk(unsynced(nodeDisk), ({ number }) => {
    if (number - armedAt !== fault.at) return undefined;
    isReached = true;
    return fault.with;
  });
  const vault = good(await reopened(folder, { world: quickWorld({ disk }) }));
  const open = good(await openMatter(mattersOf(vault), from.id));
  armedAt = steps.length;
  const result = await work(mattersOf(vault), open, from.versions);
  armedAt = Number.POSITIVE_INFINITY;
  await lockVault(vault);
  if (!result.ok) expect(result.problems.every(({ message }) => message.endsWith('.'))).toBe(true);
  await looksWhole({ folder, from, done, isDone: result.ok });
  return isReached;
};

interface Left {
  readonly folder: string;
  readonly from: Awaited<ReturnType<typeof original>>;
  readonly done: string;
  readonly isDone: boolean;
}

const looksWhole = async ({ folder, from, done, isDone }: Left): Promise<void> => {
  const vault = good(await reopened(folder, { takeOver: true }));
  const matters = mattersOf(vault);
  if ((await matters.store.stamp(`trash/${from.id}.age`)) !== undefined) good(await untrashMatter(matters, from.id));
  const open = good(await openMatter(matters, from.id));
  expect(isDone ? [done] : ['Cole', done]).toContain(countyOf(open.text));
  expect(good(await versionsOf(matters, from.id))).toEqual(
    expect.arrayContaining([...from.versions, open.head.version]),
  );
  expect(good(await unsavedOffers(matters, open))).toHaveLength(1);
  const { index, problems } = await refreshIndex(matters, await readIndex(matters), today);
  expect(problems).toEqual([]);
  expect(entriesOf(index).map(({ county }) => county)).toEqual([countyOf(open.text)]);
  await lockVault(vault);
};

describe.each(works)('%s a matter', (_, work, done) => {
  test.each([
    ['cut off', cut],
    ['refused by a full disk', 'ENOSPC'],
    ['refused by a failing one', 'EIO'],
  ])('%s at any step loses nothing that was said to be saved', async (__, how) => {
    const from = await original();
    let at = 0;
    while (await failedAt(from, [work, done], { at, with: how })) at += 1;
    expect(at).toBeGreaterThan(3);
  });
});
