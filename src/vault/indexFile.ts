import { z } from 'zod';
import { datesIn, type ListEntry, packedDates } from './entry.ts';

/** Changes with every change of what the index holds: an index of another number is made anew. */
const indexFormat = 'full-hearing-index/5';

/**
 * One entry in a row, to be read fast: the texts in this order, the time of saving, whether it is archived, the attachments,
 * whether it is forked, whether it is an example, what dates follow from once there is a day to count from, and the last names.
 * Rows are looked at one by one below, for a schema takes longer than all the rest.
 */
type Row = readonly (string | number | boolean | readonly string[])[];

const Table = {
  format: z.literal(indexFormat),
  made: z.string(),
  texts: z.array(z.string()),
  rows: z.custom<readonly unknown[]>(Array.isArray),
};

const ShardRange = z.strictObject({ name: z.string(), first: z.string(), last: z.string() });
/** A shard of words by its file, and the first and last word in it. */
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

const tableOf = (entries: readonly ListEntry[]) => {
  const texts = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const rows = entries.map((entry): Row => {
    const { id, stamp, petitioner, respondent, side, county, caseNumber, savedAt, isArchived, attachments } = entry;
    const dates = packedDates(datesIn(entry.dates), placeOf);
    return [
      id,
      stamp,
      petitioner,
      respondent,
      side,
      county,
      caseNumber,
      dates,
      savedAt,
      isArchived,
      attachments,
      entry.isForked,
      entry.isPractice,
      entry.undated,
      entry.petitionerLast,
      entry.respondentLast,
    ];
  });
  return { format: indexFormat, rows, texts: [...texts.keys()] };
};

const textAt = (row: readonly unknown[], at: number): string => {
  const value = row[at];
  return typeof value === 'string' ? value : '';
};

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const sideOf = (text: string): ListEntry['side'] => (text === 'petitioner' || text === 'respondent' ? text : '');

/** The last moment that a date can hold, in milliseconds of UTC. */
const lastMoment = 8.64e15;

const isMoment = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= lastMoment;

/** The entry in a row; undefined when the row has no id or no time of saving. What else is missing is empty. */
const entryOf = (row: readonly unknown[], whats: readonly string[]): ListEntry | undefined => {
  const id = textAt(row, 0);
  const savedAt = row[8];
  if (id === '' || !isMoment(savedAt)) return undefined;
  return {
    id,
    stamp: textAt(row, 1),
    petitioner: textAt(row, 2),
    respondent: textAt(row, 3),
    side: sideOf(textAt(row, 4)),
    county: textAt(row, 5),
    caseNumber: textAt(row, 6),
    dates: { packed: textAt(row, 7), whats },
    savedAt,
    isArchived: row[9] === true,
    isForked: row[11] === true,
    isPractice: row[12] === true,
    attachments: textsIn(row[10]),
    undated: textAt(row, 13),
    petitionerLast: textAt(row, 14),
    respondentLast: textAt(row, 15),
  };
};

/** The entries of a table; undefined when a row is none. */
const entriesIn = (rows: readonly unknown[], whats: readonly string[]): readonly ListEntry[] | undefined => {
  const entries: ListEntry[] = [];
  for (const row of rows) {
    const entry = Array.isArray(row) ? entryOf(row, whats) : undefined;
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return entries;
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
  const entries = file && entriesIn(file.rows, file.texts);
  return file && entries && { made: file.made, shards: file.shards, entries };
};

/** The changes in a text; undefined when it holds none. */
export const readRecent = (text: string | undefined): RecentChanges | undefined => {
  const file = RecentFile.safeParse(json(text)).data;
  const entries = file && entriesIn(file.rows, file.texts);
  if (file === undefined || entries === undefined) return undefined;
  const matters = entries.map((entry, n) => ({
    entry,
    words: new Set((file.words[n] ?? '').split(' ').filter((word) => word !== '')),
  }));
  return { made: file.made, gone: file.gone, matters };
};
