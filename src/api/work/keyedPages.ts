import type { Page, Pages } from '../../layout/pages.ts';
import type { Typefaces } from '../../layout/typeface.ts';
import { fingerprint } from '../../pdf/fingerprint.ts';
import type { MadePage, PageMark } from '../contract/work.ts';
import type { WorkDesk } from './desk.ts';
import { pageMarks } from './pageMarks.ts';

/** What the pages of a reply are made of; all lists are by page. */
export interface PagesToKey {
  readonly pages: Pages;
  /** The operators that draw each. */
  readonly contents: readonly Uint8Array[];
  readonly audience: readonly (readonly PageMark[])[];
  readonly desk: Pick<WorkDesk, 'faces' | 'utf8'>;
}

/** A page with a key, and what it was made of. */
interface Keyed {
  readonly faces: Typefaces;
  readonly content: Uint8Array;
  readonly audience: readonly PageMark[];
  readonly page: MadePage;
}

/** A page that did not change has its key from before. */
const keyed = new WeakMap<Page, Keyed>();

const none: readonly PageMark[] = [];

const keyOf = (page: Page, of: Omit<Keyed, 'page'>, utf8: WorkDesk['utf8']): MadePage => {
  const { width, height } = page;
  const marks = [...pageMarks(page, of.faces), ...of.audience];
  const told = utf8(JSON.stringify([width, height, marks]));
  return { key: fingerprint([of.content, told]), width, height, marks };
};

/** The pages with the places of their answers, and a key that says all that is seen of each: what it draws, its size, its marks. */
export const keyedPages = ({ pages, contents, audience, desk }: PagesToKey): readonly MadePage[] =>
  pages.pages.map((page, at) => {
    const { faces, utf8 } = desk;
    const of = { faces, content: contents[at] ?? utf8(''), audience: audience[at] ?? none };
    const before = keyed.get(page);
    const isSame = before?.faces === faces && before.content === of.content;
    if (before !== undefined && isSame && before.audience.length === 0 && of.audience.length === 0) return before.page;
    const made = { ...of, page: keyOf(page, of, utf8) };
    keyed.set(page, made);
    return made.page;
  });
