const language = 'en-US';

const dayFormat = new Intl.DateTimeFormat(language, {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});
const dayAndYear = new Intl.DateTimeFormat(language, {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const longFormat = new Intl.DateTimeFormat(language, {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthFormat = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** "Mon, Nov 30". */
export const shortDay = (day: string): string => dayFormat.format(utc(day));
/** "Mon, Nov 30" in the year of `today`, "Feb 11, 2027" in another. */
export const nearDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : dayWithYear(day);
/** Whether a day is `today` or one of the seven after it. */
export const isWithinAWeek = (day: string, today: string): boolean => {
  const days = (utc(day).getTime() - utc(today).getTime()) / 86_400_000;
  return days >= 0 && days <= 7;
};
/** "Nov 30, 2026". */
export const dayWithYear = (day: string): string => dayAndYear.format(utc(day));
/** "Monday, November 30, 2026". */
export const longDay = (day: string): string => longFormat.format(utc(day));
/** "November 2026", of any day of that month. */
export const longMonth = (day: string): string => monthFormat.format(utc(day));
/** "10:42", of milliseconds of UTC, by the clock of this computer. */
export const timeOfDay = (millis: number): string => clockFormat.format(new Date(millis));
/** "10:42" for today, "Nov 19" otherwise. */
export const changedOn = (millis: number, today: string): string => {
  const at = new Date(millis);
  const day = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  return day === today ? timeOfDay(millis) : dayFormat.format(utc(day)).replace(/^\w+, /, '');
};

/** "Nov 19, 2026, 10:42", of milliseconds of UTC, by the clock of this computer. */
export const dayAndTime = (millis: number): string => {
  const at = new Date(millis);
  const day = at.toLocaleDateString(language, { month: 'short', day: 'numeric', year: 'numeric' });
  return `${day}, ${timeOfDay(millis)}`;
};
