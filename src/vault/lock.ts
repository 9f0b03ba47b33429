import { z } from 'zod';

/** The content of `lock.json`: who has the vault open to write. It names nobody: the computer is a hash under a key that is sealed in the vault. */
export const LockRecord = z.strictObject({
  /** Random, new for each time a vault is opened. */
  owner: z.string().regex(/^[0-9a-f]{32}$/),
  computer: z.string().regex(/^[0-9a-f]{16}$/),
  process: z.int().nonnegative(),
  /** When the vault was opened, and the last sign of life, in milliseconds of UTC. */
  since: z.int(),
  beat: z.int(),
});
export type LockRecord = z.infer<typeof LockRecord>;

/** The name of the lock file. */
export const lockFileName = 'lock.json';

/** How often a program that has a vault open gives a sign of life, in milliseconds. */
export const beatEvery = 20_000;
/** How long no sign of life makes a lock stale, in milliseconds: long enough for a slow synced folder. */
export const staleAfter = 120_000;

/** What is known of the reader of a lock. */
export interface LockReader {
  readonly computer: string;
  readonly now: number;
  /** Whether a process with that number runs on this computer. */
  readonly isRunning: (process: number) => boolean;
}

/** What a lock means: nobody has it, somebody has it, or somebody did not give it back. With a sentence for the last two. */
export type LockState = { readonly kind: 'free' } | { readonly kind: 'held' | 'stale'; readonly message: string };

const units = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1000, 'second'],
] as const;

const lasting = (millis: number): string => {
  const [size, name] = units.find(([unit]) => millis >= unit) ?? [1000, 'second'];
  const count = Math.max(1, Math.floor(millis / size));
  return `${count} ${name}${count === 1 ? '' : 's'}`;
};

const readOnlyOffer = 'You can open it to read only meanwhile.';

const held = (where: string, record: LockRecord, now: number): LockState => ({
  kind: 'held',
  message: `Another program ${where} has had the vault open for ${lasting(Math.max(0, now - record.since))}. Close it there first. ${readOnlyOffer}`,
});

const stale = (message: string): LockState => ({
  kind: 'stale',
  message: `${message} Nothing is lost: open the vault and take over if nobody is working in it. ${readOnlyOffer}`,
});

const unreadable =
  'The vault has a lock that cannot be read, as when a program was stopped while it wrote it, or a folder is still syncing.';

/**
 * What the lock in this text means to a reader. `undefined` is no lock file. On the reader's own computer a process that has
 * ended makes it stale at once; elsewhere only silence for two minutes does, and a sign of life from the future is a sign.
 */
export const judgeLock = (text: string | undefined, reader: LockReader): LockState => {
  if (text === undefined) return { kind: 'free' };
  const record = readLock(text);
  if (record === undefined) return stale(unreadable);
  const isHere = record.computer === reader.computer;
  if (isHere && !reader.isRunning(record.process)) {
    return stale('A program on this computer had the vault open and ended without closing it.');
  }
  const silence = reader.now - record.beat;
  const where = isHere ? 'on this computer' : 'on another computer';
  if (silence < staleAfter) return held(where, record, reader.now);
  return stale(`A program ${where} has the vault open but has given no sign of life for ${lasting(silence)}.`);
};

/** The lock record in a text; undefined when it is none. */
export const readLock = (text: string): LockRecord | undefined => {
  try {
    return LockRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
