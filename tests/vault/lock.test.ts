import { describe, expect, test } from 'vitest';
import { judgeLock, type LockRecord } from '#src/vault/lock.ts';

const now = 1_800_000_000_000;
const here = 'aaaaaaaaaaaaaaaa';
const elsewhere = 'bbbbbbbbbbbbbbbb';
const reader = { computer: here, now, isRunning: (process: number) => process === 7 };

const lock = (more: Partial<LockRecord>): string =>
  JSON.stringify({
    owner: '0'.repeat(32),
    computer: elsewhere,
    process: 7,
    since: now - 3_600_000,
    beat: now - 1000,
    ...more,
  });

describe('a lock', () => {
  test.each([
    ['that is not there is free', undefined, 'free'],
    ['of another computer that gave a sign of life a second ago is held', lock({}), 'held'],
    ['of another computer that was silent for ten minutes is stale', lock({ beat: now - 600_000 }), 'stale'],
    ['of another computer whose clock is ahead is held', lock({ beat: now + 900_000 }), 'held'],
    ['of this computer whose program still runs is held', lock({ computer: here }), 'held'],
    ['of this computer whose program has ended is stale at once', lock({ computer: here, process: 8 }), 'stale'],
    [
      'of this computer whose number was given to another program is stale after silence',
      lock({ computer: here, beat: now - 600_000 }),
      'stale',
    ],
    ['that is empty is stale', '', 'stale'],
    ['that is half written is stale', '{"owner":"00', 'stale'],
  ])('%s', (_, text, kind) => {
    expect(judgeLock(text, reader).kind).toBe(kind);
  });

  test.each([
    [
      lock({}),
      'Another program on another computer has had the vault open for 1 hour. Close it there first. You can open it to read only meanwhile.',
    ],
    [
      lock({ beat: now - 7_200_000 }),
      'A program on another computer has the vault open but has given no sign of life for 2 hours. Nothing is lost: open the vault and take over if nobody is working in it. You can open it to read only meanwhile.',
    ],
  ])('says where, how long, and what to do', (text, message) => {
    expect(judgeLock(text, reader)).toMatchObject({ message });
  });
});
