import { useEffect, useState } from 'react';
import type { ShownPaper } from './paperFeed.ts';
import { useFind } from './useFind.ts';
import type { SheetsHandle } from './useSheetScroll.ts';

/** Find in the paper: its words, what was found, and the way from one to the next. Undefined words: Find is closed. */
export const useFinding = (paper: ShownPaper | undefined, handle: SheetsHandle | undefined) => {
  const [words, setWords] = useState<string>();
  const [at, setAt] = useState(0);
  const found = useFind(paper, words);
  const now = found[Math.min(at, found.length - 1)];
  const show = (next: number): void => {
    const [rect] = found[next]?.rects ?? [];
    setAt(next);
    if (rect !== undefined) handle?.scrollTo(rect);
  };
  const first = found.length > 0 && words !== undefined ? found[0]?.rects[0] : undefined;
  // A new search shows its first place; the same one on a page that has changed moves nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another search, or its first result, scrolls
  useEffect(() => {
    setAt(0);
    if (first !== undefined) handle?.scrollTo(first);
  }, [words, first === undefined]);
  return {
    words,
    found,
    now,
    at: Math.min(at, Math.max(0, found.length - 1)),
    open: () => setWords((before) => before ?? ''),
    close: () => setWords(undefined),
    setWords,
    step: (step: 1 | -1) =>
      found.length > 0 && show((Math.min(at, found.length - 1) + step + found.length) % found.length),
  };
};
