import type { Answers } from '../answers/schema.ts';
import { rulesCited } from '../document/lawReliedOn.ts';
import type { MissingAnswer } from '../document/missing.ts';
import type { Doc } from '../document/model.ts';
import { unverifiedWords } from '../document/unverifiedWords.ts';
import type { Rule } from '../law/rule.ts';
import { findRule, needsVerifying } from '../law/rules.ts';
import type { Problem } from '../problems.ts';

/** The provisions that a paper cites, that were not verified, and that no person has compared with the official text. */
export const unverifiedRules = (doc: Doc, answers: Answers): readonly Rule[] => {
  const confirmed = new Set(answers.verifiedProvisions ?? []);
  return rulesCited(doc)
    .flatMap((key) => findRule(key) ?? [])
    .filter((rule) => needsVerifying(rule) && !confirmed.has(rule.key));
};

const missingProblem = (doc: Doc, { path, label }: MissingAnswer): Problem => ({
  code: 'final.missing',
  severity: 'error',
  message: `"${doc.title}" cannot be final: ${label} is missing. Answer "${path}".`,
  at: { in: 'answers', path },
});

const lawProblem = (doc: Doc, rule: Rule): Problem => ({
  code: 'final.unverified-law',
  severity: 'error',
  message: `"${doc.title}" cites ${rule.citation}, and ${unverifiedWords[rule.status]}. Compare it with the official text, then add "${rule.key}" to "verifiedProvisions".`,
  at: { in: 'document', document: doc.id, passage: rule.citation },
});

/** What a paper lacks, for deciding whether it may be final. */
export interface Readiness {
  readonly doc: Doc;
  readonly missing: readonly MissingAnswer[];
  readonly unverified: readonly Rule[];
}

/** Why the paper cannot be final: each required answer that is missing and, in a pleading, each provision not yet verified. */
export const refusals = ({ doc, missing, unverified }: Readiness): readonly Problem[] => [
  ...missing.filter(({ required }) => required).map((answer) => missingProblem(doc, answer)),
  ...(doc.profile === 'pleading' ? unverified.map((rule) => lawProblem(doc, rule)) : []),
];
