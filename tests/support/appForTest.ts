import type { CallName, Program } from '#src/api/contract.ts';
import { type App, createApp } from '../../renderer/store/appStore.ts';
import { openProgram, type ProgramChoices, type ProgramForTest } from './program.ts';

/** The window's own state over a program with an open vault, without anything drawn. */
export interface AppForTest {
  readonly app: App;
  readonly made: ProgramForTest;
  /** What the window has asked for, in order. */
  readonly asked: readonly CallName[];
  /** Holds back calls of this name; gives what lets them go. */
  readonly hold: (name: CallName) => () => void;
}

/** A window that has just come up over an open vault. */
export const appForTest = async (choices: ProgramChoices = {}): Promise<AppForTest> => {
  const made = await openProgram(choices);
  const asked: CallName[] = [];
  const held = new Map<CallName, Promise<void>>();
  const program: Program = (name, request) => {
    asked.push(name);
    const answer = async () => {
      await held.get(name);
      return made.handlers[name](request, made.running);
    };
    return { outcome: answer(), cancel: () => undefined };
  };
  const app = createApp(program);
  await app.start();
  const hold = (name: CallName): (() => void) => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    held.set(name, until);
    return release;
  };
  return { app, made, asked, hold };
};
