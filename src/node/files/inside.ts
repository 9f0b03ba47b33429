import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { systemCode } from './fileProblem.ts';

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

/** Whether a place is a folder or lies in it, by whatever links; either may still have to be made. */
export const isInside = async (place: string, folder: string): Promise<boolean> => {
  const way = relative(await realPlace(resolve(folder)), await realPlace(resolve(place)));
  return !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way));
};
