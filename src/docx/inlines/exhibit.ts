import type { InlineOf } from '../../document/inline.ts';
import { textRun } from '../run.ts';

/** An exhibit at a place. */
export const writeExhibit = (inline: InlineOf<'exhibit'>): string => textRun(inline.text, { style: 'Answer' });
