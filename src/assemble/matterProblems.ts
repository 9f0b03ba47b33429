import { checkAnswers } from '../answers/check.ts';
import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { deadlineProblems } from '../facts/deadlines.ts';
import { courtProblems, petitionProblems } from '../law/petitionProblems.ts';
import type { Problem } from '../problems.ts';

/**
 * What is wrong with a matter whatever paper is made of it: answers that do not agree, a court that is not known, and for a
 * petitioner what the law does not give; dates of both sides.
 */
export const matterProblems = (answers: Answers, today: IsoDate): readonly Problem[] => [
  ...checkAnswers(answers, today),
  ...(answers.matter?.side === 'respondent' ? courtProblems(answers) : petitionProblems(answers, today)),
  ...deadlineProblems(answers),
];
