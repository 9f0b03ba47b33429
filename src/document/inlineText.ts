import type { Blank, Inline } from './inline.ts';
import type { Doc } from './model.ts';

/** Whether the mark ◊ prints after unverified provisions: in a pleading only while it is a draft. */
export const showsVerifyMarks = (doc: Doc): boolean => doc.profile !== 'pleading' || doc.draft !== undefined;

/** The inline as readable text. A blank is `________ (label)`, a box `[ ]` or `[x]`, a page number (which only layout knows) `[p.]`; `verify` prints ◊ after unverified provisions. */
export const inlineText = (inline: Inline, verify: boolean): string => {
  switch (inline.kind) {
    case 'text':
    case 'answer':
    case 'exhibit':
      return inline.text;
    case 'blank':
      return inline.place === 'none' || inline.label === '' ? '________' : `________ (${inline.label})`;
    case 'check':
      return inline.checked ? '[x]' : '[ ]';
    case 'reference':
      return inline.text ?? '¶\u00a0?';
    case 'citation':
      return verify && inline.status !== 'verified' ? `${inline.text}◊` : inline.text;
    case 'page':
      return '[p.]';
    case 'break':
      return '\n';
  }
};

/** A run of inlines as readable text; a break is a line feed. */
export const runText = (run: readonly Inline[], verify: boolean): string =>
  run.map((inline) => inlineText(inline, verify)).join('');

/** The label of a blank in line; one that stands below belongs to no line, and parts the words around it. */
const blankWords = ({ place, label }: Blank): string => {
  if (place === 'below') return '\n';
  return place === 'none' || label === '' ? '' : `(${label})`;
};

const wordsOf = (inline: Inline): string => {
  switch (inline.kind) {
    case 'blank':
      return blankWords(inline);
    case 'check':
      return '';
    case 'page':
      return '\n';
    case 'reference':
      return inline.text ?? '';
    default:
      return inlineText(inline, false);
  }
};

/**
 * The words of a run and nothing else: no boxes, rules of blanks or marks ◊. A page number and a label below its blank, which every
 * file sets in its own way, are left out as a line feed.
 */
export const runWords = (run: readonly Inline[]): string => run.map(wordsOf).join('');
