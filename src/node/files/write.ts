import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Problem } from '../../problems.ts';
import { fileProblem } from './fileProblem.ts';

/**
 * Writes the whole file or leaves it as it was: the bytes go to a file beside it, which then takes its name. A process that is
 * stopped in between removes that file. Missing folders are made. Returns the Problem that prevented it, or nothing.
 */
export const replaceFile = async (file: string, content: Uint8Array | string): Promise<readonly Problem[]> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(
      file,
      typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    );
    return [];
  } catch (error) {
    return [fileProblem('write', file, error)];
  }
};
