import type { Answers } from '../answers/schema.ts';
import { answerProblem, answerWarning, type Problem } from '../problems.ts';
import type { RuleKey } from './rules.ts';

/** How long an order may last. `unit` says in what `least` and `most` are counted; `most` is absent for "up to life". */
export interface TermRange {
  readonly key: 'first' | 'firstSeriousDanger' | 'renewal' | 'renewalSeriousDanger';
  readonly least: { readonly count: number; readonly unit: 'days' | 'years' };
  readonly most: { readonly count: number; readonly unit: 'days' | 'years' } | 'lifetime';
  /** As the table of terms prints it: "180 days–1 year". */
  readonly words: string;
  readonly rules: readonly RuleKey[];
}

/**
 * The terms of a first order and of a renewal, without findings of serious danger and with them.
 * @source § 455.040.1(1), (2), RSMo. Checked 2026-11-20; renewal with findings by accounts only.
 */
export const termRanges: { readonly [K in TermRange['key']]: TermRange } = {
  first: {
    key: 'first',
    least: { count: 180, unit: 'days' },
    most: { count: 1, unit: 'years' },
    words: '180 days–1 year',
    rules: ['term.default'],
  },
  firstSeriousDanger: {
    key: 'firstSeriousDanger',
    least: { count: 2, unit: 'years' },
    most: { count: 10, unit: 'years' },
    words: '2–10 years',
    rules: ['term.seriousDanger'],
  },
  renewal: {
    key: 'renewal',
    least: { count: 180, unit: 'days' },
    most: { count: 1, unit: 'years' },
    words: '180 days–1 year',
    rules: ['renewal.ordinary'],
  },
  renewalSeriousDanger: {
    key: 'renewalSeriousDanger',
    least: { count: 2, unit: 'years' },
    most: 'lifetime',
    words: '2 years–life',
    rules: ['renewal.seriousDanger'],
  },
};

/** One row of "How the terms compare": without findings and with them. */
export interface TermRow {
  readonly what: string;
  readonly withoutFindings: string;
  readonly withFindings: string;
  readonly rules: { readonly withoutFindings: readonly RuleKey[]; readonly withFindings: readonly RuleKey[] };
}

/** The rows of "How the terms compare", first order, renewal, modification. */
export const termComparison: readonly TermRow[] = [
  {
    what: 'First order',
    withoutFindings: termRanges.first.words,
    withFindings: termRanges.firstSeriousDanger.words,
    rules: { withoutFindings: ['term.default'], withFindings: ['term.seriousDanger'] },
  },
  {
    what: 'Renewal',
    withoutFindings: termRanges.renewal.words,
    withFindings: termRanges.renewalSeriousDanger.words,
    rules: { withoutFindings: ['renewal.ordinary'], withFindings: ['renewal.seriousDanger'] },
  },
  {
    what: 'Modification',
    withoutFindings: 'on changed circumstances',
    withFindings: 'not for 2 years',
    rules: { withoutFindings: ['modification.changed'], withFindings: ['modification.twoYears'] },
  },
];

/** Days of the longest order without findings: a year, or 366 days in a leap year, is for the court to print. */
const daysInYear = 365;

const isOutside = (asked: number, least: number, most: number): boolean => asked < least || asked > most;

/**
 * What is wrong with the term asked for: years outside two to ten, years without asking for the findings, days outside 180 to
 * a year.
 * @source § 455.040.1(1), RSMo. Checked 2026-11-20.
 */
export const termProblems = (answers: Answers): readonly Problem[] => {
  const { seriousDanger, years, days } = answers.term ?? {};
  const problems: Problem[] = [];
  if (years !== undefined && isOutside(years, 2, 10))
    problems.push(
      answerProblem(
        'term.years',
        'term.years',
        `An order with findings of serious danger lasts two to ten years; ${years} is outside. § 455.040.1(1)`,
      ),
    );
  if (years !== undefined && seriousDanger !== true)
    problems.push(
      answerProblem(
        'term.years-without-findings',
        'term.seriousDanger',
        'A term in years needs findings of serious danger: ask for them, or take the years out. § 455.040.1(1)',
      ),
    );
  if (days !== undefined && isOutside(days, 180, daysInYear))
    problems.push(
      answerProblem(
        'term.days',
        'term.days',
        `Without findings an order lasts 180 days to one year; ${days} days is outside. § 455.040.1(1)`,
      ),
    );
  return problems;
};

/**
 * The warning when an order of two to ten years is asked for and no factor has facts: the findings would have nothing to rest on.
 * @source § 455.040.1(1), .1(4), RSMo. Checked 2026-11-20.
 */
export const findingsProblems = (answers: Answers): readonly Problem[] => {
  if (answers.term?.seriousDanger !== true) return [];
  const hasFacts = Object.values(answers.factors ?? {}).some(
    (factor) =>
      (factor?.allegation ?? '') !== '' || (factor?.for ?? []).length > 0 || (factor?.incidents ?? []).length > 0,
  );
  if (hasFacts) return [];
  const message =
    'Findings of serious danger are asked for, and no factor has facts: add what supports at least one. § 455.040.1(1), .1(4)';
  return [answerWarning('term.findings-without-facts', 'factors', message)];
};
