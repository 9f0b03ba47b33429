import type { Inline } from '../../document/inline.ts';
import { runWords } from '../../document/inlineText.ts';
import { cleaned, withoutBreakControls } from './characters.ts';

/** Inline content as plain words on one line: for the outline, and for what stands at the end of a lead-in. */
export const wordsOf = (content: readonly Inline[]): string =>
  withoutBreakControls(cleaned(runWords(content)).replaceAll('\n', ' ')).trim();

/** Whether the content is a lead-in to what follows: it ends in a colon. */
export const isLeadIn = (content: readonly Inline[]): boolean => wordsOf(content).endsWith(':');

/** Whether nothing of the content prints: no words, no boxes, no blanks. */
export const isEmpty = (content: readonly Inline[]): boolean =>
  content.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
