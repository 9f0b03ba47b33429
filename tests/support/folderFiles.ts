import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file in a folder and in those below it, by its name with `/` between folders. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

/** The files of a folder as they are now. */
export const filesIn = (folder: string): FolderFiles => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]));
};

/** Puts the files of a folder back as they were, and takes away those that came since. */
export const putBack = (folder: string, files: FolderFiles): void => {
  const now = filesIn(folder);
  for (const name of now.keys()) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, content] of files) {
    if (now.get(name)?.equals(content) === true) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
};

/** The names of the files that are no longer as they were, or are gone. */
export const changedFiles = (folder: string, files: FolderFiles): readonly string[] => {
  const now = filesIn(folder);
  return [...files].filter(([name, content]) => now.get(name)?.equals(content) !== true).map(([name]) => name);
};
