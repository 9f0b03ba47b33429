import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const holdsProgram = (folder: string): boolean =>
  existsSync(join(folder, 'templates')) && existsSync(join(folder, 'package.json'));

const upFrom = (folder: string): string => {
  if (holdsProgram(folder)) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error('The program’s own folder, with its templates, was not found above this file.');
  return upFrom(parent);
};

/** The folder of the program: the one above this file that holds `templates` and `package.json`. The same from source and when built. */
export const programFolder: string = upFrom(dirname(fileURLToPath(import.meta.url)));

/** The folder of the templates that come with the program. */
export const ownTemplates: string = join(programFolder, 'templates');
