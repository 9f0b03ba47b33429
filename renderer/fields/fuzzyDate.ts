/** How exactly a date is known. */
export type Exactness = 'day' | 'month' | 'year' | 'range' | 'unknown';

/** Every exactness, in the order in which they are offered. */
export const exactnesses: readonly Exactness[] = ['day', 'month', 'year', 'range', 'unknown'];

const lengths: Readonly<Record<Exactness, number>> = { day: 10, month: 7, year: 4, range: 10, unknown: 10 };

/** How exact a date in an answer is; undefined for no date, and for text that is none (yet). */
export const exactnessOf = (on: string | undefined): 'day' | 'month' | 'year' | undefined => {
  if (on === undefined || !/^\d{4}(?:-\d\d){0,2}$/.test(on)) return undefined;
  if (on.length === lengths.day) return 'day';
  return on.length === lengths.month ? 'month' : 'year';
};

/** The date, no more exact than asked for; text that is no date stays as it was typed. */
export const coarser = (on: string, exactness: Exactness): string =>
  exactnessOf(on) === undefined ? on : on.slice(0, lengths[exactness]);
