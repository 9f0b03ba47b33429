import { newAnswers } from '../answers/newAnswers.ts';
import { readAnswers } from '../answers/read.ts';
import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { deadlinesOf } from '../facts/deadlines.ts';
import { fullName } from '../facts/words.ts';
import type { OpenMatter } from './matter.ts';
import { savedAt } from './matterFile.ts';
import { wordsIn } from './words.ts';

/** A date of a matter, for the list. */
export interface ListedDate {
  readonly on: IsoDate;
  readonly what: string;
}

/** What the list of matters shows of one, without opening it. Texts are empty where nothing was answered. */
export interface ListEntry {
  readonly id: string;
  /** The stamp of the file when it was read: another one means that this entry is stale. */
  readonly stamp: string;
  readonly petitioner: string;
  readonly respondent: string;
  readonly side: 'petitioner' | 'respondent' | '';
  readonly county: string;
  readonly caseNumber: string;
  /** Milliseconds of UTC. */
  readonly savedAt: number;
  readonly isArchived: boolean;
  /** Every date, in order; which is next depends on the day. */
  readonly dates: readonly ListedDate[];
  readonly attachments: readonly string[];
}

/** A matter as the index holds it. */
export interface IndexedMatter {
  readonly entry: ListEntry;
  readonly words: ReadonlySet<string>;
}

/** The next date of a matter from `today` on; undefined when none is to come. */
export const nextDate = ({ dates }: ListEntry, today: IsoDate): ListedDate | undefined =>
  dates.find(({ on }) => on >= today);

const datesOf = (answers: Answers, today: IsoDate): readonly ListedDate[] =>
  deadlinesOf(answers, today).map(({ on, what }) => ({ on, what }));

/** What the index holds of an open matter. A file whose answers cannot be understood is listed by its words alone. */
export const indexed = (open: OpenMatter, stamp: string, today: IsoDate): IndexedMatter => {
  const { answers = newAnswers('petitioner'), raw } = readAnswers(open.text);
  const { matter } = answers;
  const entry: ListEntry = {
    id: open.head.matter,
    stamp,
    petitioner: fullName(answers.petitioner?.name) ?? '',
    respondent: fullName(answers.respondent?.name) ?? '',
    side: matter?.side ?? '',
    county: matter?.county ?? '',
    caseNumber: matter?.caseNumber ?? '',
    savedAt: savedAt(open.head.version),
    isArchived: open.head.isArchived,
    dates: datesOf(answers, today),
    attachments: (open.head.attachments ?? []).map(({ hash }) => hash),
  };
  return { entry, words: wordsIn(raw) };
};
