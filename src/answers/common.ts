import { z } from 'zod';
import { isIsoDate } from '../dates.ts';
import type { Collection } from './collections.ts';
import './meta.ts';

/** Longest answers accepted, in characters. Generous: a limit guards the program, not the user's style. */
export const longest = { line: 500, text: 20_000, narrative: 100_000 } as const;

/** The control characters that XML cannot carry: refused when an answer is read. Tab, line feed and carriage return pass. */
export const forbiddenCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters the rule is about
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const plain = (max: number) =>
  z
    .string('Write this as text.')
    .max(max, `Keep this under ${max.toLocaleString('en-US')} characters.`)
    .refine((text) => !forbiddenCharacters.test(text), 'Take out the control character: no paper can print it.');

/** One line of text. */
export const Line = plain(longest.line)
  .refine((text) => !/[\r\n]/.test(text), 'Keep this on one line.')
  .meta({ prints: 'text' });

/** Text of any number of lines. */
export const Text = plain(longest.text).meta({ prints: 'text' });

/** An account in the person's own words; a blank line starts a new paragraph. */
export const Narrative = plain(longest.narrative).meta({ prints: 'text' });

/** A stable id: letters, digits, `-` and `_`. References use it; it never prints. */
export const Id = z
  .string('An id is text.')
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'An id is 1 to 64 letters, digits, "-" or "_".');

/** A calendar date, `2026-11-30`. */
export const DateAnswer = z
  .string('Write the date as 2026-11-30.')
  .regex(/^(?:1[89]|20|21)\d\d-\d\d-\d\d$/, 'Write the date as year-month-day, for example 2026-11-30.')
  .refine(isIsoDate, 'There is no such day in the calendar.')
  .meta({ prints: 'date', blank: 'date' });

/** A time of day, `15:40`. */
export const TimeAnswer = z
  .string('Write the time as 15:40.')
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Write the time as hours and minutes, for example 15:40.')
  .meta({ prints: 'time', blank: 'count' });

const partialDate = z
  .string('Write the date as 2025, 2025-03 or 2025-03-08.')
  .regex(
    /^(?:1[89]|20|21)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'Write a year, a month or a day: 2025, 2025-03 or 2025-03-08.',
  )
  .refine((text) => text.length < 10 || isIsoDate(text), 'There is no such day in the calendar.');

/**
 * A date as far as it is known: a year, a month or a day (`2025`, `2025-03`, `2025-03-08`), perhaps only about then,
 * perhaps a range that ends at `to`.
 */
export const FuzzyDate = z
  .strictObject({
    on: partialDate.optional().meta({ title: 'Date' }),
    to: partialDate.optional().meta({ title: 'To' }),
    about: z.boolean('Answer true or false.').optional().meta({ title: 'About then' }),
  })
  .meta({ prints: 'fuzzyDate', blank: 'date' });
/** A date as far as it is known, as read and checked. */
export type FuzzyDate = z.infer<typeof FuzzyDate>;

/** Dollars and cents, not negative. */
export const Money = z
  .number('Write the amount as a number of dollars.')
  .min(0, 'An amount cannot be negative.')
  .max(100_000_000, 'That amount is too large.')
  .meta({ prints: 'money', blank: 'money' });

/** A whole number from 0. */
export const Count = z
  .number('Write a whole number.')
  .int('Write a whole number.')
  .min(0, 'The number cannot be negative.')
  .max(1_000_000, 'That number is too large.')
  .meta({ prints: 'number', blank: 'count' });

/** Yes or no. */
export const YesNo = z.boolean('Answer true or false.');

/** Ids of records in the named collection. */
export const references = (refersTo: Collection) => z.array(Id, 'Write a list of ids.').max(2_000).meta({ refersTo });

/** An enumeration from a table of words: the keys are the answers, the words are what prints. */
export const choice = <K extends string>(words: Readonly<Record<K, string>>) =>
  z
    .enum(Object.keys(words) as [K, ...K[]], { error: () => `Choose one of: ${Object.keys(words).join(', ')}.` })
    .meta({ prints: 'choice', choices: words });

/** An exhibit and the place in it, as a filing cites it: exhibit id, then page or page:line. */
export const ExhibitCite = z.strictObject({
  exhibit: Id.meta({ title: 'Exhibit', refersTo: 'exhibits' }),
  at: Line.optional().meta({ title: 'Page, or page:line', prints: 'text', blank: 'count' }),
});
/** An exhibit and the place in it, as read and checked. */
export type ExhibitCite = z.infer<typeof ExhibitCite>;
