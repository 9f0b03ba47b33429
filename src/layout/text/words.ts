import type { Inline } from '../../document/model.ts';
import { cleaned, withoutBreakControls } from './characters.ts';

const wordsOfOne = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
    case 'answer':
    case 'exhibit':
    case 'citation':
      return inline.text;
    case 'reference':
      return inline.text ?? '';
    case 'blank':
      return inline.label === '' ? '' : `(${inline.label})`;
    case 'break':
      return ' ';
    case 'check':
    case 'page':
      return '';
  }
};

/** Inline content as plain words on one line: for the outline, and for what stands at the end of a lead-in. */
export const wordsOf = (content: readonly Inline[]): string =>
  withoutBreakControls(cleaned(content.map(wordsOfOne).join('')).replaceAll('\n', ' ')).trim();

/** Whether the content is a lead-in to what follows: it ends in a colon. */
export const isLeadIn = (content: readonly Inline[]): boolean => wordsOf(content).endsWith(':');
