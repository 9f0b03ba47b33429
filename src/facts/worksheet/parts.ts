import type { Answers } from '../../answers/schema.ts';
import type { FactorKey } from '../../answers/term.ts';
import type { SeriousDangerFactor } from '../../law/seriousDanger.ts';
import { derivedEvidence } from './derive.ts';
import { type Evidence, enteredEvidence } from './entry.ts';
import { type Gap, gapsOf, writtenGaps } from './gaps.ts';

/** What the answers hold under one factor, before anything is shortened. */
export interface FactorParts {
  readonly law: SeriousDangerFactor;
  /** What a person entered for the finding; where nobody did, what follows from the other answers. */
  readonly evidence: readonly Evidence[];
  readonly isDerived: boolean;
  readonly against: readonly Evidence[];
  readonly gaps: readonly Gap[];
  readonly areGapsWritten: boolean;
}

const entered = (answers: Answers, key: FactorKey, side: 'for' | 'against'): readonly Evidence[] =>
  (answers.factors?.[key]?.[side] ?? []).map((entry, at) =>
    enteredEvidence(answers, entry, `factors.${key}.${side}.${at}`),
  );

/** What the answers hold under this factor. */
export const factorParts = (answers: Answers, law: SeriousDangerFactor): FactorParts => {
  const { key } = law;
  const own = entered(answers, key, 'for');
  const evidence = own.length > 0 ? own : derivedEvidence(answers, key);
  const written = writtenGaps(answers, key);
  return {
    law,
    evidence,
    isDerived: own.length === 0,
    against: entered(answers, key, 'against'),
    gaps: written.length > 0 ? written : gapsOf(answers, key, evidence),
    areGapsWritten: written.length > 0,
  };
};
