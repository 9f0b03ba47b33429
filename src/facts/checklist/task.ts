import type { Answers } from '../../answers/schema.ts';
import { type IsoDate, isIsoDate } from '../../dates.ts';
import { periodStartBefore } from '../../law/counting.ts';
import { type Holidays, holidaysWith } from '../../law/holidays.ts';
import type { RuleKey } from '../../law/rules.ts';

/** When a task is for. */
export type TaskGroup = 'before' | 'onTheDay' | 'after';

/** One line of the checklist. `from` is the answer that it follows from; `on` is the day it is due, when that can be told. */
export interface Task {
  /** Stable: marks in the answer file name it. */
  readonly key: string;
  readonly group: TaskGroup;
  readonly says: string;
  readonly rules: readonly RuleKey[];
  readonly on: IsoDate | undefined;
  readonly from: string;
}

/** The days that tasks are counted from. */
export interface Days {
  readonly hearing: IsoDate | undefined;
  readonly holidays: Holidays;
}

/** The text as a day; undefined when it is none. */
export const day = (text: string | undefined): IsoDate | undefined =>
  text !== undefined && isIsoDate(text) ? text : undefined;

/** The day of the hearing, and the days on which no court sits. */
export const daysOf = ({ hearing }: Answers): Days => ({
  hearing: day(hearing?.on),
  holidays: holidaysWith(hearing?.courtClosedOn),
});

/** The day that many days before the hearing; undefined without a hearing. */
export const before = ({ hearing, holidays }: Days, days: number): IsoDate | undefined =>
  hearing === undefined ? undefined : periodStartBefore(hearing, days, holidays).on;

/** A task; no rules, no day and the hearing date as its answer unless they are given. */
export const task = (given: Pick<Task, 'key' | 'group' | 'says'> & Partial<Task>): Task => ({
  rules: [],
  on: undefined,
  from: 'hearing.on',
  ...given,
});
