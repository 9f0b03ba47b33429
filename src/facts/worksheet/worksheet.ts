import type { Answers } from '../../answers/schema.ts';
import { findRule } from '../../law/rules.ts';
import { seriousDangerFactors, stepsToLongTerm } from '../../law/seriousDanger.ts';
import { termComparison } from '../../law/terms.ts';
import { answerRef, fact } from '../fact.ts';
import { aCount, aFact, aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from '../shape.ts';
import { given } from '../words.ts';
import { fromIncidents } from './derive.ts';
import { entryFacts, entryShape } from './entry.ts';
import { type FittedPage, fitPage } from './fit.ts';
import { furtherFacts } from './further.ts';
import { type Gap, gapShape } from './gaps.ts';
import { type MatrixRow, matrixRows } from './matrix.ts';
import { type FactorParts, factorParts } from './parts.ts';
import { gapsHeight, roomOnPage, rowsHeight } from './room.ts';
import { generatedFinding } from './summary.ts';

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
  /** "46 earlier events", when derived rows are left out of the page of the factor; the last page names them. */
  more: aFact,
  moreDates: aFact,
  hasMore: aFlag,
  /** Ids of the incidents left out, for "Pet. ¶¶ 12, 19"; and what names the others. */
  moreRefs: aWord,
  moreNames: listOf(aFact),
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
  /** Factors whose derived evidence goes on, on the last page. */
  further: listOf(factorShape),
});
/** The worksheet; see `worksheetShape`. */
export type WorksheetFacts = FactsOf<typeof worksheetShape>;
type FactorFacts = WorksheetFacts['factors'][number];

/** A factor’s row in the matrix, and its place there from 0. */
interface Placed {
  readonly matrix: MatrixRow;
  readonly index: number;
}

/** A gap with its citation, as wide as it prints. */
const gapText = ({ text, rule }: Gap): string => [text.text ?? '', findRule(rule)?.citation ?? ''].join(' ');

const fitted = (answers: Answers, { law, evidence, isDerived, against, gaps }: FactorParts): FittedPage => {
  const { key } = law;
  const ownPetition = isOurs(answers);
  return fitPage({
    rows: evidence,
    isDerived,
    keeps: fromIncidents.has(key) ? 'last' : 'first',
    ownPetition,
    room: roomOnPage(law, rowsHeight(against, ownPetition)) - gapsHeight(gaps.map(gapText)),
    findingOf: (size) => generatedFinding({ answers, key, rows: evidence }, size),
    written: given(answers.factors?.[key]?.finding),
  });
};

const isOurs = (answers: Answers): boolean => answers.matter?.side !== 'respondent';

const factorFacts = (answers: Answers, parts: FactorParts, { matrix, index }: Placed): FactorFacts => {
  const { key, heading, asks, alsoRules } = parts.law;
  const ownPetition = isOurs(answers);
  const { rows, hidden, finding } = fitted(answers, parts);
  const { overall, summaryFor, summaryAgainst, firstGap } = matrix;
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
    firstGap: fact(firstGap, parts.gaps[0]?.text.from ?? `factors.${key}.missing`),
    hasGap: firstGap !== undefined,
    for: rows.map((row) => entryFacts(row, ownPetition)),
    against: parts.against.map((row) => entryFacts(row, ownPetition)),
    gaps: parts.gaps,
    isDerived: parts.isDerived && rows.length > 0,
    ...furtherFacts(hidden, { ownPetition, isIncidents: fromIncidents.has(key) }),
    finding: fact(finding, `factors.${key}.finding`, { label: 'proposed finding', blank: 'line' }),
    hasFinding: finding !== undefined,
    isFindingGenerated: given(answers.factors?.[key]?.finding) === undefined && finding !== undefined,
  };
};

/** The serious-danger worksheet: the seven factors with evidence, gaps and findings, and what the court must do. */
export const worksheetFacts = (answers: Answers): WorksheetFacts => {
  const parts = seriousDangerFactors.map((law) => factorParts(answers, law));
  const factors = matrixRows(answers, parts).flatMap((matrix, index) => {
    const part = parts[index];
    return part === undefined ? [] : [factorFacts(answers, part, { matrix, index })];
  });
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
    ownPetition: isOurs(answers),
    findings: factors.filter(({ hasFinding }) => hasFinding),
    further: factors.filter(({ hasMore }) => hasMore),
  };
};
