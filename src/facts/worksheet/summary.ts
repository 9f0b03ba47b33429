import type { Answers } from '../../answers/schema.ts';
import type { FactorKey } from '../../answers/term.ts';
import { capital } from '../../text.ts';
import { exhibitsInShort, exhibitsInText } from '../evidence.ts';
import { inSentence } from '../fuzzy.ts';
import { given, withStop } from '../words.ts';
import { type Evidence, shortened } from './entry.ts';

const order = ['strong', 'some', 'slight', 'none'] as const;

/** The heaviest weight among rows; undefined when none has one. */
export const heaviest = (rows: readonly Evidence[]): string | undefined =>
  order.find((weight) => rows.some((row) => row.weight === weight));

const marksIn = (rows: readonly Evidence[]): readonly string[] =>
  rows.flatMap(({ cites }) => cites.flatMap(({ mark }) => mark ?? []));

/** Up to here each date stands in the matrix, with the beginning of what happened. */
const mostDates = 2;
/** Fewer letters of an event than these say nothing. */
const fewestLetters = 16;

/** "struck her …": the beginning of an event. Respondent did it, as the matrix says. */
const beginning = (event: string | undefined, letters: number): string | undefined => {
  const said = given(event)
    ?.trim()
    .replace(/^Respondent (?=\p{Ll})/u, '');
  return said === undefined ? undefined : shortened(said, letters).replace(/\.$/, '');
};

/** The rows that bear a date, the first of each. */
const dated = (rows: readonly Evidence[]): readonly (Evidence & { readonly shortDate: string })[] =>
  rows.flatMap((row, at) => {
    const { shortDate } = row;
    if (shortDate === undefined || rows.findIndex((other) => other.shortDate === shortDate) !== at) return [];
    return [{ ...row, shortDate }];
  });

/** "Mar. 8, 2025: struck her; about June 20, 2026: followed …"; undefined when there is no room for words with each date. */
const eachDate = (rows: readonly Evidence[], letters: number): string | undefined => {
  const days = dated(rows);
  const taken = days.reduce((sum, { shortDate }) => sum + shortDate.length + 4, 0);
  const each = (letters - taken) / days.length;
  if (days.length === 0 || days.length > mostDates || each < fewestLetters) return undefined;
  return days
    .map(({ shortDate, event }, at) => {
      const words = beginning(event, each);
      const day = at === 0 ? shortDate : inSentence(shortDate);
      return words === undefined ? day : `${day}: ${words}`;
    })
    .join('; ');
};

/** "3 dates from Aug. 2026, last Nov. 12, 2026: followed her …", or without the first; without room for words, "3 dates, Aug. 2026 through Nov. 12, 2026". */
const lastDate = (rows: readonly Evidence[], letters: number): string | undefined => {
  const days = dated(rows);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return first.shortDate;
  const [from, to] = [inSentence(first.shortDate), inSentence(last.shortDate)];
  const starts = [`${days.length} dates from ${from}, last ${to}: `, `${days.length} dates, last ${to}: `];
  const start = starts.find((one) => letters - one.length >= fewestLetters);
  const words = start === undefined ? undefined : beginning(last.event, letters - start.length);
  return words === undefined ? `${days.length} dates, ${from} through ${to}` : `${start}${words}`;
};

/** A line for the matrix: "Mar. 8, 2025: struck her in the face (Ex. A)"; of more than two dates how many, the first and the last. In about so many letters. */
export const summaryLine = (rows: readonly Evidence[], letters: number): string | undefined => {
  if (rows.length === 0) return undefined;
  const exhibits = exhibitsInShort(marksIn(rows));
  const left = letters - (exhibits?.length ?? 0);
  const shown = eachDate(rows, left) ?? lastDate(rows, left);
  if (shown === undefined) return exhibits ?? beginning(rows[0]?.event, letters) ?? `${rows.length} entries`;
  return exhibits === undefined ? shown : `${shown} (${exhibits})`;
};

const lead: { readonly [K in FactorKey]: string } = {
  weightOfEvidence: 'The evidence as a whole has weight.',
  physicalHarm: 'Respondent has a history of causing physical harm.',
  stalkingOrFear: 'Respondent has a history of stalking Petitioner or of causing fear of physical harm.',
  criminalRecord: 'Respondent has a criminal record.',
  priorFullOrders: 'A full order of protection has been issued against Respondent before.',
  dangerousFelony: 'Respondent has been found guilty of a dangerous felony.',
  violations: 'Respondent has broken a term that was meant to protect Petitioner or a minor in the household.',
};

/** Where events alone support a finding. A pending charge, a list of exhibits, or a broken term of an order that may have protected another does not: a person writes those. */
const generatesFinding: ReadonlySet<FactorKey> = new Set<FactorKey>([
  'physicalHarm',
  'stalkingOrFear',
  'priorFullOrders',
]);

/** More letters of exhibits than these are not named one by one. */
const longestExhibits = 60;

/** How many events a generated finding tells at most, and how many letters of each. */
export interface FindingSize {
  readonly events: number;
  readonly letters: number;
}

/**
 * A first wording of the finding for Petitioner, from the rows of evidence: its lead, the latest events as far as `size` goes, and
 * their proof. Undefined for Respondent, and when no row says what happened.
 */
export const generatedFinding = (
  { answers, key, rows }: { answers: Answers; key: FactorKey; rows: readonly Evidence[] },
  size: FindingSize,
): string | undefined => {
  if (answers.matter?.side === 'respondent' || !generatesFinding.has(key)) return undefined;
  const told = rows.filter(({ event }) => given(event) !== undefined).slice(-size.events);
  if (told.length === 0) return undefined;
  const events = told.map(({ date, event }) => {
    const said = shortened(event ?? '', size.letters);
    return withStop(date === undefined ? capital(said) : `${capital(date)}: ${said}`);
  });
  const named = exhibitsInText(marksIn(told));
  const exhibits = (named ?? '').length > longestExhibits ? 'the exhibits cited for these events' : named;
  const proof = `Petitioner’s testimony${exhibits === undefined ? '' : `, with ${exhibits},`} is credible.`;
  return [lead[key], ...events, proof].join(' ');
};
