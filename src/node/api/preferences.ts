import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Preferences } from '../../api/contract/host.ts';
import { standardPreferences } from '../../api/standardPreferences.ts';
import type { Problem } from '../../problems.ts';
import { fileProblem } from '../files/fileProblem.ts';
import { readBytes } from '../files/read.ts';

const fileIn = (folder: string): string => join(folder, 'preferences.json');

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/** The preferences in a folder; the standard ones when there are none that can be read. They name nobody. */
export const readPreferences = async (folder: string): Promise<Preferences> => {
  const bytes = await readBytes(fileIn(folder));
  return (bytes.ok ? Preferences.safeParse(parsed(bytes.value)).data : undefined) ?? standardPreferences;
};

const replaceOwn = async (file: string, text: string): Promise<void> => {
  const part = `${file}.part`;
  await rm(part, { force: true });
  const handle = await open(part, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
};

/** Writes the preferences as a whole, for their owner alone. Returns the Problem that prevented it, or nothing. */
export const writePreferences = async (folder: string, preferences: Preferences): Promise<readonly Problem[]> => {
  const file = fileIn(folder);
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await replaceOwn(file, `${JSON.stringify(preferences, null, 2)}\n`);
    return [];
  } catch (error) {
    return [fileProblem('write', file, error)];
  }
};
