import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lockVault } from '#src/node/vault/vault.ts';
import { beatEvery, LockRecord } from '#src/vault/lock.ts';
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
