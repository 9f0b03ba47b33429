import type { Mark, Page, Pages, TextMark } from '../../src/layout/pages.ts';

/** The text marks of a page that are content, in reading order. */
export const contentOf = (page: Page): readonly TextMark[] =>
  page.marks.filter((mark): mark is TextMark => mark.kind === 'text' && mark.tag !== 'artifact');

/** The text marks of a page that are furniture. */
export const furnitureTexts = (page: Page): readonly string[] =>
  page.marks.flatMap((mark) => (mark.kind === 'text' && mark.tag === 'artifact' ? [mark.text] : []));

/** The distinct baselines of a page's content, from the top. */
export const baselinesOf = (page: Page): readonly number[] =>
  [...new Set(contentOf(page).map(({ y }) => y))].sort((a, b) => a - b);

/** The first mark whose text begins so. Throws when there is none. */
export const markOf = (page: Page | undefined, beginning: string): TextMark => {
  const found = page?.marks.find(
    (mark): mark is TextMark => mark.kind === 'text' && mark.text.trim().startsWith(beginning),
  );
  if (found === undefined) throw new Error(`No text on the page begins "${beginning}".`);
  return found;
};

/** Index of the page on which a text stands. */
export const pageOf = (pages: Pages, words: string): number =>
  pages.pages.findIndex((page) => contentOf(page).some(({ text }) => text.includes(words)));

/** The marks of one kind. */
export const marksOfKind = <K extends Mark['kind']>(
  page: Page | undefined,
  kind: K,
): readonly Extract<Mark, { kind: K }>[] =>
  (page?.marks ?? []).filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
