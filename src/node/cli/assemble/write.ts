import { join } from 'node:path';
import type { Paper } from '../../../assemble/assemble.ts';
import { runText } from '../../../document/inlineText.ts';
import type { Doc } from '../../../document/model.ts';
import type { Problem } from '../../../problems.ts';
import { fileName } from '../../files/fileName.ts';
import { replaceFile } from '../../files/write.ts';
import { type Format, type WritingOptions, writablePaper, writePaper } from '../../papers.ts';
import type { Progress } from '../progress.ts';

/** A file that was written. */
export interface WrittenFile {
  readonly format: Format;
  readonly path: string;
  readonly bytes: number;
}

/** A paper and the files it was written to; milliseconds for laying it out and making the bytes of all of them. */
export interface WrittenPaper {
  readonly paper: Paper;
  readonly pages: number;
  readonly ms: number;
  readonly files: readonly WrittenFile[];
  readonly problems: readonly Problem[];
}

/** Where and how papers are written. */
export interface Desk extends WritingOptions {
  readonly folder: string;
  readonly formats: readonly Format[];
  /** Files for their owner alone, as the answers in the vault were. */
  readonly isPrivate: boolean;
  readonly clock: () => number;
  readonly progress: Progress;
}

/** The style of the case for a file name; empty while a name is missing or none is given. */
const styleOf = ({ style }: Doc): string =>
  style.some(({ kind }) => kind === 'answer') && !style.some(({ kind }) => kind === 'blank')
    ? runText(style, false)
    : '';

/** Writes the paper in every format asked for. A file that cannot be written is a Problem, and the others are written. */
export const writeToDesk = async (paper: Paper, desk: Desk): Promise<WrittenPaper> => {
  const { doc } = paper;
  const files: WrittenFile[] = [];
  const problems: Problem[] = [];
  let start = desk.clock();
  desk.progress.step(`${doc.title}: pages`);
  const writable = writablePaper(doc, desk.faces);
  const pages = writable.pages().pages.length;
  let ms = desk.clock() - start;
  for (const format of desk.formats) {
    desk.progress.step(`${doc.title}: ${format.toUpperCase()}`);
    start = desk.clock();
    const bytes = await writePaper(format, writable, desk);
    ms += desk.clock() - start;
    const path = join(desk.folder, fileName([doc.id, styleOf(doc)], format));
    const failed = await replaceFile(path, bytes, desk.isPrivate);
    problems.push(...failed);
    if (failed.length === 0) files.push({ format, path, bytes: bytes.length });
  }
  return { paper, pages, ms, files, problems };
};
