import type { IsoDate } from '../../../dates.ts';
import { type ListEntry, nextDate } from '../../../vault/entry.ts';
import { entriesOf } from '../../../vault/matterIndex.ts';
import { tableText } from '../table.ts';
import { dateText, searchVault, styleOf } from './find.ts';
import { freshIndex, type Opened, type Said } from './opened.ts';

const columns = [
  { head: 'id', align: 'left' },
  { head: 'matter', align: 'left' },
  { head: 'for', align: 'left' },
  { head: 'county', align: 'left' },
  { head: 'case number', align: 'left' },
  { head: 'next date', align: 'left' },
  { head: '', align: 'left' },
] as const;

const shownId = 8;

const rowOf = (entry: ListEntry, today: IsoDate, unmerged: ReadonlySet<string>): readonly string[] => [
  entry.id.slice(0, shownId),
  styleOf(entry),
  entry.side,
  entry.county,
  entry.caseNumber,
  dateText(nextDate(entry, today)),
  [entry.isArchived ? 'archived' : '', unmerged.has(entry.id) ? 'saved twice: merge' : '']
    .filter((word) => word !== '')
    .join(', '),
];

const far = '9999-12-31';

/** The next date first; matters without one by the time they were saved, the last first. */
const byUrgency = (entries: readonly ListEntry[], today: IsoDate): readonly ListEntry[] => {
  const keys = new Map(entries.map((entry) => [entry.id, nextDate(entry, today)?.on ?? far]));
  const keyOf = ({ id }: ListEntry): string => keys.get(id) ?? far;
  return entries.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one !== other) return one < other ? -1 : 1;
    return b.savedAt - a.savedAt;
  });
};

const entryJson = (entry: ListEntry, today: IsoDate, unmerged: ReadonlySet<string>) => {
  const { stamp: _, dates: __, attachments: ___, isForked: ____, undated: _____, savedAt, ...rest } = entry;
  const next = nextDate(entry, today);
  return {
    ...rest,
    savedAt: new Date(savedAt).toISOString(),
    next: next === undefined ? null : { on: next.on, what: next.what },
    isSavedTwice: unmerged.has(entry.id),
  };
};

const table = (entries: readonly ListEntry[], today: IsoDate, unmerged: ReadonlySet<string>): string =>
  entries.length === 0
    ? ''
    : tableText(
        columns,
        entries.map((entry) => rowOf(entry, today, unmerged)),
      );

/** The matters of the vault, next date first; archived ones only when asked. */
export const listMatters = async (opened: Opened, { archived }: { readonly archived?: boolean }): Promise<Said> => {
  const { index, unmerged, problems } = await freshIndex(opened);
  const all = entriesOf(index);
  const shown = byUrgency(
    all.filter(({ isArchived }) => archived === true || !isArchived),
    opened.today,
  );
  const twice = new Set(unmerged);
  const hidden = all.length - shown.length;
  const count = `${shown.length} ${shown.length === 1 ? 'matter' : 'matters'}`;
  const rest = hidden === 0 ? '' : `, and ${hidden} in the archive (--archived)`;
  return {
    text: `${table(shown, opened.today, twice)}${count}${rest}\n`,
    json: { matters: shown.map((entry) => entryJson(entry, opened.today, twice)) },
    problems,
  };
};

/** The matters that hold every word of a query. */
export const searchMatters = async (opened: Opened, query: string): Promise<Said> => {
  const hits = await searchVault(opened, query);
  if (!hits.ok) return { text: '', json: {}, problems: hits.problems };
  const entries = hits.value.map(({ entry }) => entry);
  const none = new Set<string>();
  return {
    text: entries.length === 0 ? 'No matter holds all of these words.\n' : table(entries, opened.today, none),
    json: { matters: entries.map((entry) => entryJson(entry, opened.today, none)) },
    problems: hits.problems,
  };
};
