import { clockTime, shortDate } from '../dates.ts';
import type { Machine } from './machine.ts';

declare const utc: unique symbol;

/** A moment of UTC to the millisecond, as names of files carry it: `20261120t212639123z`. Sorts by time. */
export type Instant = string & { readonly [utc]: 'Instant' };

const shape = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z$/;

/** The last moment that has four digits for its year. */
const lastMillis = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Milliseconds of UTC as an instant; times before 1970 and after 9999 become the nearest that can be written. */
export const instantOf = (millis: number): Instant =>
  new Date(Math.min(lastMillis, Math.max(0, Math.floor(millis))))
    .toISOString()
    .replace(/[-:.]/g, '')
    .toLowerCase() as Instant;

/** The milliseconds of an instant; undefined when the text is none. */
export const millisOf = (text: string): number | undefined => {
  const found = shape.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, millis = 0] = found.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day, hours, minutes, seconds, millis);
  return instantOf(time) === text ? time : undefined;
};

/** "Nov. 20, 2026, 3:26 p.m.": a moment as the clock on the wall of this computer showed it. */
export const timeWords = (millis: number, { localTime }: Machine): string => {
  const { on, at } = localTime(millis);
  return `${shortDate(on)}, ${clockTime(at)}`;
};
