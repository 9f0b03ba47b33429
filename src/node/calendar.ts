import { createHash } from 'node:crypto';
import { createEvents, type DateArray } from 'ics';
import { addDays, type IsoDate } from '../dates.ts';
import type { MatterDate } from '../facts/deadlines.ts';
import { ruleOf } from '../law/rules.ts';
import { capital } from '../text.ts';

/** What a calendar of a matter is made from. */
export interface CalendarOptions {
  /** Stands as the day on which the entries were made. */
  readonly today: IsoDate;
  /** Words that tell this matter from others, such as the names of the parties; only their digest is written. */
  readonly matter: string;
  /** The time of the hearing, `09:00`, when it is known; every other entry is for a whole day. */
  readonly hearingTime?: string;
}

const numbersOf = (day: IsoDate): DateArray => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

const timeOf = ({ key, on }: MatterDate, { hearingTime }: CalendarOptions) => {
  if (key !== 'hearing' || hearingTime === undefined) return { start: numbersOf(on), end: numbersOf(addDays(on, 1)) };
  const [hour = 0, minute = 0] = hearingTime.split(':').map(Number);
  const [year, month, date] = numbersOf(on);
  const start: DateArray = [year, month, date, hour, minute];
  return { start, startInputType: 'local', startOutputType: 'local', duration: { hours: 1 } } as const;
};

const digest = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 16);

const sentence = (words: string): string => `${capital(words)}.`;

const descriptionOf = ({ count, conditional, rules, isUnverified }: MatterDate): string =>
  [
    ...[conditional, count].flatMap((words) => (words === undefined || words === '' ? [] : [sentence(words)])),
    ...(rules.length === 0 ? [] : [`${rules.map((key) => ruleOf(key).citation).join('; ')}.`]),
    ...(isUnverified ? ['Verify before relying on it.'] : []),
  ].join(' ');

const eventOf = (date: MatterDate, options: CalendarOptions) => ({
  ...timeOf(date, options),
  title: date.what,
  description: descriptionOf(date),
  uid: `${date.key}-${digest(options.matter)}@full-hearing`,
  timestamp: Date.parse(`${options.today}T00:00:00Z`),
  classification: 'PRIVATE' as const,
  busyStatus: date.key === 'hearing' ? ('BUSY' as const) : ('FREE' as const),
});

/** Most octets of a line, its line break left out. @source RFC 5545, 3.1 */
const longestLine = 75;

/** A line folded by octets, never inside a character: `ics` counts characters, and § takes two octets. */
const folded = (line: string): string => {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
};

/**
 * The dates as an iCalendar file. Entries name no party, court or case, for calendars are shared and shown on locked screens.
 * The same dates on the same day give the same text. An entry keeps its identity when its day moves, so importing anew moves it.
 */
export const calendarText = (dates: readonly MatterDate[], options: CalendarOptions): string => {
  const { error, value } = createEvents(
    dates.map((date) => eventOf(date, options)),
    { productId: 'Full Hearing', method: 'PUBLISH' },
  );
  if (error !== null || value === null) throw error ?? new Error('The calendar came out empty.');
  return value
    .replace(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
};
