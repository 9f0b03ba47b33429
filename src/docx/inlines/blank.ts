import type { InlineOf } from '../../document/model.ts';
import { textControl } from '../contentControl.ts';
import type { Paper } from '../paper.ts';
import { breakRun, textRun } from '../run.ts';

const noBreak = '\u00a0';
// A space of Times New Roman is a quarter of the size.
const spaceOfSize = 0.25;

const rule = (width: number, size: number): string =>
  textRun(noBreak.repeat(Math.max(1, Math.round(width / (size * spaceOfSize)))), { style: 'Blank' });

const label = (text: string): string => textRun(`(${text})`, { style: 'BlankLabel', noCaps: true });

/**
 * A rule to write on, and its label after or below it. The rule is a text control of underlined spaces: it prints as a line of
 * its width, and what is typed takes its place.
 */
export const writeBlank = (inline: InlineOf<'blank'>, paper: Paper): string => {
  const control = textControl(inline, rule(inline.width, paper.measures.size), paper);
  if (inline.place === 'none' || inline.label === '') return control;
  const between = inline.place === 'below' ? breakRun : textRun(' ');
  return `${control}${between}${label(inline.label)}`;
};
