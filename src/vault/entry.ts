import { isJsonObject } from '../answers/json.ts';
import { newAnswers } from '../answers/newAnswers.ts';
import { readAnswers } from '../answers/read.ts';
import type { Answers } from '../answers/schema.ts';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { isDated } from '../facts/asIfFiled.ts';
import { deadlinesOf } from '../facts/deadlines.ts';
import { fullName, lastName } from '../facts/words.ts';
import type { OpenMatter } from './matter.ts';
import { savedAt } from './matterFile.ts';
import { nameWords, wordsIn } from './words.ts';

/** A date of a matter, for the list. */
export interface ListedDate {
  readonly on: IsoDate;
  /** Which date it is: `hearing`, `service.due`. */
  readonly key: string;
  readonly what: string;
}

/** Dates as the index keeps them, for ten thousand matters are listed at once: `20261130:3` and so on, in order of days. */
export interface PackedDates {
  readonly packed: string;
  /** What the numbers behind the colons stand for: `service.due Last day to serve`. Entries of one list share it. */
  readonly whats: readonly string[];
}

/** What the list of matters shows of one, without opening it. Texts are empty where nothing was answered. */
export interface ListEntry {
  readonly id: string;
  /** The stamp of the file when it was read: another one means that this entry is stale. */
  readonly stamp: string;
  readonly petitioner: string;
  readonly respondent: string;
  /** Last names, by which lawyers call a case; the whole name of who has no other. */
  readonly petitionerLast: string;
  readonly respondentLast: string;
  readonly side: 'petitioner' | 'respondent' | '';
  readonly county: string;
  readonly caseNumber: string;
  /** Milliseconds of UTC. */
  readonly savedAt: number;
  readonly isArchived: boolean;
  /** Whether it is an example, not a case. */
  readonly isPractice: boolean;
  /** Whether the history has a version that another program saved in the same instant and nobody has merged. */
  readonly isForked: boolean;
  /** Every date, in order; which is next depends on the day. */
  readonly dates: PackedDates;
  /** While no day is given to count from, the answers that further dates follow from as soon as one is, as JSON; else empty. */
  readonly undated: string;
  readonly attachments: readonly string[];
}

/** A matter as the index holds it. */
export interface IndexedMatter {
  readonly entry: ListEntry;
  readonly words: ReadonlySet<string>;
}

const dayLength = 8;

const listed = (piece: string, whats: readonly string[]): ListedDate | undefined => {
  const on = `${piece.slice(0, 4)}-${piece.slice(4, 6)}-${piece.slice(6, dayLength)}`;
  if (!isIsoDate(on)) return undefined;
  const text = whats[Number(piece.slice(dayLength + 1))] ?? '';
  const space = text.indexOf(' ');
  return { on, key: text.slice(0, Math.max(0, space)), what: text.slice(space + 1) };
};

/** Dates by their packed form, for each list of what they are: thousands of matters share a few hundred. */
const known = new WeakMap<readonly string[], Map<string, ListedDate | undefined>>();

const listedOnce = (piece: string, whats: readonly string[]): ListedDate | undefined => {
  const dates = known.get(whats) ?? new Map<string, ListedDate | undefined>();
  if (dates.size === 0) known.set(whats, dates);
  const before = dates.get(piece);
  if (before !== undefined || dates.has(piece)) return before;
  const date = listed(piece, whats);
  dates.set(piece, date);
  return date;
};

/** Every date of a matter, in order. */
export const datesIn = ({ packed, whats }: PackedDates): readonly ListedDate[] => {
  const dates: ListedDate[] = [];
  for (const piece of packed.split(' ')) {
    const date = listedOnce(piece, whats);
    if (date !== undefined) dates.push(date);
  }
  return dates;
};

/** The next date of a matter from `today` on; undefined when none is to come. */
export const nextDate = ({ dates }: ListEntry, today: IsoDate): ListedDate | undefined => {
  const day = today.replaceAll('-', '');
  const piece = dates.packed.split(' ').find((one) => one.slice(0, dayLength) >= day);
  return piece === undefined ? undefined : listedOnce(piece, dates.whats);
};

/** Dates in the form of the index; `placeOf` gives each text its number. */
export const packedDates = (dates: readonly ListedDate[], placeOf: (what: string) => number): string =>
  dates.map(({ on, key, what }) => `${on.replaceAll('-', '')}:${placeOf(`${key} ${what}`)}`).join(' ');

const datesOf = (answers: Answers, today: IsoDate): PackedDates => {
  const whats: string[] = [];
  const packed = packedDates(deadlinesOf(answers, today), (what) => whats.push(what) - 1);
  return { packed, whats };
};

/** Every answer that dates follow from, besides the days of filing and of the hearing. */
const datedBy = [
  'exParteEnteredOn',
  'servedOn',
  'judgeDesignatedOn',
  'courtClosedOn',
  'orderEnteredOn',
  'orderHasFindings',
  'orderExpiresOn',
  'orderRenewsAutomatically',
] as const;

const undatedOf = (answers: Answers): string => {
  if (isDated(answers)) return '';
  const { hearing = {} } = answers;
  return JSON.stringify(Object.fromEntries(datedBy.map((name) => [name, hearing[name]])));
};

/** Papers that were chosen by their ids are no words of the matter: whoever looks for "motion" wants those that speak of one. */
const withoutPapers = (raw: unknown): unknown => {
  if (!isJsonObject(raw) || !isJsonObject(raw.matter)) return raw;
  const { papers: _, ...matter } = raw.matter;
  return { ...raw, matter };
};

/** What the index holds of an open matter. A file whose answers cannot be understood is listed by its words alone. */
export const indexed = (open: OpenMatter, stamp: string, today: IsoDate): IndexedMatter => {
  const { answers: read, raw } = readAnswers(open.text);
  const answers = read ?? newAnswers('petitioner');
  const { matter } = answers;
  const entry: ListEntry = {
    id: open.head.matter,
    stamp,
    petitioner: fullName(answers.petitioner?.name) ?? '',
    respondent: fullName(answers.respondent?.name) ?? '',
    petitionerLast: lastName(answers.petitioner?.name) ?? '',
    respondentLast: lastName(answers.respondent?.name) ?? '',
    side: matter?.side ?? '',
    county: matter?.county ?? '',
    caseNumber: matter?.caseNumber ?? '',
    savedAt: savedAt(open.head.version),
    isArchived: open.head.isArchived,
    isPractice: matter?.isPracticeMatter === true,
    isForked: false,
    dates: datesOf(answers, today),
    undated: read === undefined ? '' : undatedOf(read),
    attachments: (open.head.attachments ?? []).map(({ hash }) => hash),
  };
  const names = nameWords([entry.petitioner, entry.respondent, entry.county, entry.caseNumber]);
  return { entry, words: new Set([...names, ...wordsIn(withoutPapers(raw))]) };
};
