import { open } from 'node:fs/promises';
import type { Problem } from '../../../problems.ts';
import { fileProblem, systemCode } from '../../files/fileProblem.ts';

/**
 * Writes a file that a person asked for, straight to its place and nowhere else, readable by its owner alone. What is there
 * already is never replaced. A file that could not be written to its end is emptied, so that nobody takes it for whole.
 */
export const writeExport = async (file: string, content: Uint8Array): Promise<readonly Problem[]> => {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'wx', 0o600);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return [fileProblem('write', file, error)];
    const message = `${file} is there already and was not replaced. Name another folder, or move it away.`;
    return [{ code: 'file.write', severity: 'error', message, at: { in: 'file', file } }];
  }
  try {
    await handle.writeFile(content);
    await handle.sync();
    return [];
  } catch (error) {
    await handle.truncate(0).catch(() => undefined);
    return [fileProblem('write', file, error)];
  } finally {
    await handle.close();
  }
};
