import { createHash } from 'node:crypto';
import { addDays, isoDate } from '../../src/dates.ts';
import type { Problem, Result } from '../../src/problems.ts';
import type { Machine, Vault } from '../../src/vault/machine.ts';
import { type MemoryFiles, memoryStore } from './memoryStore.ts';

/** A computer whose clock a test sets, in UTC, and whose random ids count up. */
export interface TestMachine extends Machine {
  readonly setTime: (text: string) => void;
}

const hour = 3_600_000;
const firstDay = isoDate('1970-01-01');

/** A computer of a test. The clock stands still until it is set. */
export const testMachine = (start = '2026-11-20T15:00:00.000Z'): TestMachine => {
  let now = Date.parse(start);
  let ids = 0;
  return {
    now: () => now,
    localTime: (millis) => ({
      on: addDays(firstDay, Math.floor(millis / (24 * hour))),
      at: new Date(millis).toISOString().slice(11, 16),
    }),
    newId: () => {
      ids += 1;
      return createHash('sha256').update(`id ${ids}`).digest('hex').slice(0, 32);
    },
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    encode: (text) => new TextEncoder().encode(text),
    decode: (bytes) => new TextDecoder().decode(bytes),
    setTime: (text) => {
      now = Date.parse(text);
    },
  };
};

/** A vault in memory, with its files and its computer. Two vaults over the same files are two programs on one vault. */
export const testVault = (files: MemoryFiles = new Map(), machine: TestMachine = testMachine()) => {
  const vault: Vault = { store: memoryStore(files), machine };
  return { ...vault, files, machine };
};

/** The value of a Result; fails the test with its Problems when there is none. */
export const surely = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
};

/** The codes of Problems, in order. */
export const codesOf = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code);
