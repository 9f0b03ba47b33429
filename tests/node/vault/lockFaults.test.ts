import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nodeDisk } from '#src/node/vault/disk.ts';
import { lockVault, type OpenVault } from '#src/node/vault/vault.ts';
import type { World } from '#src/node/vault/world.ts';
import type { Result } from '#src/problems.ts';
import { beatEvery, type LockRecord, readLock } from '#src/vault/lock.ts';
import { vaultProblems } from '#src/vault/store.ts';
import { cut, type Fault, faultyDisk, type Step, unsynced } from '../../support/faultyDisk.ts';
import { bytes, codesOf, good, newVault, quickWorld, reopened, words } from '../../support/vaults.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** The number of a process that has ended: no system counts so far. */
const endedProcess = 2 ** 30;

/** A computer on which the program that a test cuts off has ended, whatever it left. */
const afterwards = (more: Partial<World> = {}): World =>
  quickWorld({ isRunning: (id) => id !== endedProcess, ...more });

const lockTextIn = (folder: string): string | undefined => {
  const path = join(folder, 'lock.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

/** A vault with one matter, that is locked; `left` is what a program that has ended would have left as its lock. */
const prepared = async (): Promise<{ folder: string; left: string }> => {
  const { folder, vault } = await newVault(quickWorld({ process: endedProcess }));
  good(await vault.store.write('matters/m1.age', bytes('the answers')));
  const left = lockTextIn(folder) ?? '';
  await lockVault(vault);
  return { folder, left };
};

const expectSentences = ({ problems }: Result<unknown>): void => {
  for (const { code, message } of problems) {
    expect(Object.keys(vaultProblems)).toContain(code);
    expect(message).toMatch(/^[A-Z].*\.$/s);
  }
};

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'ENODEV'];

const hows: readonly (readonly [string, (step: number) => string | undefined])[] = [
  ['cut off', () => cut],
  ['refused by the system', (step) => codes[step % codes.length]],
];

/** Opens the vault to write on a disk whose steps can fail, as a process that has ended by the time that others look. */
const openedWith = async (folder: string, takeOver: boolean, fault: Fault) => {
  const { disk, steps } = faultyDisk(unsynced(nodeDisk), fault);
  const result = await reopened(folder, { takeOver, world: afterwards({ disk, process: endedProcess }) });
  return { result, steps };
};

/** Afterwards the vault opens to read at once, and to write, when a lock is left by taking over, with all that was in it. */
const opensAgain = async (folder: string): Promise<void> => {
  const reader = good(await reopened(folder, { mode: 'read', world: afterwards() }));
  expect(words(good(await reader.store.read('matters/m1.age')))).toBe('the answers');
  await lockVault(reader);
  const plainly = await reopened(folder, { world: afterwards() });
  if (!plainly.ok) expect(codesOf(plainly)).toEqual(['vault.stale-lock']);
  const vault = plainly.ok ? plainly.value : good(await reopened(folder, { takeOver: true, world: afterwards() }));
  good(await vault.store.write('history/m1/v1.age', bytes('saved after that')));
  await lockVault(vault);
  expect(lockTextIn(folder)).toBeUndefined();
  await lockVault(good(await reopened(folder, { world: afterwards() })));
};

const openings = [
  ['that nobody has', false],
  ['that a program which has ended left', true],
] as const;

describe.each(openings)('taking a lock %s', (_, isLeft) => {
  test.each(hows)('%s at any step, gives a sentence, keeps nobody out for good, and loses nothing', async (how, at) => {
    const { folder, left } = await prepared();
    if (isLeft) writeFileSync(join(folder, 'lock.json'), left);
    const whole = await openedWith(folder, isLeft, () => undefined);
    await lockVault(good(whole.result));
    const kinds = new Set(whole.steps.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['create', 'write', 'sync', 'close', 'remove']));
    for (let number = 0; number < whole.steps.length; number += 1) {
      if (isLeft) writeFileSync(join(folder, 'lock.json'), left);
      const { result } = await openedWith(folder, isLeft, (step) => (step.number === number ? at(number) : undefined));
      expectSentences(result);
      if (result.ok) await lockVault(result.value);
      else if (how !== 'cut off') expect([undefined, left], `step ${number}`).toContain(lockTextIn(folder));
      await opensAgain(folder);
    }
  });
});

describe('giving a lock back', () => {
  test.each(hows)('%s, leaves one that can be taken over, and the program ends all the same', async (_, at) => {
    const { folder } = await prepared();
    let isArmed = false;
    const { result, steps } = await openedWith(folder, false, ({ number }) => (isArmed ? at(number) : undefined));
    const vault = good(result);
    const before = steps.length;
    isArmed = true;
    await lockVault(vault);
    expect(steps.slice(before).map(({ kind }) => kind)).toEqual(['remove']);
    expect(readLock(lockTextIn(folder) ?? '')).toBeDefined();
    expect(codesOf(await vault.store.read('matters/m1.age'))).toEqual(['vault.locked']);
    await opensAgain(folder);
  });
});

describe('a sign of life', () => {
  /** One beat of the lock of an open vault, until it has taken a step of that kind; returns its steps. */
  const beaten = async (vault: OpenVault, steps: readonly Step[], last: Step['kind']): Promise<readonly Step[]> => {
    const before = steps.length;
    vi.advanceTimersByTime(beatEvery);
    await vi.waitFor(() => expect(steps.slice(before).map(({ kind }) => kind)).toContain(last));
    good(await vault.store.read('matters/m1.age'));
    return steps.slice(before);
  };

  test.each(codes)('refused with %s at any step, leaves the lock whole, and the vault goes on saving', async (code) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let now = 1_800_000_000_000;
    const { folder, vault: made } = await newVault(quickWorld({ now: () => now }));
    good(await made.store.write('matters/m1.age', bytes('the answers')));
    await lockVault(made);
    let failing = Number.POSITIVE_INFINITY;
    const { disk, steps } = faultyDisk(unsynced(nodeDisk), ({ number }) => (number === failing ? code : undefined));
    const vault = good(await reopened(folder, { world: quickWorld({ disk, now: () => now }) }));
    const { owner } = readLock(lockTextIn(folder) ?? '') ?? { owner: '' };
    const whole = await beaten(vault, steps, 'syncFolder');
    expect(whole.map(({ kind }) => kind)).toEqual(['create', 'write', 'sync', 'close', 'rename', 'syncFolder']);
    for (let at = 0; at < whole.length; at += 1) {
      now += beatEvery;
      failing = steps.length + at;
      // What was begun is removed again, unless nothing was.
      await beaten(vault, steps, at === 0 ? 'create' : 'remove');
      const lock: LockRecord | undefined = readLock(lockTextIn(folder) ?? '');
      expect(lock?.owner).toBe(owner);
      good(await vault.store.write('matters/m1.age', bytes(`after beat ${at}`)));
    }
    await lockVault(vault);
    expect(lockTextIn(folder)).toBeUndefined();
    const again = good(await reopened(folder));
    expect(words(good(await again.store.read('matters/m1.age')))).toBe('after beat 5');
    await lockVault(again);
  });
});
