import type { InlineOf } from '../../document/model.ts';
import { textControl } from '../contentControl.ts';
import type { Paper } from '../paper.ts';
import { breakRun, textRun } from '../run.ts';

// An underscore of Times New Roman is half as wide as the size, and a row of them is an unbroken line.
const underscoreOfSize = 0.5;

const rule = (width: number, size: number): string =>
  textRun('_'.repeat(Math.max(1, Math.floor(width / (size * underscoreOfSize)))), { style: 'Blank' });

const label = (text: string): string => textRun(`(${text})`, { style: 'BlankLabel', noCaps: true });

/**
 * A rule to write on, and its label after or below it. The rule is a text control that shows underscores: it prints as a line of
 * its width, and what is typed takes its place.
 */
export const writeBlank = (inline: InlineOf<'blank'>, paper: Paper): string => {
  const control = textControl(inline, rule(inline.width, paper.measures.size), paper);
  if (inline.place === 'none' || inline.label === '') return control;
  const between = inline.place === 'below' ? breakRun : textRun(' ');
  return `${control}${between}${label(inline.label)}`;
};
