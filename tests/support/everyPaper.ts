import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, type Paper } from '../../src/assemble/assemble.ts';
import { writeDocx } from '../../src/docx/writeDocx.ts';
import { layOut } from '../../src/layout/layOut.ts';
import type { Pages } from '../../src/layout/pages.ts';
import { writePdf } from '../../src/pdf/writePdf.ts';
import { examples, testDay } from './examples.ts';
import { ownLibrary } from './library.ts';
import { tinos } from './tinos.ts';

/** One paper of one example, as files in a folder. */
export interface Files {
  /** `dv-children-petition`. */
  readonly name: string;
  readonly example: string;
  readonly paper: Paper;
  readonly pages: Pages;
  readonly pdf: Uint8Array;
  readonly pdfPath: string;
  readonly docx: Uint8Array;
  readonly docxPath: string;
}

const filesOf = async (example: string, paper: Paper, folder: string): Promise<Files> => {
  const name = `${example}-${paper.id}`;
  const pages = layOut(paper.doc, tinos);
  const pdf = writePdf(pages, tinos, { date: testDay });
  const pageOf = (id: string): number | undefined => {
    const place = pages.destinations[id];
    return place === undefined ? undefined : place.page + 1;
  };
  const docx = await writeDocx(paper.doc, { date: testDay, pageOf });
  const pdfPath = join(folder, `${name}.pdf`);
  const docxPath = join(folder, `${name}.docx`);
  writeFileSync(pdfPath, pdf);
  writeFileSync(docxPath, docx);
  return { name, example, paper, pages, pdf, pdfPath, docx, docxPath };
};

/** Every paper of every example, written as PDF and DOCX into `folder`. */
export const writeEveryPaper = async (folder: string): Promise<readonly Files[]> => {
  const { library } = await ownLibrary();
  mkdirSync(folder, { recursive: true });
  const written: Files[] = [];
  for (const { name, answers } of examples) {
    const { papers } = assemble({ answers, library, ids: 'all', today: testDay });
    for (const paper of papers) written.push(await filesOf(name, paper, folder));
  }
  return written;
};
