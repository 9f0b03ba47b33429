import type { FuzzyDate } from '../../answers/common.ts';
import { type IsoDate, isIsoDate, longDate, longDateWithDay, shortDate, shortDateWithDay } from '../../dates.ts';
import { datedPhrase, headingDate } from '../../facts/fuzzy.ts';

/** The ways a date prints. */
export const dateStyles = ['long', 'weekday', 'short', 'shortWeekday', 'on'] as const;
/** One way a date prints. */
export type DateStyle = (typeof dateStyles)[number];

/** A day: "November 30, 2026" and its other styles. Short styles leave out `thisYear`. */
export const printDate = (day: IsoDate, style: DateStyle, thisYear?: string): string => {
  switch (style) {
    case 'long':
      return longDate(day);
    case 'weekday':
      return longDateWithDay(day);
    case 'short':
      return shortDate(day, thisYear);
    case 'shortWeekday':
      return shortDateWithDay(day, thisYear);
    case 'on':
      return `on ${longDate(day)}`;
  }
};

/** A date as far as it is known: "About June 20, 2026", "March 2025", "2024"; a range in words. Undefined when not given. */
export const printFuzzyDate = (date: FuzzyDate, style: DateStyle, thisYear?: string): string | undefined => {
  if (style === 'on') return datedPhrase(date);
  const isOneDay = date.on !== undefined && isIsoDate(date.on) && date.to === undefined;
  if (!isOneDay || style === 'long' || date.on === undefined || !isIsoDate(date.on)) return headingDate(date);
  const day = printDate(date.on, style, thisYear);
  return date.about === true ? `About ${day}` : day;
};
