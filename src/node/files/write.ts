import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Problem } from '../../problems.ts';
import { fileProblem } from './fileProblem.ts';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Makes the folder and those above it. One at a time: where a system refuses a folder as absent, Node’s own way never ends. */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
};

/**
 * Writes the whole file or leaves it as it was: the bytes go to a file beside it, which then takes its name. A process that is
 * stopped in between removes that file. Missing folders are made. `isPrivate`: for its owner alone (0600), whatever the file before
 * it was. Returns the Problem that prevented it, or nothing.
 */
export const replaceFile = async (
  file: string,
  content: Uint8Array | string,
  isPrivate = false,
): Promise<readonly Problem[]> => {
  try {
    await makeFolder(dirname(file));
    await writeFileAtomic(
      file,
      typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      isPrivate ? { mode: 0o600 } : {},
    );
    return [];
  } catch (error) {
    return [fileProblem('write', file, error)];
  }
};
