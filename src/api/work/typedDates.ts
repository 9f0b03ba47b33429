import type { Json } from '../../answers/json.ts';
import { nodeAt, valueAt } from '../../answers/walk.ts';
import { isIsoDate, monthNames } from '../../dates.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const daysIn = (year: number, month: number): number =>
  [28, 29, 30, 31].filter((day) => isIsoDate(`${year}-${two(month)}-${two(day)}`)).at(-1) ?? 0;

const numbers = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\/(\d{1,2})\/(\d{4}))$/;

const noSuchDay = (typed: string): string | undefined => {
  const [, isoYear, isoMonth, isoDay, month = isoMonth, day = isoDay, year = isoYear] =
    numbers.exec(typed.trim()) ?? [];
  const name = monthNames[Number(month) - 1];
  const days = name === undefined ? 0 : daysIn(Number(year), Number(month));
  if (name === undefined || Number(day) <= days || Number(day) > 31) return undefined;
  return `${name} has ${days} days. Type the date that is on the paper, such as 11/15/2026.`;
};

const isFuzzyPart = (path: string): boolean =>
  /\.(?:on|to)$/.test(path) && nodeAt(path.replace(/\.(?:on|to)$/, ''))?.meta.prints === 'fuzzyDate';

/** What to say of a date or a time that was typed and cannot be read, in the form in which the window takes it; `undefined` for others. */
export const typedMessage = (path: string, raw: Json | undefined): string | undefined => {
  const typed = raw === undefined ? undefined : valueAt(raw, path);
  if (typeof typed !== 'string') return undefined;
  const prints = nodeAt(path)?.meta.prints;
  if (prints === 'time') return 'Type the time as 3:40 pm.';
  if (prints === 'date') return noSuchDay(typed) ?? 'Type the whole date, such as 11/15/2026.';
  if (!isFuzzyPart(path)) return undefined;
  return noSuchDay(typed) ?? 'Type the date as month, day and year, such as 11/15/2026, or only Nov 2026.';
};
