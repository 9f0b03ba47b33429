import type { Outcome } from '../../api/call.ts';
import { type MatterRow, ProblemCount } from '../../api/contract/matters.ts';
import type { ReplyOf, RequestOf } from '../../api/contract.ts';
import type { IsoDate } from '../../dates.ts';
import { type Stage, stageOf, stages } from '../../facts/stage.ts';
import type { Problem } from '../../problems.ts';
import { datesIn, indexed, type ListEntry } from '../../vault/entry.ts';
import { listedDates, nextListed } from '../../vault/listedDates.ts';
import { trashName } from '../../vault/matterFile.ts';
import { entriesOf, noIndex } from '../../vault/matterIndex.ts';
import { refreshIndex } from '../../vault/refreshIndex.ts';
import { mattersInTrash } from '../../vault/retention.ts';
import { searchIndex } from '../../vault/search.ts';
import type { Standing } from '../../vault/standings.ts';
import { wordsOf } from '../../vault/words.ts';
import type { Opened } from './keeper.ts';
import { done } from './outcome.ts';

type Asked = RequestOf<'matters.list'>;
type Listing = ReplyOf<'matters.list'>;

const datesShown = 3;

/** Stages by the entries of the index, which stay the same ones from keystroke to keystroke, and by the day. */
const known = new WeakMap<ListEntry, { readonly today: IsoDate; readonly stage: Stage }>();

const stageIn = (entry: ListEntry, today: IsoDate): Stage => {
  const before = known.get(entry);
  if (before?.today === today) return before.stage;
  const stage = stageOf(datesIn(entry.dates), today);
  known.set(entry, { today, stage });
  return stage;
};

/** Of this version and this day only: once a matter is saved again, or a day is over, what was counted before says nothing. */
const problemsIn = (savedAt: number, today: IsoDate, standing: Standing | undefined): Pick<MatterRow, 'problems'> => {
  if (standing?.savedAt !== savedAt || standing.on !== today) return {};
  const { count, worst, density } = standing;
  const problems = ProblemCount.safeParse({ count, density, ...(worst === '' ? {} : { worst }) }).data;
  return problems === undefined ? {} : { problems };
};

/** A matter of the index as the list shows it. */
export const rowOf = (entry: ListEntry, today: IsoDate, standing?: Standing): MatterRow => {
  const dates = listedDates(entry, today).filter(({ on }) => on >= today);
  const { id, petitioner, respondent, petitionerLast, respondentLast } = entry;
  const { side, county, caseNumber, savedAt, isArchived, isPractice } = entry;
  return {
    ...{ id, petitioner, respondent, petitionerLast, respondentLast },
    ...{ side, county, caseNumber, savedAt, isArchived, isPractice },
    stage: stageIn(entry, today),
    dates: dates.slice(0, datesShown),
    ...problemsIn(savedAt, today, standing),
  };
};

const far = '9999-12-31';

/** A name for sorting: the last name first, without accents; those without a name come last. */
const lastFirst = (last: string, whole: string): string =>
  whole === '' ? '\uffff ' : `${[...wordsOf(last), ...wordsOf(whole)].join(' ')} `;

/** Names for sorting by the entries of the index, as stages. */
const knownNames = new WeakMap<ListEntry, string>();

const namesIn = (entry: ListEntry): string => {
  const before = knownNames.get(entry);
  if (before !== undefined) return before;
  const { petitioner, respondent, petitionerLast, respondentLast } = entry;
  const names = lastFirst(petitionerLast, petitioner) + lastFirst(respondentLast, respondent);
  knownNames.set(entry, names);
  return names;
};

/** What matters are sorted by: the one key, then the time of saving, the last first. */
const keysOf = ({ order }: Asked, today: IsoDate): ((entry: ListEntry) => string) => {
  if (order === 'saved') return () => '';
  return order === 'deadline' ? (entry) => nextListed(entry, today)?.on ?? far : namesIn;
};

const ordered = (entries: readonly ListEntry[], asked: Asked, today: IsoDate): readonly ListEntry[] => {
  const keyOf = keysOf(asked, today);
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  return keyed
    .toSorted((a, b) => {
      if (a.key !== b.key) return a.key < b.key ? -1 : 1;
      return b.entry.savedAt - a.entry.savedAt;
    })
    .map(({ entry }) => entry);
};

interface Found {
  readonly entries: readonly ListEntry[];
  readonly problems: readonly Problem[];
}

/** Those of the index that hold the words; when a part of the index is lost, it is made anew. */
const foundInIndex = async (opened: Opened, query: string): Promise<Found> => {
  const { index, problems } = await opened.index();
  if (wordsOf(query).length === 0) return { entries: entriesOf(index), problems };
  const hits = await searchIndex(opened.matters, index, query);
  if (hits !== undefined) return { entries: hits.map(({ entry }) => entry), problems };
  const again = await refreshIndex(opened.matters, noIndex(), opened.today());
  opened.putIndex(again);
  const found = (await searchIndex(opened.matters, again.index, query)) ?? [];
  return { entries: found.map(({ entry }) => entry), problems: again.problems };
};

/** Those in the trash, read each time: there are few. Words are looked for in all answers, as in the list. */
const foundInTrash = async (opened: Opened, query: string): Promise<Found> => {
  const trashed = await mattersInTrash(opened.matters);
  if (!trashed.ok) return { entries: [], problems: trashed.problems };
  const starts = wordsOf(query);
  const entries = trashed.value
    .map((open) => indexed(open, '', opened.today()))
    .filter(({ words }) => starts.every((start) => [...words].some((word) => word.startsWith(start))))
    .map(({ entry }) => entry);
  return { entries, problems: trashed.problems };
};

const countsOf = async (opened: Opened, open: readonly ListEntry[], archive: number): Promise<Listing['counts']> => {
  const trash = await opened.matters.store.list('trash');
  const ofStage = new Map<string, number>();
  for (const entry of open) {
    const stage = stageIn(entry, opened.today());
    ofStage.set(stage, (ofStage.get(stage) ?? 0) + 1);
  }
  return {
    matters: open.length,
    archive,
    trash: trash.ok ? trash.value.filter(isOwnTrash).length : 0,
    petitioner: open.filter(({ side }) => side === 'petitioner').length,
    respondent: open.filter(({ side }) => side === 'respondent').length,
    stages: stages.flatMap((stage) => {
      const count = ofStage.get(stage);
      return count === undefined ? [] : [{ stage, count }];
    }),
  };
};

const isOwnTrash = (name: string): boolean => name === trashName(/^trash\/([a-z0-9]+)\.age$/.exec(name)?.[1] ?? '');

const isAsked = (entry: ListEntry, { side, stage }: Asked, today: IsoDate): boolean =>
  (side === undefined || entry.side === side) && (stage === undefined || stageIn(entry, today) === stage);

/** A page of the list of matters, of the archive or of the trash, and how many there are of each. */
export const listMatters = async (opened: Opened, asked: Asked): Promise<Outcome<Listing>> => {
  const today = opened.today();
  const { index } = await opened.index();
  const all = entriesOf(index);
  const open = all.filter(({ isArchived }) => !isArchived);
  const counts = await countsOf(opened, open, all.length - open.length);
  const found = await (asked.place === 'trash' ? foundInTrash : foundInIndex)(opened, asked.query);
  const isHere = ({ isArchived }: ListEntry): boolean =>
    asked.place === 'trash' || isArchived === (asked.place === 'archive');
  const chosen = found.entries.filter((entry) => isHere(entry) && isAsked(entry, asked, today));
  const rows = ordered(chosen, asked, today).slice(asked.from, asked.from + asked.count);
  const standings = await opened.standings();
  const value = {
    total: chosen.length,
    all: counts[asked.place],
    rows: rows.map((entry) => rowOf(entry, today, standings.get(entry.id))),
    counts,
  };
  return done(value, [...found.problems, ...(opened.open.tidying?.news() ?? [])]);
};
