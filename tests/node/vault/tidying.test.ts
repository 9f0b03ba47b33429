import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, type FileFacts, factsInWith, nodeDisk } from '#src/node/vault/disk.ts';
import { tidyLater } from '#src/node/vault/tidying.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { vaultProblem } from '#src/vault/store.ts';
import { bytes, folderForTest, good, newVault, quickWorld, reopened } from '../../support/vaults.ts';

const half = 'history/m1/v2.age.x.part';

/** A vault with one version of a matter, locked. */
const closedVault = async (): Promise<string> => {
  const { folder, vault } = await newVault();
  good(await vault.store.write('history/m1/v1.age', bytes('the answers')));
  await lockVault(vault);
  return folder;
};

describe('what an interrupted write left among the versions of a matter', () => {
  test('holds up nobody who opens the vault, and is gone when it is locked', async () => {
    const folder = await closedVault();
    writeFileSync(join(folder, half), 'half');
    const vault = good(await reopened(folder));
    expect(existsSync(join(folder, half))).toBe(true);
    await lockVault(vault);
    expect(existsSync(join(folder, half))).toBe(false);
    expect(existsSync(join(folder, 'history/m1/v1.age'))).toBe(true);
  });

  test('stays while it is being written by the same program, and is swept the next time', async () => {
    const folder = await closedVault();
    const vault = good(await reopened(folder));
    const writing = await vault.session.world.disk.create(join(folder, half));
    await lockVault(vault);
    expect(existsSync(join(folder, half))).toBe(true);
    await writing.close();
    await lockVault(good(await reopened(folder)));
    expect(existsSync(join(folder, half))).toBe(false);
  });

  test('is left to the program that took the vault over', async () => {
    const folder = await closedVault();
    const putAside = good(await reopened(folder));
    const other = good(await reopened(folder, { takeOver: true }));
    writeFileSync(join(folder, half), 'half');
    await lockVault(putAside);
    await lockVault(other);
    expect(existsSync(join(folder, half))).toBe(true);
  });

  test('is not looked for in a vault that was opened to read', async () => {
    const folder = await closedVault();
    writeFileSync(join(folder, half), 'half');
    await lockVault(good(await reopened(folder, { mode: 'read' })));
    expect(existsSync(join(folder, half))).toBe(true);
  });

  test('cannot be looked for where the medium fails, which is told as a warning when the vault is locked', async () => {
    const folder = await closedVault();
    const entries = (path: string) =>
      path.endsWith('m1') ? Promise.reject(Object.assign(new Error('x'), { code: 'EIO' })) : nodeDisk.entries(path);
    const vault = good(await reopened(folder, { world: quickWorld({ disk: { ...nodeDisk, entries } }) }));
    expect(vault.warnings).toEqual([]);
    expect(await lockVault(vault)).toMatchObject([{ code: 'vault.disk-failed', severity: 'warning' }]);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });
});

describe('work that is left for later', () => {
  const problem = vaultProblem('vault.disk-failed', 'history', 'The medium could not be read.');

  test('is done when it is ended, once, and its Problems are told once', async () => {
    let count = 0;
    const tidying = tidyLater(async () => {
      count += 1;
      return [problem];
    });
    expect(tidying.news()).toEqual([]);
    expect(await tidying.end()).toEqual([problem]);
    expect(await tidying.end()).toEqual([]);
    expect(count).toBe(1);
  });

  test('that a slow medium holds up is told to stop, and ends', async () => {
    const tidying = tidyLater(async (isStopped) => {
      while (!isStopped()) await new Promise((next) => setTimeout(next, 10));
      return [];
    });
    const start = performance.now();
    await tidying.end();
    expect(performance.now() - start).toBeGreaterThan(1_500);
  });
});

describe('the facts of all files in a folder', () => {
  const facts = async (factsIn: Disk['factsIn'], folder: string): Promise<Map<string, FileFacts | undefined>> => {
    const found = new Map<string, FileFacts | undefined>();
    await factsIn(folder, (name, one) => found.set(name, one));
    return found;
  };

  test('are those of each file, from a quick medium and from one that has to be waited for', async () => {
    const folder = folderForTest();
    for (let n = 0; n < 700; n += 1) writeFileSync(join(folder, `m${n}.age`), 'x'.repeat(n));
    mkdirSync(join(folder, 'below'));
    const quick = await facts(factsInWith(Number.POSITIVE_INFINITY), folder);
    expect(quick.size).toBe(701);
    expect(quick.get('m699.age')).toEqual(await nodeDisk.facts(join(folder, 'm699.age')));
    expect(quick.get('below')?.isFolder).toBe(true);
    expect(await facts(factsInWith(0), folder)).toEqual(quick);
  });
});
