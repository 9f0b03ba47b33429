import type { InlineOf } from '../../document/inline.ts';
import { textRun, typeStyle } from '../run.ts';

/** Words from an answer, in the style "Answer": it looks like the text around it, and a user can find or restyle all of them. */
export const writeAnswer = (inline: InlineOf<'answer'>): string =>
  textRun(inline.text, { ...typeStyle(inline), style: 'Answer' });
