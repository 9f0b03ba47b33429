import { readTemplateFolder } from '../../src/node/files/read.ts';
import { ownTemplates } from '../../src/node/files/root.ts';
import { loadLibrary } from '../../src/template/library.ts';

/** The templates that come with the program, and whatever is wrong with them. */
export const ownLibrary = async (): Promise<ReturnType<typeof loadLibrary>> => {
  const { files, problems } = await readTemplateFolder(ownTemplates);
  const [unread] = problems;
  if (unread !== undefined) throw new Error(unread.message);
  return loadLibrary(files);
};
