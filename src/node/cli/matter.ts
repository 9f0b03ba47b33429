import { type Reading, readAnswers } from '../../answers/read.ts';
import { fileProblem, systemCode } from '../files/fileProblem.ts';
import { readBytes } from '../files/read.ts';
import type { Terminal } from './terminal.ts';
import { isInVault, readFromVault } from './vault/fromVault.ts';
import type { VaultOptions } from './vault/opened.ts';

const standardInput = '-';

/** How a file given on the command line is called in Problems. */
export const nameOfFile = (file: string): string => (file === standardInput ? 'standard input' : file);

const bytesOf = async (file: string, terminal: Terminal) => {
  if (file !== standardInput) return readBytes(file);
  try {
    return { ok: true, value: await terminal.readInput(), problems: [] } as const;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return { ok: false, problems: [fileProblem('read', nameOfFile(file), error)] } as const;
  }
};

/** What was given in the place of an answer file, and how a vault is opened when it names a matter there. */
export interface GivenMatter extends VaultOptions {
  readonly file: string;
}

/**
 * The answer file at `file`, on standard input for `-`, or in the vault for `vault:<id or words>`, read. A file that cannot be
 * opened is a Problem with code `file.read`.
 */
export const readMatter = async (given: GivenMatter, terminal: Terminal): Promise<Reading> => {
  const { file } = given;
  if (isInVault(file)) return readFromVault(file, given, terminal);
  const bytes = await bytesOf(file, terminal);
  return bytes.ok ? readAnswers(bytes.value, { file: nameOfFile(file) }) : { problems: bytes.problems };
};
