import type { InlineOf } from '../../document/inline.ts';
import { checkBoxControl } from '../contentControl.ts';
import type { Paper } from '../paper.ts';

/** A box in running text. */
export const writeCheck = (inline: InlineOf<'check'>, paper: Paper): string => checkBoxControl(inline, paper);
