import type { Answers } from '../../answers/schema.ts';
import type { FactorKey } from '../../answers/term.ts';
import { given } from '../../facts/words.ts';
import type { Evidence } from '../../facts/worksheet/entry.ts';
import type { Gap } from '../../facts/worksheet/gaps.ts';
import { factorParts } from '../../facts/worksheet/parts.ts';
import { findRule, ruleOf } from '../../law/rules.ts';
import { type SeriousDangerFactor, seriousDangerFactors, stepsToLongTerm } from '../../law/seriousDanger.ts';
import type { Cell, Factor } from '../contract/boards.ts';
import type { ReplyOf } from '../contract.ts';

/** Where a piece of evidence stands, in words: an exhibit, the petition, another source, a witness. */
const sourceOf = ({ cites, served, source, witness, from }: Evidence): Pick<Cell, 'source' | 'sourcePath'> => {
  const cite = cites.find(({ text }) => text !== undefined);
  if (cite?.text !== undefined) return { source: cite.text, ...(cite.from === '' ? {} : { sourcePath: cite.from }) };
  const words = source ?? served ?? witness;
  return words === undefined ? {} : { source: words, sourcePath: from };
};

const evidenceCell = (evidence: Evidence): Cell => ({
  text: [evidence.shortDate, given(evidence.event)].filter((part) => part !== undefined).join(': '),
  path: evidence.isGenerated ? evidence.from : evidence.eventFrom,
  ...sourceOf(evidence),
});

const needCell = ({ text, rule }: Gap): Cell => {
  const citation = findRule(rule)?.citation;
  return { text: text.text ?? '', path: text.from, ...(citation === undefined ? {} : { source: citation }) };
};

const strengths = { strong: 'strong', some: 'some', slight: 'some', none: 'none' } as const;

const answerCells = (answers: Answers, key: FactorKey): readonly Cell[] =>
  (answers.factors?.[key]?.against ?? []).map(({ answer }, at) => ({
    text: answer ?? '',
    path: `factors.${key}.against.${at}.answer`,
  }));

const factorRow = (answers: Answers, law: SeriousDangerFactor): Factor => {
  const { evidence, against, gaps } = factorParts(answers, law);
  const overall = answers.factors?.[law.key]?.overall;
  return {
    key: law.key,
    title: law.heading,
    statute: ruleOf('factors').citation,
    for: evidence.map(evidenceCell),
    against: against.map(evidenceCell),
    answers: [...answerCells(answers, law.key)],
    needs: gaps.map(needCell),
    strength: overall === undefined ? '' : strengths[overall],
    path: `factors.${law.key}`,
  };
};

/**
 * The factors of serious danger with what speaks for and against each, what answers what speaks against it (one cell for each, in its
 * order), and what the hearing still needs; then the steps that the court must take to a long term.
 */
export const dangerBoard = (answers: Answers): ReplyOf<'board.danger'> => ({
  factors: seriousDangerFactors.map((law) => factorRow(answers, law)),
  needs: stepsToLongTerm.map(({ does, rules }) => ({
    text: does,
    source: rules.map((key) => ruleOf(key).citation).join('; '),
  })),
});
