import { z } from 'zod';
import { isIsoDate, isoDate } from '../dates.ts';
import type { ListEntry } from './entry.ts';

/** Changes with every change of what the index holds: an index of another number is made anew. */
const indexFormat = 'full-hearing-index/1';

/** One entry in a row, to be read fast; dates as day and place in the table of texts, in turn. */
const Row = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(['petitioner', 'respondent', '']),
  z.string(),
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.number()),
  z.array(z.string()),
]);
type Row = z.infer<typeof Row>;

const Table = { format: z.literal(indexFormat), made: z.string(), texts: z.array(z.string()), rows: z.array(Row) };

/** A shard of words by its file, and the first and last word in it. */
const ShardRange = z.strictObject({ name: z.string(), first: z.string(), last: z.string() });
export type ShardRange = z.infer<typeof ShardRange>;

const ListFile = z.strictObject({ ...Table, shards: z.array(ShardRange) });
const RecentFile = z.strictObject({ ...Table, words: z.array(z.string()), gone: z.array(z.string()) });

/** The list as it was made last: entries by their numbers, and the shards whose words have those numbers. */
export interface IndexBase {
  /** Random, new each time the list is made. */
  readonly made: string;
  readonly entries: readonly ListEntry[];
  readonly shards: readonly ShardRange[];
}

/** What changed since the list was made. */
export interface RecentChanges {
  readonly made: string;
  readonly matters: readonly { readonly entry: ListEntry; readonly words: ReadonlySet<string> }[];
  /** Ids of matters that are in the list and no longer in the vault. */
  readonly gone: readonly string[];
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

const dayOf = (number: number): string => {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
};

const tableOf = (entries: readonly ListEntry[]) => {
  const texts = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const rows = entries.map((entry): Row => {
    const { id, stamp, petitioner, respondent, side, county, caseNumber } = entry;
    const dates = entry.dates.flatMap(({ on, what }) => [dayNumber(on), placeOf(what)]);
    const { isArchived, attachments } = entry;
    return [
      id,
      stamp,
      petitioner,
      respondent,
      side,
      county,
      caseNumber,
      entry.savedAt,
      isArchived,
      dates,
      [...attachments],
    ];
  });
  return { format: indexFormat, rows, texts: [...texts.keys()] };
};

const datesOf = (numbers: readonly number[], texts: readonly string[]): ListEntry['dates'] =>
  numbers.flatMap((number, n) => {
    const day = dayOf(number);
    return n % 2 === 0 && isIsoDate(day) ? [{ on: isoDate(day), what: texts[numbers[n + 1] ?? -1] ?? '' }] : [];
  });

const entryOf = (row: Row, texts: readonly string[]): ListEntry => {
  const [id, stamp, petitioner, respondent, side, county, caseNumber, savedAt, isArchived, dates, attachments] = row;
  const names = { id, stamp, petitioner, respondent, side, county, caseNumber };
  return { ...names, savedAt, isArchived, dates: datesOf(dates, texts), attachments };
};

/** The list as JSON. */
export const writeIndexBase = ({ made, entries, shards }: IndexBase): string =>
  JSON.stringify({ ...tableOf(entries), made, shards });

/** The changes as JSON. */
export const writeRecent = ({ made, matters, gone }: RecentChanges): string => {
  const words = matters.map(({ words: all }) => [...all].join(' '));
  return JSON.stringify({ ...tableOf(matters.map(({ entry }) => entry)), made, words, gone });
};

const json = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** The list in a text; undefined when it is none, or of another format. */
export const readIndexBase = (text: string | undefined): IndexBase | undefined => {
  const file = ListFile.safeParse(json(text)).data;
  if (file === undefined) return undefined;
  return { made: file.made, shards: file.shards, entries: file.rows.map((row) => entryOf(row, file.texts)) };
};

/** The changes in a text; undefined when it holds none. */
export const readRecent = (text: string | undefined): RecentChanges | undefined => {
  const file = RecentFile.safeParse(json(text)).data;
  if (file === undefined) return undefined;
  const matters = file.rows.map((row, n) => ({
    entry: entryOf(row, file.texts),
    words: new Set((file.words[n] ?? '').split(' ').filter((word) => word !== '')),
  }));
  return { made: file.made, gone: file.gone, matters };
};
