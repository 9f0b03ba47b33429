/** A day as a number: days since January 1, 1970, of `2026-11-30`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The day of a number, `2026-11-30`. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** How much time is drawn, and how large: both days are drawn whole. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** CSS pixels of a day. */
  readonly dayWidth: number;
}

/** How far a day is from the left edge, in CSS pixels. */
export const xOf = ({ from, dayWidth }: Scale, day: number): number => (day - from) * dayWidth;

/** The width of all that is drawn, in CSS pixels. */
export const widthOf = ({ from, to, dayWidth }: Scale): number => (to - from + 1) * dayWidth;

/** How much time fits on the screen. */
export type Zoom = 'month' | 'half' | 'year' | 'all';

/** The zooms, from near to far. */
export const zooms: readonly Zoom[] = ['month', 'half', 'year', 'all'];

const shown: Readonly<Record<Exclude<Zoom, 'all'>, number>> = { month: 35, half: 190, year: 380 };

/** Days left empty around what is drawn, so that words have room. */
const marginOf = (days: number): number => Math.max(20, Math.round(days * 0.06));

/** The scale for all of these days and today, with some room around them. */
export const scaleFor = (
  days: readonly { readonly from: number; readonly to: number }[],
  { today, zoom, room }: { readonly today: number; readonly zoom: Zoom; readonly room: number },
): Scale => {
  const first = Math.min(today, ...days.map(({ from }) => from));
  const last = Math.max(today, ...days.map(({ to }) => to));
  const margin = marginOf(last - first);
  const all = last - first + 1 + 2 * margin;
  const wanted = zoom === 'all' ? all : Math.min(shown[zoom], all);
  return { from: first - margin, to: last + margin, dayWidth: room / wanted };
};

/** A line of the axis with its words. */
export interface Tick {
  readonly day: number;
  readonly words: string;
  /** A year begins. */
  readonly isYear: boolean;
}

type Unit = 'week' | 'month' | 'quarter' | 'year' | 'fiveYears' | 'decade';

/** The least CSS pixels that the words of a tick need. */
const roomForWords = 80;

const unitDays: readonly (readonly [Unit, number])[] = [
  ['week', 7],
  ['month', 28],
  ['quarter', 90],
  ['year', 365],
  ['fiveYears', 5 * 365],
];

const unitFor = ({ dayWidth }: Scale): Unit =>
  unitDays.find(([, days]) => days * dayWidth >= roomForWords)?.[0] ?? 'decade';

const language = 'en-US';
const monthFormat = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
const shortMonthFormat = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });

const utc = (day: number): Date => new Date(day * 86_400_000);

const monthsStep: Readonly<Record<Exclude<Unit, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  fiveYears: 60,
  decade: 120,
};

const monthTick = (month: number, step: number): Tick => {
  const year = Math.floor(month / 12);
  const day = Math.round(Date.UTC(year, month % 12) / 86_400_000);
  const isYear = month % 12 === 0;
  const words = isYear ? String(year) : (step === 1 ? monthFormat : shortMonthFormat).format(utc(day));
  return { day, words, isYear };
};

const monthTicks = ({ from, to }: Scale, step: number): readonly Tick[] => {
  const first = utc(from);
  const month = first.getUTCFullYear() * 12 + first.getUTCMonth();
  const ticks: Tick[] = [];
  for (let at = Math.ceil(month / step) * step; ; at += step) {
    const tick = monthTick(at, step);
    if (tick.day > to) return ticks;
    if (tick.day >= from) ticks.push(tick);
  }
};

/** Mondays. January 1, 1970 was a Thursday. */
const weekTicks = ({ from, to }: Scale): readonly Tick[] => {
  const ticks: Tick[] = [];
  const first = from + ((((4 - from) % 7) + 7) % 7);
  for (let day = first; day <= to; day += 7) ticks.push({ day, words: dayFormat.format(utc(day)), isYear: false });
  return ticks;
};

/** The lines of the axis, as close as their words allow: weeks, months, quarters, years. */
export const ticksOf = (scale: Scale): readonly Tick[] => {
  const unit = unitFor(scale);
  return unit === 'week' ? weekTicks(scale) : monthTicks(scale, monthsStep[unit]);
};

/** A line of the axis where it is drawn, in CSS pixels: the room up to the next line, and whether its words have room in it. */
export interface PlacedTick extends Tick {
  readonly x: number;
  readonly width: number;
  readonly isSaid: boolean;
}

/** What the words of the axis have to keep clear of, in CSS pixels from the start. */
export interface AxisRoom {
  /** What is left of it is not on the screen: the words of the time that runs on there stay in sight. */
  readonly left: number;
  /** Where other words stand. */
  readonly taken?: { readonly x: number; readonly width: number };
}

/** The lines of the axis with those words that can be read whole and lie over no others. `widthOfWords` gives CSS pixels. */
export const placedTicks = (
  scale: Scale,
  { left, taken }: AxisRoom,
  widthOfWords: (words: string) => number,
): readonly PlacedTick[] => {
  const ticks = ticksOf(scale);
  return ticks.map((tick, n) => {
    const x = xOf(scale, tick.day);
    const end = xOf(scale, ticks[n + 1]?.day ?? scale.to + 1);
    const from = Math.max(x, left);
    const to = from + widthOfWords(tick.words);
    const isFree = taken === undefined || to <= taken.x || from >= taken.x + taken.width;
    return { ...tick, x, width: end - x, isSaid: to <= end && isFree };
  });
};
