import type { Inline, InlineOf } from '../../document/inline.ts';
import { textControl } from '../contentControl.ts';
import type { Paper } from '../paper.ts';
import { textRun } from '../run.ts';

// An underscore of Times New Roman is half as wide as the size, and a row of them is an unbroken line.
const underscoreOfSize = 0.5;

const rule = (width: number, size: number): string =>
  textRun('_'.repeat(Math.max(1, Math.floor(width / (size * underscoreOfSize)))), { style: 'Blank' });

const labelOf = ({ label }: InlineOf<'blank'>): string => textRun(`(${label})`, { style: 'BlankLabel', plain: true });

/** The label of a blank that stands below the line of its rule; nothing for any other inline. */
export const labelBelow = (inline: Inline): string =>
  inline.kind === 'blank' && inline.place === 'below' && inline.label !== '' ? labelOf(inline) : '';

/**
 * A rule to write on, and its label after it; a label below it is left to the line. The rule is a text control that shows
 * underscores: it prints as a line of its width, and what is typed takes its place.
 */
export const writeBlank = (inline: InlineOf<'blank'>, paper: Paper): string => {
  const control = textControl(inline, rule(inline.width, paper.measures.size), paper);
  return inline.place === 'after' && inline.label !== '' ? `${control}${textRun(' ')}${labelOf(inline)}` : control;
};
