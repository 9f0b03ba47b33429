import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage.ts';

const firstLine = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).split(/\r?\n/, 1)[0] ?? '';

/**
 * Words that were given as arguments, else those that a person types when asked, else the first line of standard input: what
 * stands on a command line stays in the history of the shell. Throws a `UsageError` when there are none.
 */
export const askWords = async (
  given: string,
  { question, what }: { readonly question: string; readonly what: string },
  terminal: Terminal,
): Promise<string> => {
  if (given.trim() !== '') return given;
  const typed =
    terminal.askLine === undefined ? firstLine(await terminal.readInput()) : await terminal.askLine(`${question}: `);
  if (typed !== undefined && typed.trim() !== '') return typed.trim();
  throw new UsageError(`No ${what}: type it when you are asked, or give it as the first line of standard input.`);
};
