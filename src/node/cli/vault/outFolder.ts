import { open, realpath, unlink } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Problem } from '../../../problems.ts';
import { fileProblem, systemCode } from '../../files/fileProblem.ts';
import { UsageError } from '../usage.ts';

/** The path without links, as far as it is there: what is to be made below it is taken as it is written. */
const realPlace = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) === '') throw error;
    const above = dirname(path);
    return above === path ? path : join(await realPlace(above), basename(path));
  }
};

/** Throws a `UsageError` when a folder to write into is the vault or lies in it, by whatever links: there nothing may be readable. */
export const refuseInside = async (folder: string, vault: string): Promise<void> => {
  const way = relative(await realPlace(resolve(vault)), await realPlace(resolve(folder)));
  const isOutside = way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way);
  if (!isOutside) throw new UsageError('Name a folder outside the vault: in it nothing may be readable.');
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
