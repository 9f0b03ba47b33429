import type { Paper } from '../../assemble/assemble.ts';
import { assemble } from '../../assemble/assemble.ts';
import { writePdf } from '../../pdf/writePdf.ts';
import type { Problem } from '../../problems.ts';
import type { Outcome } from '../call.ts';
import type { ReplyOf, RequestOf } from '../contract.ts';
import { audienceMarks } from './audienceMarks.ts';
import { pageMarks } from './pageMarks.ts';
import type { Making, Workshop } from './workshop.ts';

/** A paper of a matter, or the Problems that keep it from being made. */
export const paperOf = (
  workshop: Workshop,
  { text, paper: id }: { readonly text: string; readonly paper: string },
  making: Making = {},
): Outcome<Paper> => {
  const made = workshop.made(text, making);
  if (made === undefined) return { ok: false, problems: workshop.reading(text).problems };
  const paper = made.assembled.papers.find((one) => one.id === id);
  if (paper !== undefined) return { ok: true, value: paper, problems: [] };
  return { ok: false, problems: whyNot(made, id) };
};

type MadeMatter = NonNullable<ReturnType<Workshop['made']>>;

/** Why a paper cannot be made: its template, another side, or no such paper. */
const whyNot = (
  { answers, library, today, assembled, libraryProblems }: MadeMatter,
  id: string,
): readonly Problem[] => {
  const isOfTemplate = ({ at }: Problem): boolean =>
    (at.in === 'template' || at.in === 'manifest') && at.file.startsWith(`${id}/`);
  const own = [...libraryProblems, ...assembled.problems].filter(isOfTemplate);
  return own.length > 0 ? own : assemble({ answers, library, ids: [id], today }).problems;
};

/** The paper as it would be printed now, and where its answers stand on the pages. */
export const paper = (
  workshop: Workshop,
  { text, paper: id, isBlank = false }: RequestOf<'work.paper'>,
): Outcome<ReplyOf<'work.paper'>> => {
  const found = paperOf(workshop, { text, paper: id }, { isBlank });
  if (!found.ok) return found;
  const { doc, leaks } = found.value;
  const { faces, today } = workshop.desk;
  const pages = workshop.pages(doc);
  const audience = audienceMarks(pages, leaks, faces);
  return {
    ok: true,
    value: {
      id,
      title: doc.title,
      pdf: new Uint8Array(writePdf(pages, faces, { date: today() })),
      pages: pages.pages.map((page, index) => ({
        width: page.width,
        height: page.height,
        marks: [...pageMarks(page, faces), ...(audience[index] ?? [])],
      })),
      isDraft: doc.draft !== undefined,
    },
    problems: [],
  };
};
