import type { WeighedLeak } from '../../assemble/releases.ts';
import { typedIn } from '../../assemble/releases.ts';
import { squashed } from '../../document/search.ts';
import type { Pages, TextMark } from '../../layout/pages.ts';
import type { Typefaces } from '../../layout/typeface.ts';
import type { PageMark } from '../contract/work.ts';
import { partBox } from './pageMarks.ts';

/** A letter of an answer's print: which run of text on which page, and its place there. */
interface Letter {
  readonly page: number;
  readonly mark: TextMark;
  readonly at: number;
  readonly to: number;
}

/** What an answer prints, as letters that are compared without regard to case and punctuation, each with its place. */
interface Printed {
  readonly text: string;
  readonly letters: readonly Letter[];
}

const printedBy = (pages: Pages, path: string): Printed => {
  let text = '';
  const letters: Letter[] = [];
  pages.pages.forEach(({ marks }, page) => {
    for (const mark of marks) {
      if (mark.kind !== 'text' || mark.from !== path) continue;
      for (const match of mark.text.matchAll(/[\s\S]/gu)) {
        for (const unit of squashed(match[0])) {
          text += unit;
          letters.push({ page, mark, at: match.index, to: match.index + match[0].length });
        }
      }
    }
  });
  return { text, letters };
};

/** A passage on the pages; one that runs over lines has a place on each. */
interface Spot {
  readonly page: number;
  readonly mark: TextMark;
  readonly start: number;
  readonly end: number;
}

const spotsOf = (letters: readonly Letter[]): readonly Spot[] => {
  const spots: Spot[] = [];
  for (const { page, mark, at, to } of letters) {
    const last = spots.at(-1);
    if (last?.mark === mark) spots[spots.length - 1] = { ...last, end: to };
    else spots.push({ page, mark, start: at, end: to });
  }
  return spots;
};

const found = ({ text, letters }: Printed, needle: string): readonly Spot[] => {
  const spots: Spot[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    spots.push(...spotsOf(letters.slice(at, at + needle.length)));
  }
  return spots;
};

/** Shorter words stand in too many places; the audience check has the same limit. */
const shortestNeedle = 4;

const spotsOfLeak = (pages: Pages, leak: WeighedLeak): readonly Spot[] => {
  const path = leak.path ?? leak.secret.path;
  const printed = printedBy(pages, path);
  if (typedIn(leak) === undefined) return spotsOf(printed.letters);
  const needles = leak.secret.needles
    .map(squashed)
    .filter(({ length }) => length >= shortestNeedle)
    .sort((one, other) => other.length - one.length);
  const needle = needles.find((one) => printed.text.includes(one));
  return needle === undefined ? [] : found(printed, needle);
};

/** Where the pages show the other side what nobody released, by page. */
export const audienceMarks = (
  pages: Pages,
  leaks: readonly WeighedLeak[],
  faces: Typefaces,
): readonly (readonly PageMark[])[] => {
  const byPage: PageMark[][] = pages.pages.map(() => []);
  for (const leak of leaks) {
    if (leak.release !== undefined) continue;
    const from = leak.path ?? leak.secret.path;
    for (const { page, mark, start, end } of spotsOfLeak(pages, leak)) {
      byPage[page]?.push({ kind: 'audience', from, ...partBox(mark, faces, { start, end }) });
    }
  }
  return byPage;
};
