import type { Paper } from '../../assemble/assemble.ts';
import { runText } from '../../document/inlineText.ts';
import type { Doc } from '../../document/model.ts';
import { toText } from '../../document/toText.ts';
import { writePdf } from '../../pdf/writePdf.ts';
import type { Problem } from '../../problems.ts';
import type { Outcome, Running } from '../call.ts';
import type { ReplyOf, RequestOf } from '../contract.ts';
import type { PaperFormat } from './desk.ts';
import { allowed, madeFor, type Plan } from './exportCheck.ts';
import type { Workshop } from './workshop.ts';

const pdfOf = (workshop: Workshop, doc: Doc): Uint8Array<ArrayBuffer> => {
  const { faces, today } = workshop.desk;
  return new Uint8Array(writePdf(workshop.pages(doc), faces, { date: today() }));
};

const docxOf = (workshop: Workshop, doc: Doc): Promise<Uint8Array> => {
  const pageOf = (id: string): number | undefined => {
    const place = workshop.pages(doc).destinations[id];
    return place === undefined ? undefined : place.page + 1;
  };
  return workshop.desk.docx(doc, { date: workshop.desk.today(), pageOf });
};

const bytesOf = async (workshop: Workshop, doc: Doc, format: PaperFormat): Promise<Uint8Array> => {
  if (format === 'pdf') return pdfOf(workshop, doc);
  return format === 'docx' ? docxOf(workshop, doc) : workshop.desk.utf8(toText(doc));
};

/** The style of the case for a file name; empty while a name is missing. */
const styleOf = ({ style }: Doc): string =>
  style.some(({ kind }) => kind === 'answer') && !style.some(({ kind }) => kind === 'blank')
    ? runText(style, false)
    : '';

const cancelled: Outcome<never> = { ok: false, problems: [], cancelled: true };

type Written = ReplyOf<'work.export'>['written'];

interface Writing {
  readonly workshop: Workshop;
  readonly request: RequestOf<'work.export'>;
  readonly running: Running;
  readonly written: Written;
  readonly problems: Problem[];
}

const writeOne = async ({ doc, id }: Paper, format: PaperFormat, writing: Writing): Promise<void> => {
  const { workshop, request, written, problems } = writing;
  const bytes = await bytesOf(workshop, doc, format);
  const done = await workshop.desk.write({
    folder: request.folder,
    nameParts: request.isBlank ? [id, 'blank'] : [id, styleOf(doc)],
    format,
    bytes,
  });
  problems.push(...done.problems);
  if (done.ok) written.push({ paper: id, path: done.value, bytes: bytes.length });
};

/**
 * Writes every paper of the plan that may go, in each format, and names those that are held back. Only what the answers themselves
 * release is released. A file that cannot be written is a Problem, and the others are written.
 */
export const exportPapers = async (
  workshop: Workshop,
  request: RequestOf<'work.export'>,
  running: Running,
): Promise<Outcome<ReplyOf<'work.export'>>> => {
  const made = madeFor(workshop, request);
  if (made === undefined) return { ok: false, problems: workshop.reading(request.text).problems };
  const { papers, held } = allowed(workshop, made, request);
  const writing: Writing = { workshop, request, running, written: [], problems: [] };
  const of = Math.max(1, papers.length * request.formats.length);
  let done = 0;
  for (const paper of papers) {
    for (const format of request.formats) {
      if (running.signal.aborted) return cancelled;
      running.progress({ what: `${paper.doc.title}: ${format.toUpperCase()}`, done, of });
      await writeOne(paper, format, writing);
      done += 1;
    }
  }
  const { written, problems } = writing;
  if (written.length === 0 && problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { written, held: [...held] }, problems };
};

/** The papers of the plan that may go, as PDFs in memory; nothing is written. */
export const printPapers = async (
  workshop: Workshop,
  request: Plan,
  running: Running,
): Promise<Outcome<ReplyOf<'work.print'>>> => {
  const made = madeFor(workshop, request);
  if (made === undefined) return { ok: false, problems: workshop.reading(request.text).problems };
  const { papers, held } = allowed(workshop, made, request);
  const printed: ReplyOf<'work.print'>['papers'] = [];
  for (const { id, doc } of papers) {
    if (running.signal.aborted) return cancelled;
    running.progress({ what: doc.title, done: printed.length, of: papers.length });
    printed.push({ id, title: doc.title, pdf: pdfOf(workshop, doc) });
  }
  return { ok: true, value: { papers: printed, held: [...held] }, problems: [] };
};
