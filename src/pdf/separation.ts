import type { Mark, TextMark } from '../layout/pages.ts';

/** A word may go on after these; after anything else, the next line begins a new word. */
const mayGoOn = /[\s\u00a0\-\u00ad\u2010-\u2014/]$/;

/** A gap of this part of the type size is a space, not a kern. */
const spaceGap = 0.15;
/** A superior mark is raised by less than this part of the type size; a new line is further away. */
const newLine = 0.6;

const isApart = (mark: TextMark, next: TextMark): boolean =>
  Math.abs(next.y - mark.y) > mark.size * newLine || next.x - mark.x - mark.width > mark.size * spaceGap;

/**
 * Whether a space must be written after a mark that a reader of the tags would otherwise join to the next: at the end of a
 * line, where layout has dropped the space, and before a tab. `next` is the next mark of text on the page.
 */
export const needsSpace = (mark: TextMark, next: TextMark | undefined): boolean => {
  if (mark.tag === 'artifact' || mark.visual !== undefined || mayGoOn.test(mark.text)) return false;
  return next === undefined || (isApart(mark, next) && !next.text.startsWith(' '));
};

/** For each mark of a page, the next tagged text after it. */
export const nextTexts = (marks: readonly Mark[]): readonly (TextMark | undefined)[] => {
  const found = new Array<TextMark | undefined>(marks.length).fill(undefined);
  let next: TextMark | undefined;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    found[index] = next;
    const mark = marks[index];
    if (mark?.kind === 'text' && mark.tag !== 'artifact' && mark.text !== '') next = mark;
  }
  return found;
};
