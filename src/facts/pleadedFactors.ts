import type { Answers } from '../answers/schema.ts';
import type { Factor } from '../answers/term.ts';
import { seriousDangerFactors } from '../law/seriousDanger.ts';
import { answerRef } from './fact.ts';
import { aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from './shape.ts';

/** The factors that the petition pleads, under `facts.pleadedFactors`; `answer` goes on in the answers under the factor's own key. */
export const pleadedFactorsShape = listOf(
  recordOf({ key: aWord, name: aWord, answer: answersAt('factors.physicalHarm'), hasAllegation: aFlag, refs: aWord }),
);
/** The pleaded factors; see `pleadedFactorsShape`. */
export type PleadedFactors = FactsOf<typeof pleadedFactorsShape>;

const hasFacts = (factor: Factor | undefined): boolean =>
  (factor?.allegation ?? '') !== '' || (factor?.incidents ?? []).length > 0;

/** The factors that the petition pleads: one paragraph for each that has facts; those without are silent. */
export const pleadedFactors = (answers: Answers): PleadedFactors =>
  seriousDangerFactors.flatMap(({ key, heading }) => {
    const factor = answers.factors?.[key];
    if (!hasFacts(factor)) return [];
    return [
      {
        key,
        name: heading,
        answer: answerRef(`factors.${key}`),
        hasAllegation: (factor?.allegation ?? '') !== '',
        refs: (factor?.incidents ?? []).map((id) => `incident.${id}`).join(' '),
      },
    ];
  });
