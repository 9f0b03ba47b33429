import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import type { Problem } from '../problems.ts';
import { ageProblems } from './ages.ts';
import { courtOf } from './courts.ts';
import { groundProblems } from './elements.ts';
import { goodCauseProblems } from './goodCause.ts';
import { reliefProblems } from './relief.ts';
import { safetyProblems } from './safety.ts';
import { findingsProblems, termProblems } from './terms.ts';

/**
 * What is wrong with the court that the answers name; nothing when a circuit was entered by hand, or no county yet.
 * @source RSMo 46.040; see `countyRows` for the circuits. Checked 2026-11-20.
 */
export const courtProblems = ({ matter }: Answers): readonly Problem[] => {
  if (matter?.county === undefined || matter.county.trim() === '') return [];
  const { ok, problems } = courtOf(matter.county);
  return ok && matter.circuit !== undefined ? [] : problems;
};

/**
 * Everything that the rules of law find wrong with a petition, in the order of the paper: court, parties, safety, grounds, good cause, relief, term.
 * An answer that is not given yet is a blank on the paper and no Problem here.
 * @source chapter 455, RSMo: each group of Problems below cites its own sections. Checked 2026-11-20.
 */
export const petitionProblems = (answers: Answers, today: IsoDate): readonly Problem[] => [
  ...courtProblems(answers),
  ...ageProblems({ petitioner: answers.petitioner, respondent: answers.respondent }, today),
  ...safetyProblems(answers),
  ...groundProblems(answers),
  ...goodCauseProblems(answers),
  ...reliefProblems(answers),
  ...termProblems(answers),
  ...findingsProblems(answers),
];
