import type { Answers } from '../../answers/schema.ts';
import type { Factor, FactorKey } from '../../answers/term.ts';
import { withStop } from '../words.ts';
import type { Evidence } from './entry.ts';

const order = ['strong', 'some', 'slight', 'none'] as const;

/** The heaviest weight among rows; undefined when none has one. */
export const heaviest = (rows: readonly Evidence[]): string | undefined =>
  order.find((weight) => rows.some((row) => row.weight === weight));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const markOf = (cite: string): string => cite.replace(/^Ex\.\u00a0/, '').replace(/\u00a0at\u00a0.*$/, '');

const exhibitsText = (cites: readonly string[]): string => {
  const marks = [...new Set(cites.map(markOf))].sort();
  if (marks.length === 0) return '';
  return marks.length === 1 ? `Ex.\u00a0${marks[0]}` : `Exs.\u00a0${marks.join(', ')}`;
};

/** A line for the matrix: "March 8, 2025; October 11, 2026 (Exs. A, C)". */
export const summaryLine = (rows: readonly Evidence[]): string | undefined => {
  if (rows.length === 0) return undefined;
  const dates = [...new Set(rows.flatMap(({ date }) => (date === undefined ? [] : [date])))];
  const exhibits = exhibitsText(
    rows.flatMap(({ cites }) => cites.flatMap(({ text }) => (text === undefined ? [] : [text]))),
  );
  const shown =
    dates.length > 3
      ? `${dates.length} dates, ${dates[0]} to ${dates[dates.length - 1]}`
      : dates.map((date, at) => (at === 0 ? date : date.replace(/^About/, 'about'))).join('; ');
  if (shown === '') return exhibits === '' ? (rows[0]?.event ?? `${rows.length} entries`) : exhibits;
  return exhibits === '' ? shown : `${shown} (${exhibits})`;
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

/** Factors on which a pending charge or a bare list of exhibits supports no finding: a person writes those. */
const generatesFinding: ReadonlySet<FactorKey> = new Set<FactorKey>([
  'physicalHarm',
  'stalkingOrFear',
  'priorFullOrders',
  'violations',
]);

/** A first wording of the finding for Petitioner, from the rows of evidence; undefined when there is nothing to find. */
export const generatedFinding = (
  answers: Answers,
  key: FactorKey,
  factor: Factor | undefined,
  rows: readonly Evidence[],
): string | undefined => {
  const wants =
    answers.matter?.side !== 'respondent' &&
    generatesFinding.has(key) &&
    rows.length > 0 &&
    (factor?.finding ?? '') === '';
  if (!wants) return undefined;
  const events = rows
    .slice(-4)
    .flatMap(({ date, event }) =>
      date === undefined || event === undefined ? [] : [withStop(`${capital(date)}: ${event}`)],
    );
  const exhibits = exhibitsText(
    rows.flatMap(({ cites }) => cites.flatMap(({ text }) => (text === undefined ? [] : [text]))),
  );
  const proof =
    exhibits === ''
      ? 'Petitioner’s testimony is credible.'
      : `Petitioner’s testimony, with ${exhibits.replace(/^Exs?\.\u00a0/, exhibits.startsWith('Exs') ? 'Exhibits ' : 'Exhibit ')}, is credible.`;
  return [lead[key], ...events, proof].join(' ');
};
