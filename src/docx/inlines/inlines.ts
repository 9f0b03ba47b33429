import type { Inline, InlineOf } from '../../document/model.ts';
import type { Paper } from '../paper.ts';
import { breakRun } from '../run.ts';
import { writeAnswer } from './answer.ts';
import { writeBlank } from './blank.ts';
import { writeCheck } from './check.ts';
import { writeCitation } from './citation.ts';
import { writeExhibit } from './exhibit.ts';
import { writePage } from './page.ts';
import { writeReference } from './reference.ts';
import { writeText } from './text.ts';

type Handlers = { readonly [K in Inline['kind']]: (inline: InlineOf<K>, paper: Paper) => string };

const handlers = {
  text: writeText,
  answer: writeAnswer,
  blank: writeBlank,
  check: writeCheck,
  reference: writeReference,
  exhibit: writeExhibit,
  citation: writeCitation,
  page: writePage,
  break: () => breakRun,
} satisfies Handlers;

const writeOne = <K extends Inline['kind']>(inline: InlineOf<K>, paper: Paper): string => {
  const all: Handlers = handlers;
  return all[inline.kind as K](inline, paper);
};

/** The inlines as runs of one paragraph. */
export const writeInlines = (content: readonly Inline[], paper: Paper): string =>
  content.map((inline) => writeOne(inline, paper)).join('');
