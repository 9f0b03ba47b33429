import { useEffect, useState } from 'react';
import { type Found, findOn, type Measure } from './findText.ts';
import type { ShownPaper } from './paperFeed.ts';

/** Milliseconds after a letter, or after a new page, before it is searched. */
const pause = 120;

const none: readonly Found[] = [];

const family = '100px Tinos, "Times New Roman", serif';

/** Measures with the typeface of the page; only shares of the widths are used. */
const measureWith = (): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length;
  context.font = family;
  return (text) => context.measureText(text).width;
};

/** Searches a paper page by page. An older search stops when a newer begins. */
const search = async (
  paper: ShownPaper,
  words: string,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (found: readonly Found[]) => void },
): Promise<void> => {
  const measure = measureWith();
  const found: Found[] = [];
  for (let page = 0; page < paper.pdf.pages; page += 1) {
    const runs = await paper.pdf.textOf(page);
    if (signal.aborted) return;
    found.push(...findOn(page, runs, { words, measure }));
  }
  tell(found);
};

/** Where words stand in a paper, kept up as the paper changes. Undefined words find nothing. */
export const useFind = (paper: ShownPaper | undefined, words: string | undefined): readonly Found[] => {
  const [found, setFound] = useState<readonly Found[]>(none);
  useEffect(() => {
    if (paper === undefined || words === undefined || words.trim() === '') {
      setFound(none);
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(() => void search(paper, words, { signal: control.signal, tell: setFound }), pause);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [paper, words]);
  return found;
};
