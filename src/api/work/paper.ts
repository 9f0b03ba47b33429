import type { Paper } from '../../assemble/assemble.ts';
import { writeScreenPdf } from '../../pdf/writeScreenPdf.ts';
import type { Problem } from '../../problems.ts';
import type { Outcome } from '../call.ts';
import type { MadePage } from '../contract/work.ts';
import type { ReplyOf, RequestOf } from '../contract.ts';
import { audienceMarks } from './audienceMarks.ts';
import { keyedPages } from './keyedPages.ts';
import type { Made, Making, Workshop } from './workshop.ts';

/** A paper of a matter, or the Problems that keep it from being made. */
export const paperOf = (
  workshop: Workshop,
  { text, paper: id }: { readonly text: string; readonly paper: string },
  making: Making = {},
): Outcome<Paper> => {
  const made = workshop.made(text, making);
  if (made === undefined) return { ok: false, problems: workshop.reading(text).problems };
  const {
    papers: [paper],
    problems,
  } = made.one(id);
  if (paper !== undefined) return { ok: true, value: paper, problems: [] };
  return { ok: false, problems: whyNot(made, id, problems) };
};

/** Why a paper cannot be made: what its template has against it, where that is known; else that there is no such paper. */
const whyNot = ({ libraryProblems }: Made, id: string, problems: readonly Problem[]): readonly Problem[] => {
  const own = libraryProblems.filter(
    ({ at }) => (at.in === 'template' || at.in === 'manifest') && at.file.startsWith(`${id}/`),
  );
  return own.length > 0 ? own : problems;
};

/** A page that the window knows is told by its key alone. */
const withoutKnown = (pages: readonly MadePage[], known: readonly string[]): MadePage[] => {
  const keys = new Set(known);
  return pages.map((page) => {
    const { key, width, height } = page;
    return keys.has(key) ? { key, width, height } : page;
  });
};

/** The paper as it would be printed now, and where its answers stand on the pages. */
export const paper = (
  workshop: Workshop,
  { text, paper: id, isBlank = false, known = [] }: RequestOf<'work.paper'>,
): Outcome<ReplyOf<'work.paper'>> => {
  const found = paperOf(workshop, { text, paper: id }, { isBlank });
  if (!found.ok) return found;
  const { doc, leaks } = found.value;
  const { desk } = workshop;
  const pages = workshop.pages(doc);
  const { bytes, contents } = writeScreenPdf(pages, desk.faces);
  const audience = audienceMarks(pages, leaks, desk.faces);
  return {
    ok: true,
    value: {
      id,
      title: doc.title,
      pdf: new Uint8Array(bytes),
      pages: withoutKnown(keyedPages({ pages, contents, audience, desk }), known),
      isDraft: doc.draft !== undefined,
    },
    problems: [],
  };
};
