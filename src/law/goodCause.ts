import type { Answers } from '../answers/schema.ts';
import { answerProblem, type Problem } from '../problems.ts';

/**
 * Good cause pleaded as danger of domestic violence where domestic violence is no ground: the statute's sentence speaks of
 * nothing else, so other good cause is pleaded by its facts.
 * @source § 455.035.1, RSMo. Checked 2026-11-20.
 */
export const goodCauseProblems = ({ goodCause, grounds }: Answers): readonly Problem[] => {
  const pleadsOther = grounds?.stalking?.pleaded === true || grounds?.sexualAssault?.pleaded === true;
  if (goodCause?.dangerOfDomesticViolence !== true || grounds?.domesticViolence?.pleaded === true || !pleadsOther)
    return [];
  return [
    answerProblem(
      'good-cause.not-domestic-violence',
      'goodCause.dangerOfDomesticViolence',
      'The sentence on danger of domestic violence needs domestic violence as a ground: without it plead other good cause by its facts. § 455.035.1',
    ),
  ];
};
