import type { InlineOf } from '../../document/inline.ts';
import { textRun, typeStyle } from '../run.ts';

/** Fixed words in their type style. */
export const writeText = (inline: InlineOf<'text'>): string => textRun(inline.text, typeStyle(inline));
