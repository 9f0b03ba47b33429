import type { Answers } from '../../answers/schema.ts';
import type { FactorKey } from '../../answers/term.ts';
import { exhibitsInText, exhibitsText } from '../evidence.ts';
import { inSentence } from '../fuzzy.ts';
import { capital, given, withStop } from '../words.ts';
import type { Evidence } from './entry.ts';

const order = ['strong', 'some', 'slight', 'none'] as const;

/** The heaviest weight among rows; undefined when none has one. */
export const heaviest = (rows: readonly Evidence[]): string | undefined =>
  order.find((weight) => rows.some((row) => row.weight === weight));

const marksIn = (rows: readonly Evidence[]): readonly string[] =>
  rows.flatMap(({ cites }) => cites.flatMap(({ mark }) => mark ?? []));

/** A line for the matrix: "March 8, 2025; October 11, 2026 (Exs. A, C)". */
export const summaryLine = (rows: readonly Evidence[]): string | undefined => {
  if (rows.length === 0) return undefined;
  const dates = [...new Set(rows.flatMap(({ date }) => (date === undefined ? [] : [date])))];
  const exhibits = exhibitsText(marksIn(rows));
  const shown =
    dates.length > 3
      ? `${dates.length} dates, ${dates[0]} to ${inSentence(dates[dates.length - 1] ?? '')}`
      : dates.map((date, at) => (at === 0 ? date : inSentence(date))).join('; ');
  if (shown === '') return exhibits ?? rows[0]?.event ?? `${rows.length} entries`;
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

/** Most events that a generated finding names, newest last. */
const mostEvents = 4;

/**
 * A first wording of the finding for Petitioner, from the rows of evidence: its lead, the latest events, and the proof. Undefined
 * for Respondent, and when no row says what happened.
 */
export const generatedFinding = (answers: Answers, key: FactorKey, rows: readonly Evidence[]): string | undefined => {
  if (answers.matter?.side === 'respondent' || !generatesFinding.has(key)) return undefined;
  const events = rows.flatMap(({ date, event }) => {
    if (given(event) === undefined) return [];
    return [withStop(date === undefined ? capital(event ?? '') : `${capital(date)}: ${event}`)];
  });
  if (events.length === 0) return undefined;
  const exhibits = exhibitsInText(marksIn(rows));
  const proof = `Petitioner’s testimony${exhibits === undefined ? '' : `, with ${exhibits},`} is credible.`;
  return [lead[key], ...events.slice(-mostEvents), proof].join(' ');
};
