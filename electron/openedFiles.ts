import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { HostEvent } from '../src/api/contract/host.ts';
import { readBytes } from '../src/node/files/read.ts';
import type { Problem } from '../src/problems.ts';

/** Endings of answer files. The first belongs to this program alone, and a double click on such a file opens it. */
const endings = ['.fhearing', '.json'];

/** As many as an answer file may have. */
const mostBytes = 50_000_000;

/** Paths of answer files among the words that the program was started with, whole. */
export const answerFilesIn = (words: readonly string[], folder: string): readonly string[] =>
  words
    .slice(1)
    .filter((word) => !word.startsWith('-') && endings.includes(extname(word).toLowerCase()))
    .map((word) => resolve(folder, word));

const trouble = (code: string, path: string, message: string): HostEvent => {
  const problem: Problem = { code, severity: 'error', message, at: { in: 'file', file: basename(path) } };
  return { kind: 'trouble', problems: [problem] };
};

/** What to tell the window about an answer file that a person opened: its contents to be offered, or why it cannot be read. */
export const openedFile = async (path: string): Promise<HostEvent> => {
  const name = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) {
    return trouble('file.not-a-file', path, `${name} is not a file. Open an answer file.`);
  }
  if (found !== undefined && found.size > mostBytes) {
    return trouble('file.too-large', path, `${name} is larger than an answer file can be, and was not read.`);
  }
  const read = await readBytes(path);
  if (!read.ok) return { kind: 'trouble', problems: [...read.problems] };
  return { kind: 'open', name, bytes: new Uint8Array(read.value) };
};
