import type { FuzzyDate } from '../../answers/common.ts';
import type { Answers } from '../../answers/schema.ts';
import { addDays, addMonths, type IsoDate, isIsoDate, shortDate } from '../../dates.ts';
import { tableDate } from '../../facts/fuzzy.ts';
import { given } from '../../facts/words.ts';
import { firstSentence } from '../../facts/worksheet/entry.ts';
import type { TimelineItem } from '../contract/boards.ts';
import type { ReplyOf } from '../contract.ts';
import { datesOf } from '../work/dates.ts';

/** The first and last day that something can have been, and how it is drawn. */
type Extent = Pick<TimelineItem, 'from' | 'to' | 'shape'>;

const daysOf = (part: string): { readonly from: IsoDate; readonly to: IsoDate } | undefined => {
  if (isIsoDate(part)) return { from: part, to: part };
  const from = part.length === 4 ? `${part}-01-01` : `${part}-01`;
  if (!isIsoDate(from)) return undefined;
  return { from, to: addDays(addMonths(from, part.length === 4 ? 12 : 1), -1) };
};

/** Around a day that is only about known, so many days are drawn on each side. */
const aboutDays = 7;

const extentOf = ({ on, to, about }: FuzzyDate): Extent | undefined => {
  const start = on === undefined ? undefined : daysOf(on);
  const end = to === undefined ? start : daysOf(to);
  if (start === undefined || end === undefined || end.to < start.from) return undefined;
  const isDay = start.from === end.to;
  if (to !== undefined && !isDay) return { from: start.from, to: end.to, shape: about === true ? 'soft' : 'range' };
  if (isDay && about === true)
    return { from: addDays(start.from, -aboutDays), to: addDays(end.to, aboutDays), shape: 'soft' };
  return { from: start.from, to: end.to, shape: isDay ? 'day' : 'soft' };
};

type Named = Pick<TimelineItem, 'id' | 'kind' | 'title' | 'detail' | 'path'>;

const item = (named: Named, date: FuzzyDate): TimelineItem | undefined => {
  const extent = extentOf(date);
  return extent && { ...named, ...extent, when: tableDate(date) ?? '' };
};

interface Dated {
  readonly named: Named;
  readonly date: FuzzyDate | undefined;
}

const incidentTitle = (incident: NonNullable<Answers['incidents']>[number], index: number): string =>
  given(incident.place) ?? firstSentence(incident.account) ?? `Incident ${index + 1}`;

const incidents = ({ incidents: list = [] }: Answers): readonly Dated[] =>
  list.map((incident, index) => ({
    named: {
      id: `incidents.${index}`,
      kind: 'incident',
      title: incidentTitle(incident, index),
      detail: firstSentence(incident.account) ?? '',
      path: `incidents.${index}`,
    },
    date: incident.on,
  }));

const orders = ({ history }: Answers): readonly Dated[] =>
  (history?.priorOrders ?? []).map((order, index) => ({
    named: {
      id: `history.priorOrders.${index}`,
      kind: 'order',
      title: given(order.court) ?? 'Earlier order of protection',
      detail: given(order.violated) ?? '',
      path: `history.priorOrders.${index}`,
    },
    date: order.enteredOn,
  }));

const relationshipDates = [
  ['marriedOn', 'Married'],
  ['divorcedOn', 'Marriage dissolved'],
  ['livedTogetherFrom', 'Lived together from'],
  ['livedTogetherTo', 'Lived together until'],
] as const;

const events = ({ relationship }: Answers): readonly Dated[] =>
  relationshipDates.flatMap(([key, title]): readonly Dated[] => {
    const date = relationship?.[key];
    if (date === undefined) return [];
    const path = `relationship.${key}`;
    return [{ named: { id: path, kind: 'event', title, detail: '', path }, date }];
  });

const ofCase = (answers: Answers, today: IsoDate): readonly TimelineItem[] =>
  datesOf(answers, today).map((row) => ({
    id: `${row.key} ${row.on}`,
    kind: row.kind,
    shape: 'day',
    from: row.on,
    to: row.on,
    when: isIsoDate(row.on) ? shortDate(row.on) : row.on,
    title: row.what,
    detail: [row.count, row.conditional, row.assumed].filter((part) => part !== undefined && part !== '').join('; '),
    path: row.from,
  }));

/** Everything of a matter that has a date, from the earliest, and the incidents that have none yet. */
export const timeline = (answers: Answers, today: IsoDate): ReplyOf<'board.timeline'> => {
  const dated = [...incidents(answers), ...orders(answers), ...events(answers)];
  const placed = dated.map(({ named, date }) => ({ named, found: date && item(named, date) }));
  const items = [...placed.flatMap(({ found }) => found ?? []), ...ofCase(answers, today)];
  return {
    items: items.sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from))),
    undated: placed
      .filter(({ named, found }) => found === undefined && named.kind !== 'event')
      .map(({ named }) => ({
        text: named.title,
        path: `${named.path}.${named.kind === 'order' ? 'enteredOn' : 'on'}`,
      })),
  };
};
