import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { systemCode } from '../files/fileProblem.ts';
import { type Disk, nodeDisk } from './disk.ts';

/** What a vault has from outside: the disk, the time, and which computer and process it runs in. */
export interface World {
  readonly disk: Disk;
  /** Milliseconds of UTC. */
  readonly now: () => number;
  /** A hash that only this computer gives; it names nobody. */
  readonly computer: string;
  readonly process: number;
  /** Whether a process of that number runs on this computer. */
  readonly isRunning: (process: number) => boolean;
  /** The binary logarithm of the work that each guess of a passphrase costs. */
  readonly workFactor: number;
}

/** As age has it: about two seconds for each guess with this program, one with a fast one. */
export const usualWorkFactor = 18;

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
};

/** This computer as it is. */
export const thisWorld = (): World => ({
  disk: nodeDisk,
  now: Date.now,
  computer: createHash('sha256').update(`full-hearing lock ${hostname()}`).digest('hex').slice(0, 16),
  process: process.pid,
  isRunning,
  workFactor: usualWorkFactor,
});
