import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Size } from './cases.ts';
import { sizes } from './cases.ts';
import { templateOf } from './engines/docxtemplater.ts';
import { docToFile, type Loaded, pageCount, petitionOf } from './engines/ours.ts';
import { itemsOf } from './items.ts';
import { matterWith } from './matter.ts';

/** The same document in the form each engine starts from, as files. */
export interface Prepared {
  readonly size: Size;
  readonly pages: number;
  readonly answersFile: string;
  readonly itemsFile: string;
  readonly templateFile: string;
  readonly docxFile: string;
}

/** Writes the files for one size into `folder`. */
export const prepare = async (size: Size, folder: string, loaded: Loaded): Promise<Prepared> => {
  const at = (name: string) => join(folder, `${size}.${name}`);
  const answers = JSON.stringify(matterWith(sizes[size]));
  const doc = petitionOf(answers, loaded);
  const prepared = {
    size,
    pages: pageCount(doc, loaded),
    answersFile: at('json'),
    itemsFile: at('items.json'),
    templateFile: at('template.docx'),
    docxFile: at('docx'),
  };
  await writeFile(prepared.answersFile, answers);
  await writeFile(prepared.itemsFile, JSON.stringify(itemsOf(doc)));
  await writeFile(prepared.templateFile, await docToFile('docx', templateOf(doc), loaded));
  await writeFile(prepared.docxFile, await docToFile('docx', doc, loaded));
  return prepared;
};

/** Calls the work with a folder of its own under the system’s temporary folder, and removes it afterwards. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'full-hearing-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
