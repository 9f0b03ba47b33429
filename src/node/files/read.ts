import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../../problems.ts';
import { fileProblem } from './fileProblem.ts';

/** The bytes of a file, or the Problem that keeps them from being read. */
export const readBytes = async (file: string): Promise<Result<Uint8Array>> => {
  try {
    return { ok: true, value: await readFile(file), problems: [] };
  } catch (error) {
    return { ok: false, problems: [fileProblem('read', file, error)] };
  }
};

/** One text file of a folder; `path` counts from that folder and has forward slashes on every system. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

const isTemplatePart = (name: string): boolean => name.endsWith('.hbs') || name.endsWith('.json');

const namesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map(async (entry) => {
        if (!entry.isDirectory()) return entry.isFile() && isTemplatePart(entry.name) ? [entry.name] : [];
        return (await namesBelow(join(folder, entry.name))).map((name) => `${entry.name}/${name}`);
      }),
  );
  return below.flat().sort();
};

/**
 * Every template and manifest below `folder`, in the order of their paths, with the Problems of files that cannot be read.
 * Hidden files, links and files of other kinds are passed over, so a folder of templates can lead nowhere else.
 */
export const readTemplateFolder = async (
  folder: string,
): Promise<{ readonly files: readonly TextFile[]; readonly problems: readonly Problem[] }> => {
  let names: readonly string[];
  try {
    names = await namesBelow(folder);
  } catch (error) {
    return { files: [], problems: [fileProblem('read', folder, error)] };
  }
  const read = await Promise.all(names.map((name) => readBytes(join(folder, name))));
  const decoder = new TextDecoder();
  return {
    files: read.flatMap((result, i) =>
      result.ok ? [{ path: names[i] ?? '', text: decoder.decode(result.value) }] : [],
    ),
    problems: read.flatMap((result) => result.problems),
  };
};
