import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Problem } from '../../../problems.ts';
import { createProgram } from '../../api/program.ts';
import { fileProblem } from '../../files/fileProblem.ts';
import { programFolder } from '../../files/root.ts';
import { hasScreen, openBrowser } from '../../serve/openBrowser.ts';
import { type Serving, serve } from '../../serve/serve.ts';
import { type ExitCode, exitCodes } from '../exitCode.ts';
import { problemsText } from '../problemsText.ts';
import type { Terminal } from '../terminal.ts';

/** The command line of `serve`, as parsed. */
export interface ServeCommand {
  readonly port?: number;
  readonly open: boolean;
  readonly vault?: string;
  /** Minutes. */
  readonly idle: number;
  /** The folder of the built window. */
  readonly window?: string;
}

const minute = 60_000;

/** The folder of the window as it is built. */
const builtWindow = join(programFolder, 'out', 'window');

const noWindow = (folder: string): string =>
  `The window is not built: there is no ${folder}. Run "npm run build:window" first.\n`;

const whyNot = (folder: string, error: unknown): string => {
  const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isAbsent) return noWindow(folder);
  if (isTaken) return 'Another program uses this port. Name another with --port, or leave it out.\n';
  const problem: Problem = fileProblem('read', folder, error);
  return problemsText([problem]);
};

const hint = 'Press Enter for a new address, Ctrl+C to lock the vault and end.\n';

/** Ends when the person says so: by Ctrl+C, or because the terminal went away. A line of the terminal is a wish for a new address. */
const follow = (serving: Serving, terminal: Terminal): (() => void) => {
  const end = (): void => void serving.close();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, end);
  const lines = process.stdin.isTTY === true ? createInterface({ input: process.stdin }) : undefined;
  lines?.on('line', () => terminal.print(`${serving.newAddress()}\n`));
  lines?.on('SIGINT', end);
  if (lines !== undefined) terminal.tell(hint);
  return () => {
    lines?.close();
    for (const signal of signals) process.off(signal, end);
  };
};

/**
 * Serves the window to the browser of this computer until the person ends it, or nobody has used it for a while. Prints the address,
 * which can be used once. The vault is locked when it ends.
 */
export const serveCommand = async (command: ServeCommand, terminal: Terminal): Promise<ExitCode> => {
  const window = resolve(command.window ?? builtWindow);
  const vault = command.vault === undefined ? undefined : resolve(command.vault);
  let serving: Serving;
  try {
    serving = await serve({
      program: (shell) => createProgram({ shell, today: terminal.today, vault }),
      window,
      port: command.port,
      idle: command.idle * minute,
    });
  } catch (error) {
    terminal.tell(whyNot(window, error));
    return exitCodes.files;
  }
  const address = serving.newAddress();
  terminal.print(`${address}\n`);
  const leave = follow(serving, terminal);
  if (command.open && hasScreen(process.platform, process.env)) openBrowser(address);
  await serving.closed;
  leave();
  return exitCodes.done;
};
