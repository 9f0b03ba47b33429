import { squashed } from '../../document/search.ts';
import type { Pages } from '../../layout/pages.ts';

/** Enough letters to know a passage by. */
const keyLength = 40;

/**
 * Tells on which page, from 1, each passage of a document stands, when asked for them in reading order. A passage that prints nothing
 * stands where the one before it did.
 */
export const pageFinder = (pages: Pages): ((text: string) => number) => {
  const starts: number[] = [];
  let all = '';
  for (const { marks } of pages.pages) {
    starts.push(all.length);
    for (const mark of marks) if (mark.kind === 'text' && mark.tag !== 'artifact') all += squashed(mark.text);
  }
  let from = 0;
  return (text) => {
    const key = squashed(text).slice(0, keyLength);
    const at = key === '' ? -1 : all.indexOf(key, from);
    if (at >= 0) from = at;
    const next = starts.findIndex((start) => start > from);
    return next < 0 ? starts.length : next;
  };
};
