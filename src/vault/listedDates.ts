import { Hearing } from '../answers/hearing.ts';
import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { countedDates } from '../facts/asIfFiled.ts';
import { datesIn, type ListEntry, type ListedDate, nextDate } from './entry.ts';

/** A date of a matter for the list of a day; `assumed` says on what day that nobody has given it rests. */
export interface CountedListDate extends ListedDate {
  readonly assumed?: string;
}

type Worked = Map<string, readonly CountedListDate[]>;

/** What follows from the same answers on the same day is worked out once for each list: of thousands of matters few differ. */
const known = new WeakMap<readonly string[], { readonly today: IsoDate; readonly dates: Worked }>();

const workedOn = (list: readonly string[], today: IsoDate): Worked => {
  const before = known.get(list);
  if (before?.today === today) return before.dates;
  const dates: Worked = new Map();
  known.set(list, { today, dates });
  return dates;
};

const hearingIn = (text: string): Answers['hearing'] => {
  try {
    return Hearing.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const undatedDates = ({ undated, dates: { whats } }: ListEntry, today: IsoDate): readonly CountedListDate[] => {
  const worked = workedOn(whats, today);
  const before = worked.get(undated);
  if (before !== undefined) return before;
  const dates = countedDates({ hearing: hearingIn(undated) }, today).map(({ on, key, what, assumed }) => ({
    ...{ on, key, what },
    ...(assumed === undefined ? {} : { assumed }),
  }));
  worked.set(undated, dates);
  return dates;
};

/** The dates of a matter as an open one counts them, in order: one that is not filed yet as if it were filed today. */
export const listedDates = (entry: ListEntry, today: IsoDate): readonly CountedListDate[] =>
  entry.undated === '' ? datesIn(entry.dates) : undatedDates(entry, today);

/** The next of them from `today` on; undefined when none is to come. */
export const nextListed = (entry: ListEntry, today: IsoDate): CountedListDate | undefined =>
  entry.undated === '' ? nextDate(entry, today) : undatedDates(entry, today).find(({ on }) => on >= today);
