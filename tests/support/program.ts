import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Outcome, Progress, Running } from '#src/api/call.ts';
import type { Handlers } from '#src/api/contract.ts';
import { hostEvents } from '#src/api/hostEvents.ts';
import { type IsoDate, isoDate } from '#src/dates.ts';
import { createProgram, type RunningProgram } from '#src/node/api/program.ts';
import type { World } from '#src/node/vault/world.ts';
import { folderForTest, passphrase, quickWorld } from './vaults.ts';

/** A program of a test, with folders of its own and a window that asks it. */
export interface ProgramForTest {
  readonly program: RunningProgram;
  readonly handlers: Handlers;
  /** Of this test alone. */
  readonly folder: string;
  readonly vault: string;
  /** What was told while calls were under way. */
  readonly told: Progress[];
  readonly running: Running;
  readonly quits: () => number;
}

/** How a program of a test differs from the usual one. */
export interface ProgramChoices {
  readonly world?: World;
  readonly today?: () => IsoDate;
  /** The folder of a program before it. */
  readonly folder?: string;
  /** The file of the workers; the real one when absent. */
  readonly entry?: URL;
}

/** A worker that does what its text says, in place of making papers. */
export const standInWorker = new URL('./heavyWorker.mjs', import.meta.url);

/** A program that is closed when the test ends. */
export const programForTest = (choices: ProgramChoices = {}): ProgramForTest => {
  const { folder = folderForTest(), world = quickWorld(), today = () => isoDate('2026-11-20'), entry } = choices;
  let quits = 0;
  const program = createProgram({
    shell: {
      kind: 'loopback',
      protectsScreen: false,
      events: hostEvents(),
      quit: () => {
        quits += 1;
      },
    },
    folders: { config: join(folder, 'config'), vault: join(folder, 'vault'), documents: folder },
    world,
    today,
    workerEntry: entry,
  });
  onTestFinished(() => program.close());
  const told: Progress[] = [];
  const running: Running = { progress: (progress) => told.push(progress), signal: { aborted: false } };
  return {
    program,
    handlers: program.handlers,
    folder,
    vault: join(folder, 'vault'),
    told,
    running,
    quits: () => quits,
  };
};

/** The reply of a call that must have been done. */
export const reply = async <T>(outcome: Promise<Outcome<T>>): Promise<T> => {
  const result = await outcome;
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
};

/** The codes of the Problems of a call, whether it was done or not. */
export const codesIn = async (outcome: Promise<Outcome<unknown>>): Promise<readonly string[]> =>
  (await outcome).problems.map(({ code }) => code);

/** A program with a new vault that is open. */
export const openProgram = async (choices: ProgramChoices = {}): Promise<ProgramForTest> => {
  const made = programForTest(choices);
  await reply(made.handlers['vault.create']({ folder: made.vault, passphrase }, made.running));
  return made;
};
