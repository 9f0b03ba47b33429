import { open, unlink } from 'node:fs/promises';
import type { Problem } from '../../../problems.ts';
import { fileProblem, systemCode } from '../../files/fileProblem.ts';
import { isInside } from '../../files/inside.ts';
import { UsageError } from '../usage.ts';

/** Throws a `UsageError` when a folder to write into is the vault or lies in it, by whatever links: there nothing may be readable. */
export const refuseInside = async (folder: string, vault: string): Promise<void> => {
  if (!(await isInside(folder, vault))) return;
  throw new UsageError('Name a folder outside the vault: in it nothing may be readable.');
};

/** Why a new file could not be written at this place, found by making it and taking it away; nothing there is replaced. */
export const newFileProblems = async (file: string): Promise<readonly Problem[]> => {
  try {
    await (await open(file, 'wx', 0o600)).close();
    await unlink(file);
    return [];
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return [fileProblem('write', file, error)];
    const message = `${file} is there already and was not replaced. Name another folder, or move it away.`;
    return [{ code: 'file.write', severity: 'error', message, at: { in: 'file', file } }];
  }
};
