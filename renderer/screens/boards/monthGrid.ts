import { dayNumber, dayText } from './timeScale.ts';

/** A day of the month that is shown, or of a week that it begins or ends in. */
export interface GridDay {
  readonly day: string;
  /** From 1. */
  readonly date: number;
  readonly isInMonth: boolean;
  readonly isWeekend: boolean;
}

/** January 4, 1970 was a Sunday. */
const firstSunday = 3;

/** 0 for Sunday to 6 for Saturday. */
const weekdayOf = (day: number): number => (((day - firstSunday) % 7) + 7) % 7;

/** The month of a day, `2026-11`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The weeks of a month, each from Sunday to Saturday, whole. */
export const weeksOf = (month: string): readonly (readonly GridDay[])[] => {
  const first = dayNumber(`${month}-01`);
  const start = first - weekdayOf(first);
  const last = dayNumber(monthLater(`${month}-01`, 1)) - 1;
  const weeks: GridDay[][] = [];
  for (let week = start; week <= last; week += 7) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((n) => {
        const day = dayText(week + n);
        return { day, date: Number(day.slice(8)), isInMonth: monthOf(day) === month, isWeekend: n === 0 || n === 6 };
      }),
    );
  }
  return weeks;
};

/** The same day some months later; the last day of a month that is shorter. */
export const monthLater = (day: string, months: number): string => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const toMonth = (at % 12) + 1;
  const toYear = Math.floor(at / 12);
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(date, last))}`;
};

/** The day that a key leads to from another; undefined for a key that leads nowhere. */
export const dayAfterKey = (day: string, key: string): string | undefined => {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  const at = dayNumber(day);
  if (by !== undefined) return dayText(at + by);
  if (key === 'Home') return dayText(at - weekdayOf(at));
  if (key === 'End') return dayText(at + 6 - weekdayOf(at));
  const months = { PageUp: -1, PageDown: 1, 'Shift+PageUp': -12, 'Shift+PageDown': 12 }[key];
  return months === undefined ? undefined : monthLater(day, months);
};
