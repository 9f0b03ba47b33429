declare const calendar: unique symbol;

/** A calendar day, `2026-11-30`: no time, no time zone. */
export type IsoDate = string & { readonly [calendar]: 'IsoDate' };

const millisPerDay = 86_400_000;
const shape = /^(\d{4})-(\d\d)-(\d\d)$/;

const toUtc = (day: string): number => {
  const [, year = '0', month = '0', date = '0'] = shape.exec(day) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
};

const fromUtc = (millis: number): IsoDate => new Date(millis).toISOString().slice(0, 10) as IsoDate;

/** Whether the text is a day that the calendar has, written `2026-11-30`. */
export const isIsoDate = (text: string): text is IsoDate => shape.test(text) && fromUtc(toUtc(text)) === text;

/** The text as a day. Throws on anything else: for dates that are known to be right, such as those in tests and tables. */
export const isoDate = (text: string): IsoDate => {
  if (!isIsoDate(text)) throw new Error(`"${text}" is no calendar day of the form 2026-11-30.`);
  return text;
};

/** The day `days` later, or earlier when negative. */
export const addDays = (day: IsoDate, days: number): IsoDate => fromUtc(toUtc(day) + days * millisPerDay);

/** The same day `months` later; the last day of a shorter month. */
export const addMonths = (day: IsoDate, months: number): IsoDate => {
  const first = new Date(toUtc(day));
  const wanted = first.getUTCDate();
  const month = first.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return fromUtc(Date.UTC(first.getUTCFullYear(), month, Math.min(wanted, lastOfMonth)));
};

/** The same day `years` later; February 28 for a leap day. */
export const addYears = (day: IsoDate, years: number): IsoDate => addMonths(day, years * 12);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((toUtc(to) - toUtc(from)) / millisPerDay);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: IsoDate): number => new Date(toUtc(day)).getUTCDay();

/** Full years lived on `on` by a person born on `bornOn`. */
export const ageOn = (bornOn: IsoDate, on: IsoDate): number => {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
};

/** Names of months, from January at 0. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Names of days, from Sunday at 0. */
export const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const parts = (day: string): { year: string; month: number; date: number } => {
  const [year = '', month = '1', date = '1'] = day.split('-');
  return { year, month: Number(month) - 1, date: Number(date) };
};

const noBreak = '\u00a0';

/** "November 30, 2026"; month and day do not part at a line end. */
export const longDate = (day: IsoDate): string => {
  const { year, month, date } = parts(day);
  return `${monthNames[month] ?? ''}${noBreak}${date}, ${year}`;
};

/** "Monday, November 30, 2026". */
export const longDateWithDay = (day: IsoDate): string => `${dayNames[weekday(day)] ?? ''}, ${longDate(day)}`;

const shortMonths = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;
const shortDays = ['Sun.', 'Mon.', 'Tues.', 'Wed.', 'Thurs.', 'Fri.', 'Sat.'] as const;

/** "Nov. 30", with the year when it is another than `thisYear`: "Jan. 11, 2027". */
export const shortDate = (day: IsoDate, thisYear?: string): string => {
  const { year, month, date } = parts(day);
  const text = `${shortMonths[month] ?? ''}${noBreak}${date}`;
  return thisYear === year ? text : `${text}, ${year}`;
};

/** "Mon., Nov. 30", with the year when it is another than `thisYear`. */
export const shortDateWithDay = (day: IsoDate, thisYear?: string): string =>
  `${shortDays[weekday(day)] ?? ''}, ${shortDate(day, thisYear)}`;

/** "3:40 p.m." from "15:40". */
export const clockTime = (time: string): string => {
  const [hours = '0', minutes = '00'] = time.split(':');
  const hour = Number(hours);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}${noBreak}${hour < 12 ? 'a.m.' : 'p.m.'}`;
};
