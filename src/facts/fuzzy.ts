import type { FuzzyDate } from '../answers/common.ts';
import { isIsoDate, longDate, monthNames } from '../dates.ts';
import { capital } from '../text.ts';

/** A fuzzy date as a paper says it: the words before it, the date without its year, and the year. */
export interface SpokenDate {
  /** "on", "in", "about", "from" (a range). */
  readonly preposition: 'on' | 'in' | 'about' | 'from';
  /** "June 20", "June", or "" when only the year is known; for a range the whole text. */
  readonly day: string;
  readonly year: string;
}

const monthOf = (text: string): string => monthNames[Number(text.slice(5, 7)) - 1] ?? '';

const plain = (text: string): { day: string; year: string } => {
  const year = text.slice(0, 4);
  if (isIsoDate(text)) return { day: longDate(text).slice(0, -6), year };
  return { day: text.length === 7 ? monthOf(text) : '', year };
};

const whole = (text: string): string => {
  const { day, year } = plain(text);
  if (day === '') return year;
  return isIsoDate(text) ? `${day}, ${year}` : `${day} ${year}`;
};

const exactPreposition = (text: string): 'on' | 'in' => (isIsoDate(text) ? 'on' : 'in');

/** The start of a range without what its end says again: "October 26" of "October 26 to 29, 2026". */
const startText = (on: string, to: string): string => {
  const [start, end] = [plain(on), plain(to)];
  const sharesYear = start.year === end.year && start.day !== '' && on.length === to.length;
  if (sharesYear) return start.day;
  return `${whole(on)}${isIsoDate(on) ? ',' : ''}`;
};

const endText = (on: string, to: string): string =>
  isIsoDate(on) && isIsoDate(to) && on.slice(0, 7) === to.slice(0, 7)
    ? `${Number(to.slice(8))}, ${to.slice(0, 4)}`
    : whole(to);

const rangeText = (on: string, to: string, about = false): string =>
  `${about ? 'about ' : ''}${startText(on, to)} to ${endText(on, to)}`;

/** The date in its parts; undefined when it is not given. */
export const spokenDate = (date: FuzzyDate | undefined): SpokenDate | undefined => {
  if (date?.on === undefined) return undefined;
  if (date.to !== undefined) return { preposition: 'from', day: rangeText(date.on, date.to, date.about), year: '' };
  return { preposition: date.about === true ? 'about' : exactPreposition(date.on), ...plain(date.on) };
};

const join = (spoken: SpokenDate): string => {
  if (spoken.year === '') return spoken.day;
  if (spoken.day === '') return spoken.year;
  return /\d/.test(spoken.day) ? `${spoken.day}, ${spoken.year}` : `${spoken.day} ${spoken.year}`;
};

/** "June 20, 2026", "About June 20, 2026", "March 2025": as a heading. */
export const headingDate = (date: FuzzyDate | undefined): string | undefined => {
  const spoken = spokenDate(date);
  if (spoken === undefined) return undefined;
  return capital(`${spoken.preposition === 'about' ? 'about ' : ''}${join(spoken)}`);
};

/** The same inside a sentence: "about June 20, 2026"; the month keeps its capital. */
export const inSentence = (heading: string): string => heading.replace(/^About(?= )/, 'about');

/** The date with its preposition: "on June 20, 2026", "in March 2025", "about June 20, 2026", "from March 2025 to May 2025". */
export const datedPhrase = (date: FuzzyDate | undefined): string | undefined => {
  const spoken = spokenDate(date);
  return spoken === undefined ? undefined : `${spoken.preposition} ${join(spoken)}`;
};

/** What dates sort by: the start of the time they may mean. Dates that are not given sort last. */
export const sortKey = (date: FuzzyDate | undefined): string => date?.on ?? '9999';

const runText = (run: readonly SpokenDate[], dropYear: boolean): string[] => {
  const sameYear = run.every((spoken) => spoken.year === run[0]?.year);
  return run.map((spoken, index) => {
    const isLast = index === run.length - 1;
    const showsYear = sameYear ? isLast && !dropYear : true;
    return showsYear ? join(spoken) : spoken.day || spoken.year;
  });
};

const runsOf = (dates: readonly SpokenDate[]): SpokenDate[][] => {
  const runs: SpokenDate[][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run?.[0]?.preposition === date.preposition && date.preposition !== 'from') run.push(date);
    else runs.push([date]);
  }
  return runs;
};

const separator = (index: number, run: readonly string[], hasCommas: boolean): string => {
  if (index === 0) return '';
  const isLast = index === run.length - 1;
  if (run.length === 2) return hasCommas ? ', and ' : ' and ';
  return isLast ? ', and ' : ', ';
};

/** A date among others: the words before it, and itself. */
export interface PhrasedDate {
  readonly lead: string;
  readonly date: string;
}

/**
 * The words for several dates, each apart so that it keeps its own provenance; joined they read "about June 20, and on
 * October 11 and November 9, 2026".
 */
export const datePhrase = (dates: readonly SpokenDate[]): readonly PhrasedDate[] => {
  const runs = runsOf(dates);
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    const sameYear = run.every((spoken) => spoken.year === run[0]?.year);
    const dropYear =
      next !== undefined && sameYear && next[0]?.year === run[0]?.year && next.every((d) => d.year === next[0]?.year);
    const texts = runText(run, dropYear);
    const hasYears = texts.slice(0, -1).some((text) => text.includes(','));
    return texts.map((text, at) => {
      const lead = at === 0 ? `${index === 0 ? '' : ', and '}${run[0]?.preposition ?? 'on'} ` : '';
      return { lead: `${lead}${separator(at, texts, hasYears)}`, date: text };
    });
  });
};

/** "Nov. 9, 2026", "About June 20, 2026", "Sept. 2 to Oct. 30, 2026": as a narrow column prints it. */
export const tableDate = (date: FuzzyDate | undefined): string | undefined =>
  headingDate(date)?.replace(/\b(January|February|August|September|October|November|December)(?=\u00a0)/g, (month) =>
    month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`,
  );
