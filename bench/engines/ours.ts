import { readAnswers } from '#src/answers/read.ts';
import { assemble } from '#src/assemble/assemble.ts';
import { isoDate } from '#src/dates.ts';
import type { Doc } from '#src/document/model.ts';
import type { Typefaces } from '#src/layout/typeface.ts';
import { readTypefaces } from '#src/node/fonts.ts';
import { writablePaper, writePaper } from '#src/node/papers.ts';
import { openLibrary } from '#src/node/templates.ts';
import type { Library } from '#src/template/library.ts';

const today = isoDate('2026-11-20');

/** What a process loads once: templates, read and parsed, and the four faces. */
export interface Loaded {
  readonly library: Library;
  readonly faces: Typefaces;
}

/** Loads it as the command line does. */
export const load = async (): Promise<Loaded> => {
  const [{ library }, faces] = await Promise.all([openLibrary(), readTypefaces()]);
  if (!faces.ok) throw new Error('The fonts could not be read.');
  return { library, faces: faces.value };
};

/** The petition of an answer file, from its text: reading, facts, template, numbering, audience check. */
export const petitionOf = (answerFile: string, { library }: Loaded): Doc => {
  const { answers } = readAnswers(answerFile);
  if (answers === undefined) throw new Error('The benchmark’s answers could not be read.');
  const [paper] = assemble({ answers, library, ids: ['petition'], today, final: false }).papers;
  if (paper === undefined) throw new Error('The petition could not be assembled.');
  return paper.doc;
};

/** Answers, as text, to the bytes of a PDF. */
export const answersToPdf = (answerFile: string, loaded: Loaded): Promise<Uint8Array> =>
  docToFile('pdf', petitionOf(answerFile, loaded), loaded);

/** Answers, as text, to the bytes of a DOCX. */
export const answersToDocx = (answerFile: string, loaded: Loaded): Promise<Uint8Array> =>
  docToFile('docx', petitionOf(answerFile, loaded), loaded);

/** A document to the bytes of a file. */
export const docToFile = (format: 'pdf' | 'docx', doc: Doc, { faces }: Loaded): Promise<Uint8Array> =>
  writePaper(format, writablePaper(doc, faces), { faces, date: today, fillable: false });

/** On how many pages the document stands. */
export const pageCount = (doc: Doc, { faces }: Loaded): number => writablePaper(doc, faces).pages().pages.length;
