import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#src/dates.ts';
import { merge } from '#src/node/cli/vault/merge.ts';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import type { Problem } from '#src/problems.ts';
import { readVersion, versionsOf } from '#src/vault/history.ts';
import type { Vault } from '#src/vault/machine.ts';
import { createMatter, filesBeside, openFile, openMatter, saveMatter } from '#src/vault/matter.ts';
import { versionName } from '#src/vault/matterFile.ts';
import { noIndex, readIndex } from '#src/vault/matterIndex.ts';
import { refreshIndex } from '#src/vault/refreshIndex.ts';
import { vaultProblems } from '#src/vault/store.ts';
import { mergedVersions, saveMerged } from '#src/vault/twoVersions.ts';
import { cut, type Fault, faultyDisk, type Step, unsynced } from '../../support/faultyDisk.ts';
import { folderForTest, good, newVault, passphrase, quickWorld, reopened } from '../../support/vaults.ts';

const today = isoDate('2026-11-20');

const textOf = (county: string, judge?: string): string =>
  JSON.stringify({ format: 'full-hearing/1', matter: { county, ...(judge === undefined ? {} : { judge }) } });

interface Original {
  readonly folder: string;
  readonly id: string;
}

/**
 * A vault with a matter that two programs went on from: here the county was changed, there a judge was named. `isKnown`: the
 * history has the other version, which a copy that a program for syncing left does not.
 */
const original = async (isKnown: boolean): Promise<Original> => {
  const { folder, vault } = await newVault();
  const first = good(await createMatter(mattersOf(vault), { text: textOf('Boone'), reason: 'created' }));
  const other = good(await reopened(folder, { takeOver: true }));
  const there = good(await openMatter(mattersOf(other), first.head.matter));
  good(await saveMatter(mattersOf(vault), first, { text: textOf('Cole'), reason: 'saved' }));
  const beside = good(
    await saveMatter(mattersOf(other), there, { text: textOf('Boone', 'Hon. A. Exam'), reason: 'saved' }),
  );
  if (!isKnown) good(await other.store.remove(versionName(first.head.matter, beside.head.version)));
  await refreshIndex(mattersOf(other), noIndex(), today);
  await lockVault(vault);
  await lockVault(other);
  return { folder, id: first.head.matter };
};

type Work = (vault: OpenVault, id: string) => Promise<readonly Problem[]>;

const mergeInProgram: Work = async (vault, id) => {
  const matters = mattersOf(vault);
  const ours = good(await openMatter(matters, id));
  const [file = ''] = good(await filesBeside(matters, id));
  const versions = { ours, theirs: good(await openFile(matters, file)) };
  const { merged } = await mergedVersions(matters, versions);
  return (await saveMerged(matters, versions, merged)).problems;
};

const mergeByCommand: Work = async (open, id) => {
  const weighed: Problem[] = [];
  const weigh = (problems: readonly Problem[]) => void weighed.push(...problems);
  const opened = { open, matters: mattersOf(open), today, passphrase, weigh };
  const { problems } = await merge(opened, { reference: id, save: true });
  return [...weighed, ...problems];
};

interface Outcome {
  readonly folder: string;
  readonly steps: readonly Step[];
  readonly problems: readonly Problem[];
}

/** Merges on a copy of the vault whose disk fails, counting steps from the start of the work. */
const doneWith = async ({ folder: from, id }: Original, work: Work, fault: Fault): Promise<Outcome> => {
  const folder = join(folderForTest(), 'vault');
  cpSync(from, folder, { recursive: true });
  let start = Number.POSITIVE_INFINITY;
  const { disk, steps } = faultyDisk(unsynced(nodeDisk), (step) =>
    step.number < start ? undefined : fault({ ...step, number: step.number - start }),
  );
  const vault = good(await reopened(folder, { world: quickWorld({ disk }) }));
  start = steps.length;
  const problems = await work(vault, id);
  const taken = steps.slice(start).map((step, number) => ({ ...step, number }));
  start = Number.POSITIVE_INFINITY;
  await lockVault(vault);
  return { folder, steps: taken, problems };
};

/** Every text that the vault has of a matter: its own file, those beside it, and the history. */
const textsIn = async (matters: Vault, id: string): Promise<readonly string[]> => {
  const texts = [good(await openMatter(matters, id)).text];
  for (const file of good(await filesBeside(matters, id))) texts.push(good(await openFile(matters, file)).text);
  for (const version of good(await versionsOf(matters, id))) {
    texts.push(good(await readVersion(matters, id, version)).text);
  }
  return texts;
};

const answersOf = (text: string): unknown => JSON.parse(text).matter;
const both = { county: 'Cole', judge: 'Hon. A. Exam' };

/** Nothing of either version is lost, one of both is there or can be made, and then nothing is beside the matter. */
const looksWhole = async ({ folder, problems }: Outcome, id: string): Promise<void> => {
  const vault = good(await reopened(folder, { takeOver: true }));
  const matters = mattersOf(vault);
  const texts = (await textsIn(matters, id)).map(answersOf);
  for (const county of ['Boone', 'Cole']) expect(texts).toContainEqual({ county });
  expect(texts).toContainEqual({ county: 'Boone', judge: 'Hon. A. Exam' });
  const isDone = problems.every(({ severity }) => severity !== 'error');
  if (isDone) expect(answersOf(good(await openMatter(matters, id)).text)).toEqual(both);
  for (let left = 2; left > 0 && good(await filesBeside(matters, id)).length > 0; left -= 1) {
    await mergeInProgram(vault, id);
  }
  expect(good(await filesBeside(matters, id))).toEqual([]);
  expect(answersOf(good(await openMatter(matters, id)).text)).toEqual(both);
  const { problems: left } = await refreshIndex(matters, await readIndex(matters), today);
  expect(left).toEqual([]);
  await lockVault(vault);
};

const works = [
  ['in the program', mergeInProgram, true],
  ['in the program, with a version that the history does not have', mergeInProgram, false],
  ['by the command line', mergeByCommand, true],
] as const;

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'ENODEV'];

const faults: readonly (readonly [string, (step: number) => string | undefined])[] = [
  ['cut off', () => cut],
  ['refused by the system', (step) => codes[step % codes.length]],
];

describe.each(works)('merging two versions %s', (_, work, isKnown) => {
  test.each(faults)('%s at any step, loses neither, says so in a sentence, and can be done again', async (__, how) => {
    const from = await original(isKnown);
    const whole = await doneWith(from, work, () => undefined);
    expect(whole.problems).toEqual([]);
    await looksWhole(whole, from.id);
    expect(whole.steps.length).toBeGreaterThan(10);
    expect(new Set(whole.steps.map(({ kind }) => kind))).toEqual(
      new Set(['create', 'write', 'sync', 'close', 'rename', 'syncFolder', 'remove']),
    );
    for (const { number, kind, path } of whole.steps) {
      const outcome = await doneWith(from, work, (step) => (step.number === number ? how(number) : undefined));
      // What is left of a file that was put in place is cleared away on opening, and an index that could not be kept is made again.
      const costsTimeOnly = (kind === 'remove' && path.endsWith('.part')) || /\/index(?:\/|$)/.test(path);
      if (!costsTimeOnly) expect(outcome.problems.length, `step ${number}, ${kind}`).toBeGreaterThan(0);
      for (const { code, message } of outcome.problems) {
        expect(Object.keys(vaultProblems)).toContain(code);
        expect(message).toMatch(/^[A-Z].*\.$/s);
      }
      await looksWhole(outcome, from.id);
    }
  });

  test('on a medium that takes a byte at a time is whole', async () => {
    const from = await original(isKnown);
    let isShort = false;
    const outcome = await doneWith(from, work, ({ kind }) => {
      isShort = kind === 'write' && !isShort;
      return isShort ? 'short' : undefined;
    });
    expect(outcome.problems).toEqual([]);
    await looksWhole(outcome, from.id);
  });
});
