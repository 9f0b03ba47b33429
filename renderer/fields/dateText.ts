import { dayNames, isIsoDate, monthNames, weekday } from '../../src/dates.ts';

/** What a text says as a date: the answer (`2026-11-14`, `2026-11`, `2026`), or why it says none. */
export type DateReading =
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'noSuchDay'; readonly month: string; readonly days: number }
  | { readonly kind: 'unclear' };

const unclear: DateReading = { kind: 'unclear' };

const century = (year: string): number => {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 50 ? 2000 + number : 1900 + number;
};

const two = (number: number): string => String(number).padStart(2, '0');

const daysIn = (year: number, month: number): number =>
  [28, 29, 30, 31].filter((day) => isIsoDate(`${year}-${two(month)}-${two(day)}`)).at(-1) ?? 0;

const dayOf = (year: number, month: number, day: number): DateReading => {
  if (month < 1 || month > 12 || day < 1) return unclear;
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (isIsoDate(iso)) return { kind: 'date', iso };
  const name = monthNames[month - 1] ?? '';
  return day <= 31 ? { kind: 'noSuchDay', month: name, days: daysIn(year, month) } : unclear;
};

const monthOf = (word: string): number => {
  const start = word.toLowerCase().replace('.', '');
  if (start.length < 3) return 0;
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1 || (start === 'sept' ? 9 : 0);
};

const months = (year: number, month: number): DateReading =>
  month >= 1 && month <= 12 ? { kind: 'date', iso: `${year}-${two(month)}` } : unclear;

/** The forms that are read, from the most exact; years of two digits run from 1950 to 2049. */
const forms: readonly (readonly [RegExp, (parts: readonly string[]) => DateReading])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([y = '', m = '', d = '']) => dayOf(Number(y), Number(m), Number(d))],
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/,
    ([m = '', d = '', y = '']) => dayOf(century(y), Number(m), Number(d)),
  ],
  [/^(\d{2})(\d{2})(\d{4})$/, ([m = '', d = '', y = '']) => dayOf(Number(y), Number(m), Number(d))],
  [/^([a-z]+\.?) (\d{1,2}),? (\d{4})$/i, ([m = '', d = '', y = '']) => dayOf(Number(y), monthOf(m), Number(d))],
  [/^(\d{1,2}) ([a-z]+\.?),? (\d{4})$/i, ([d = '', m = '', y = '']) => dayOf(Number(y), monthOf(m), Number(d))],
  [/^([a-z]+\.?),? (\d{4})$/i, ([m = '', y = '']) => months(Number(y), monthOf(m))],
  [/^(\d{1,2})[/-](\d{4})$/, ([m = '', y = '']) => months(Number(y), Number(m))],
  [/^(\d{4})-(\d{1,2})$/, ([y = '', m = '']) => months(Number(y), Number(m))],
  [/^((?:1[89]|20|21)\d\d)$/, ([y = '']) => ({ kind: 'date', iso: y })],
];

/** Reads a date as people in Missouri type it: 11/14/2026, 11-14-26, Nov 14, 2026, Nov 2026, 2026. */
export const readDateText = (text: string): DateReading => {
  const plain = text.trim().replace(/\s+/g, ' ');
  for (const [form, read] of forms) {
    const found = form.exec(plain);
    if (found !== null) return read(found.slice(1));
  }
  return unclear;
};

/** The answer that a text is: the date it says, or the text itself where it says none, so that nothing typed is lost. */
export const dateAnswer = (text: string): string => {
  const read = readDateText(text);
  return read.kind === 'date' ? read.iso : text;
};

/** How an answer stands in its field: 11/14/2026, November 2026, 2026; a text that is no date as it was typed. */
export const dateField = (answer: string): string => {
  const [year = '', month, day] = answer.split('-');
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(answer)) return answer;
  if (month === undefined) return year;
  if (day === undefined) return `${monthNames[Number(month) - 1] ?? month} ${year}`;
  return `${month}/${day}/${year}`;
};

/** The day of the week of a whole date, in three letters; empty for any other answer. */
export const shortWeekday = (answer: string): string =>
  isIsoDate(answer) ? (dayNames[weekday(answer)] ?? '').slice(0, 3) : '';

const clock = /^(\d{1,2})(?::?(\d\d))?\s*([ap])?\.?m?\.?$/i;

/** The answer that a text is as a time, `21:40`; the text itself where it says none. */
export const timeAnswer = (text: string): string => {
  const [, hours = '', minutes = '00', half = ''] = clock.exec(text.trim()) ?? [];
  const hour = Number(hours);
  const isPlain = half === '' && hours !== '' && hour <= 23;
  const isHalf = half !== '' && hour >= 1 && hour <= 12;
  if ((!isPlain && !isHalf) || Number(minutes) > 59) return text;
  if (isPlain && minutes === '00' && !text.includes(':') && text.trim().length < 3) return text;
  const shift = half.toLowerCase() === 'p' ? 12 : 0;
  return `${two(isHalf ? (hour % 12) + shift : hour)}:${minutes}`;
};

/** How a time stands in its field: 9:40 pm. */
export const timeField = (answer: string): string => {
  const [, hours = '', minutes = ''] = /^(\d\d):(\d\d)$/.exec(answer) ?? [];
  if (hours === '') return answer;
  const hour = Number(hours);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? 'am' : 'pm'}`;
};
