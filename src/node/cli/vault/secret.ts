import { closeSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Result } from '../../../problems.ts';
import { vaultProblem } from '../../../vault/store.ts';
import { fileProblem } from '../../files/fileProblem.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

/** Where a secret may come from, never from an argument: other programs can read those. */
export interface SecretSource {
  readonly file?: string | undefined;
  /** The number of a file descriptor. */
  readonly descriptor?: number | undefined;
  /** The name of an environment variable. */
  readonly variable: string;
  /** What a person is asked. */
  readonly question: string;
  /** Ask twice, for a secret that is new. */
  readonly isNew?: boolean;
}

const good = (value: string): Result<string> => ({ ok: true, value, problems: [] });

const withoutLineEnd = (text: string): string => text.replace(/\r?\n$/, '');

const fromFile = async (file: string): Promise<Result<string>> => {
  try {
    return good(withoutLineEnd(await readFile(file, 'utf8')));
  } catch (error) {
    return { ok: false, problems: [fileProblem('read', file, error)] };
  }
};

const fromDescriptor = (descriptor: number): Result<string> => {
  try {
    const text = readFileSync(descriptor, 'utf8');
    if (descriptor > 2) closeSync(descriptor);
    return good(withoutLineEnd(text));
  } catch (error) {
    return { ok: false, problems: [fileProblem('read', `file descriptor ${descriptor}`, error)] };
  }
};

const asked = async ({ question, isNew }: SecretSource, terminal: Terminal): Promise<Result<string>> => {
  const first = await terminal.askSecret?.(`${question}: `);
  if (first === undefined) {
    throw new UsageError(
      'No passphrase was given: type it when you are asked, or give it with --passphrase-file, --passphrase-fd or the environment variable of the help.',
    );
  }
  if (isNew !== true) return good(first);
  const second = await terminal.askSecret?.(`${question}, once more: `);
  if (second === first) return good(first);
  const message = 'The two passphrases differ; nothing was changed. Try again.';
  return { ok: false, problems: [vaultProblem('vault.wrong-passphrase', 'passphrase', message)] };
};

/** The secret from the first source that is given: a file, a descriptor, the environment, else the person at the keyboard. */
export const readSecret = async (source: SecretSource, terminal: Terminal): Promise<Result<string>> => {
  if (source.file !== undefined) return fromFile(source.file);
  if (source.descriptor !== undefined) return fromDescriptor(source.descriptor);
  const inEnvironment = process.env[source.variable];
  if (inEnvironment !== undefined && inEnvironment !== '') return good(inEnvironment);
  return asked(source, terminal);
};
