import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../src/node/cli/program.ts';
import { root } from './sources.ts';
import { collectingTerminal } from './terminal.ts';

/** What a command line printed and told, and the code it ended with. */
export interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly told: string;
}

/** Runs one command line, with the input as its standard input. */
export const runLine = async (args: readonly string[], input = ''): Promise<Ran> => {
  const terminal = collectingTerminal(input);
  const code = await runProgram(args, terminal);
  return { code, printed: terminal.printed(), told: terminal.told() };
};

/** Runs one command on a vault, with its passphrase in a file. */
export const runOnVault = (
  { vault, secret }: { readonly vault: string; readonly secret: string },
  args: readonly string[],
): Promise<Ran> => runLine(['vault', ...args, '--vault', vault, '--passphrase-file', secret]);

/** The answer file of an example. */
export const exampleFile = (name: string): string => join(root, 'examples', `${name}.json`);

/** An answer file in a folder: an example with some answers changed. */
export const changedExample = (
  folder: string,
  name: string,
  change: (answers: Record<string, unknown>) => void,
): string => {
  const answers = JSON.parse(readFileSync(exampleFile(name), 'utf8'));
  change(answers);
  const file = join(folder, 'case.json');
  writeFileSync(file, JSON.stringify(answers));
  return file;
};
