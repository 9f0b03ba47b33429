import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lockVault } from '#src/node/vault/vault.ts';
import { beatEvery, LockRecord } from '#src/vault/lock.ts';
import { faultyDisk } from '../../support/faultyDisk.ts';
import { bytes, codesOf, good, newVault, quickWorld, refusalsOf, reopened } from '../../support/vaults.ts';

const lockIn = (folder: string): LockRecord =>
  LockRecord.parse(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')));

afterEach(() => {
  vi.useRealTimers();
});

describe('the lock file', () => {
  test('is there while the vault is open to write, and names nobody', async () => {
    const { folder, vault } = await newVault();
    const text = readFileSync(join(folder, 'lock.json'), 'utf8');
    expect(text).not.toContain(hostname());
    await lockVault(vault);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  test('calls the computer the same in one vault, and otherwise in every vault, so that no list of names can be tried', async () => {
    const world = quickWorld();
    const [one, other] = [await newVault(world), await newVault(world)];
    const [first, second] = [lockIn(one.folder).computer, lockIn(other.folder).computer];
    expect(new Set([first, second, world.computer]).size).toBe(3);
    await lockVault(one.vault);
    const again = good(await reopened(one.folder));
    expect(lockIn(one.folder).computer).toBe(first);
    await lockVault(again);
    await lockVault(other.vault);
  });

  test('that could not be written, for the disk was full, is not left behind to keep everyone out', async () => {
    const { folder, vault } = await newVault();
    await lockVault(vault);
    const world = quickWorld();
    const { disk } = faultyDisk(world.disk, ({ kind }) => (kind === 'write' ? 'ENOSPC' : undefined));
    expect(codesOf(await reopened(folder, { world: { ...world, disk } }))).toEqual(['vault.disk-full']);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
    await lockVault(good(await reopened(folder)));
  });

  test.each([
    ['empty', 0],
    ['far too long', 3 * 1024 ** 3],
  ])('that is %s can be taken over, and says that nothing is lost', async (_, length) => {
    const { folder, vault } = await newVault();
    await lockVault(vault);
    writeFileSync(join(folder, 'lock.json'), '');
    truncateSync(join(folder, 'lock.json'), length);
    const [problem] = refusalsOf(await reopened(folder));
    expect(problem?.code).toBe('vault.stale-lock');
    expect(problem?.message).toContain('Nothing is lost');
    await lockVault(good(await reopened(folder, { takeOver: true })));
  });

  test('gives a sign of life at every beat', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let now = 1_800_000_000_000;
    const { folder, vault } = await newVault(quickWorld({ now: () => now }));
    const { beat, since } = lockIn(folder);
    now += beatEvery;
    vi.advanceTimersByTime(beatEvery);
    await vi.waitFor(() => expect(lockIn(folder)).toMatchObject({ beat: beat + beatEvery, since }));
    await lockVault(vault);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  test('left by a program that ended is stale at once on the same computer, and can be taken over', async () => {
    const { folder, vault } = await newVault();
    const left = lockIn(folder);
    await lockVault(vault);
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ ...left, process: 2 ** 30 }));
    const [problem] = refusalsOf(await reopened(folder));
    expect(problem?.code).toBe('vault.stale-lock');
    expect(problem?.message).toContain('ended without closing it');
    await lockVault(good(await reopened(folder, { takeOver: true })));
    await lockVault(good(await reopened(folder)));
  });

  test('taken over is not removed by the one that was put aside', async () => {
    const { folder, vault } = await newVault();
    const other = good(await reopened(folder, { takeOver: true }));
    const { owner } = lockIn(folder);
    await lockVault(vault);
    expect(lockIn(folder).owner).toBe(owner);
    await lockVault(other);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  test('is not needed to read, nor made by reading', async () => {
    const { folder, vault } = await newVault();
    await lockVault(vault);
    const reader = good(await reopened(folder, { mode: 'read' }));
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
    await lockVault(reader);
  });

  test('that cannot be written, as on a medium to read only, is told so', async () => {
    const { folder, vault } = await newVault();
    await lockVault(vault);
    const world = quickWorld();
    const create = () => Promise.reject(Object.assign(new Error('x'), { code: 'EROFS' }));
    const result = await reopened(folder, { world: { ...world, disk: { ...world.disk, create } } });
    expect(codesOf(result)).toEqual(['vault.read-only']);
    expect(refusalsOf(result)[0]?.message).toContain('read only');
  });

  test('taken in the ordinary way clears what an interrupted save left, and nothing else', async () => {
    const { folder, vault } = await newVault();
    good(await vault.store.write('matters/m1.age', bytes('x')));
    await lockVault(vault);
    writeFileSync(join(folder, 'matters/m1.age.0123.part'), 'half');
    writeFileSync(join(folder, 'matters/other.txt'), 'mine');
    const again = good(await reopened(folder));
    expect(readdirSync(join(folder, 'matters')).toSorted()).toEqual(['m1.age', 'other.txt']);
    await lockVault(again);
  });
});
