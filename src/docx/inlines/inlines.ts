import type { Inline, InlineOf } from '../../document/inline.ts';
import type { Paper } from '../paper.ts';
import { breakRun, textRun } from '../run.ts';
import { writeAnswer } from './answer.ts';
import { labelBelow, writeBlank } from './blank.ts';
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

/** The inlines parted at line breaks. */
const linesOf = (content: readonly Inline[]): readonly (readonly Inline[])[] => {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
};

const writeLine = (line: readonly Inline[], paper: Paper): string => {
  const below = line.map(labelBelow).filter((label) => label !== '');
  const runs = line.map((inline) => writeOne(inline, paper)).join('');
  return below.length === 0 ? runs : `${runs}${breakRun}${below.join(textRun(' '))}`;
};

/** The inlines as runs of one paragraph. Labels that stand below a blank follow on a line of their own. */
export const writeInlines = (content: readonly Inline[], paper: Paper): string =>
  linesOf(content)
    .map((line) => writeLine(line, paper))
    .join(breakRun);
