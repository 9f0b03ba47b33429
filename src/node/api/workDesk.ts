import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperFile, WorkDesk } from '../../api/work/desk.ts';
import type { IsoDate } from '../../dates.ts';
import { writeDocx } from '../../docx/writeDocx.ts';
import type { Problem, Result } from '../../problems.ts';
import { writeExport } from '../cli/vault/writeExport.ts';
import { fileName } from '../files/fileName.ts';
import { readTypefaces } from '../fonts.ts';
import { openLibrary } from '../templates.ts';

const encoder = new TextEncoder();

const isFree = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    () => true,
  );

const mostCopies = 100;

/** The first path of that name that is free, with a number when somebody has the name already: nothing is ever replaced. */
const freePath = async ({ folder, nameParts, format }: PaperFile): Promise<string> => {
  const plain = join(folder, fileName(nameParts, format));
  if (await isFree(plain)) return plain;
  for (let copy = 2; copy < mostCopies; copy += 1) {
    const path = join(folder, fileName(nameParts, format).replace(/(\.[a-z]+)$/, `-${copy}$1`));
    if (await isFree(path)) return path;
  }
  return plain;
};

/** Writes a paper into the folder that the person named, for its owner alone. What is there already stays. */
export const writePaperFile = async (file: PaperFile): Promise<Result<string>> => {
  const path = await freePath(file);
  const problems = await writeExport(path, file.bytes);
  return problems.length === 0 ? { ok: true, value: path, problems: [] } : { ok: false, problems };
};

/** What papers are made with: templates and typefaces read once. The typefaces come with the program; without them it cannot work. */
export const openWorkDesk = async (templates: string | undefined, today: () => IsoDate): Promise<Result<WorkDesk>> => {
  const [opened, faces] = await Promise.all([openLibrary(templates), readTypefaces()]);
  if (!faces.ok) return faces;
  const problems: readonly Problem[] = opened.problems;
  const library = { library: opened.library, problems };
  const desk: WorkDesk = {
    library: () => library,
    faces: faces.value,
    today,
    docx: writeDocx,
    utf8: (text) => encoder.encode(text),
    write: writePaperFile,
  };
  return { ok: true, value: desk, problems: [] };
};
