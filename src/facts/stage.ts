import type { IsoDate } from '../dates.ts';
import { eventWords } from './deadlines.ts';

/** Where a case stands, in the order in which it goes. */
export const stages = [
  'Draft, not filed',
  'Filed',
  'Ex parte order',
  'Full hearing set',
  'Hearing day past',
  'Full order entered',
  'Order in force',
  'Order expired',
] as const;
/** One of `stages`. */
export type Stage = (typeof stages)[number];

/** A date of a matter, and what it is in the words of `deadlinesOf`. */
interface NamedDate {
  readonly on: IsoDate;
  readonly what: string;
}

/** An order counts as just entered while somebody may still appeal. */
const isOpenToAppeal = ({ on, what }: NamedDate, today: IsoDate): boolean => what === eventWords.appeal && on >= today;

const ofOrder = (dates: readonly NamedDate[], today: IsoDate): Stage => {
  const expiry = dates.find(({ what }) => what === eventWords['order.expires']);
  if (expiry !== undefined && expiry.on < today) return 'Order expired';
  return dates.some((date) => isOpenToAppeal(date, today)) ? 'Full order entered' : 'Order in force';
};

/** Where a case stands on a day, by its dates: those that `deadlinesOf` gives, or those of the index of the vault. */
export const stageOf = (dates: readonly NamedDate[], today: IsoDate): Stage => {
  const dayOf = (words: string): IsoDate | undefined => dates.find(({ what }) => what === words)?.on;
  if (dayOf(eventWords['order.entered']) !== undefined || dayOf(eventWords['order.expires']) !== undefined)
    return ofOrder(dates, today);
  const hearingOn = dayOf(eventWords.hearing);
  if (hearingOn !== undefined) return hearingOn < today ? 'Hearing day past' : 'Full hearing set';
  if (dayOf(eventWords['exParte.entered']) !== undefined) return 'Ex parte order';
  return dayOf(eventWords.filed) === undefined ? 'Draft, not filed' : 'Filed';
};
