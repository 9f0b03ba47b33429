import type { Problem } from '../problems.ts';
import { type Library, loadLibrary, mergeLibraries } from '../template/library.ts';
import { readTemplateFolder } from './files/read.ts';
import { ownTemplates } from './files/root.ts';

/** Templates ready to use, with the Problems of those that are not. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

const openFolder = async (folder: string): Promise<OpenedLibrary> => {
  const { files, problems } = await readTemplateFolder(folder);
  const loaded = loadLibrary(files);
  return { library: loaded.library, problems: [...problems, ...loaded.problems] };
};

/** The templates of the program, and over them those of the office when it has a folder of its own. */
export const openLibrary = async (officeFolder?: string): Promise<OpenedLibrary> => {
  const own = await openFolder(ownTemplates);
  if (officeFolder === undefined) return own;
  const office = await openFolder(officeFolder);
  return {
    library: mergeLibraries(own.library, office.library),
    problems: [...own.problems, ...office.problems],
  };
};
