import type { Answers } from '../../answers/schema.ts';
import type { FactorKey } from '../../answers/term.ts';
import { type SeriousDangerFactor, seriousDangerFactors, stepsToLongTerm } from '../../law/seriousDanger.ts';
import { termComparison } from '../../law/terms.ts';
import { answerRef, fact } from '../fact.ts';
import { aCount, aFact, aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from '../shape.ts';
import { capital, given } from '../words.ts';
import { derivedEvidence } from './derive.ts';
import { type Evidence, enteredEvidence, entryFacts, entryShape } from './entry.ts';
import { gapShape, gapsOf, writtenGaps } from './gaps.ts';
import { generatedFinding, heaviest, summaryLine } from './summary.ts';

const factorShape = recordOf({
  key: aWord,
  number: aCount,
  heading: aWord,
  asks: aWord,
  alsoRules: listOf(aWord),
  answer: answersAt('factors.physicalHarm'),
  /** "Strong" for the matrix. */
  overall: aFact,
  hasOverall: aFlag,
  summaryFor: aFact,
  hasFor: aFlag,
  summaryAgainst: aFact,
  hasAgainst: aFlag,
  firstGap: aFact,
  hasGap: aFlag,
  for: listOf(entryShape),
  against: listOf(entryShape),
  gaps: listOf(gapShape),
  isDerived: aFlag,
  finding: aFact,
  hasFinding: aFlag,
  isFindingGenerated: aFlag,
});

/** What the worksheet prints under `facts.worksheet`: the seven factors in the order of the worksheet, the steps to a long term, the terms compared. */
export const worksheetShape = recordOf({
  factors: listOf(factorShape),
  steps: listOf(recordOf({ does: aWord, rules: listOf(aWord) })),
  terms: listOf(
    recordOf({ what: aWord, without: aWord, with: aWord, rulesWithout: listOf(aWord), rulesWith: listOf(aWord) }),
  ),
  ownPetition: aFlag,
  findings: listOf(factorShape),
});
/** The worksheet; see `worksheetShape`. */
export type WorksheetFacts = FactsOf<typeof worksheetShape>;
type FactorFacts = WorksheetFacts['factors'][number];

const entered = (answers: Answers, key: FactorKey, side: 'for' | 'against'): readonly Evidence[] =>
  (answers.factors?.[key]?.[side] ?? []).map((entry, at) =>
    enteredEvidence(answers, entry, `factors.${key}.${side}.${at}`),
  );

const overallOf = (answers: Answers, key: FactorKey, rows: readonly Evidence[]): string | undefined => {
  const overall = answers.factors?.[key]?.overall ?? heaviest(rows);
  return overall === undefined ? undefined : capital(overall);
};

const factorFacts = (
  answers: Answers,
  { key, heading, asks, alsoRules }: SeriousDangerFactor,
  index: number,
): FactorFacts => {
  const factor = answers.factors?.[key];
  const ownPetition = answers.matter?.side !== 'respondent';
  const own = entered(answers, key, 'for');
  const rows = own.length > 0 ? own : derivedEvidence(answers, key);
  const against = entered(answers, key, 'against');
  const ownGaps = writtenGaps(answers, key);
  const gaps = ownGaps.length > 0 ? ownGaps : gapsOf(answers, key, rows);
  const written = given(factor?.finding);
  const generated = written === undefined ? generatedFinding(answers, key, rows) : undefined;
  const finding = written ?? generated;
  const overall = overallOf(answers, key, own);
  const summaryFor = given(factor?.summaryFor) ?? summaryLine(rows);
  const summaryAgainst = given(factor?.summaryAgainst) ?? summaryLine(against);
  return {
    key,
    number: index + 1,
    heading,
    asks,
    alsoRules,
    answer: answerRef(`factors.${key}`),
    overall: fact(overall, `factors.${key}.overall`),
    hasOverall: overall !== undefined,
    summaryFor: fact(summaryFor, `factors.${key}.summaryFor`),
    hasFor: summaryFor !== undefined,
    summaryAgainst: fact(summaryAgainst, `factors.${key}.summaryAgainst`),
    hasAgainst: summaryAgainst !== undefined,
    firstGap: fact(gaps[0]?.text.text?.replace(/\.$/, ''), gaps[0]?.text.from ?? `factors.${key}.missing`),
    hasGap: gaps.length > 0,
    for: rows.map((row) => entryFacts(row, ownPetition)),
    against: against.map((row) => entryFacts(row, ownPetition)),
    gaps,
    isDerived: own.length === 0 && rows.length > 0,
    finding: fact(finding, `factors.${key}.finding`, { label: 'proposed finding', blank: 'line' }),
    hasFinding: finding !== undefined,
    isFindingGenerated: generated !== undefined,
  };
};

/** The serious-danger worksheet: the seven factors with evidence, gaps and findings, and what the court must do. */
export const worksheetFacts = (answers: Answers): WorksheetFacts => {
  const factors = seriousDangerFactors.map((factor, index) => factorFacts(answers, factor, index));
  return {
    factors,
    steps: stepsToLongTerm.map(({ does, rules }) => ({ does, rules })),
    terms: termComparison.map((row) => ({
      what: row.what,
      without: row.withoutFindings,
      with: row.withFindings,
      rulesWithout: row.rules.withoutFindings,
      rulesWith: row.rules.withFindings,
    })),
    ownPetition: answers.matter?.side !== 'respondent',
    findings: factors.filter(({ hasFinding }) => hasFinding),
  };
};
