import type { Reading } from '../answers/read.ts';
import type { IsoDate } from '../dates.ts';
import { crossProblems } from '../facts/cross/check.ts';
import type { Problem } from '../problems.ts';
import type { Library } from '../template/library.ts';
import { assemble } from './assemble.ts';
import { matterProblems } from './matterProblems.ts';

const inPapers = (answers: NonNullable<Reading['answers']>, library: Library, today: IsoDate): readonly Problem[] => {
  const { papers, problems } = assemble({ answers, library, ids: 'all', today });
  return [...problems, ...papers.flatMap((paper) => paper.problems)];
};

/**
 * Everything wrong with a matter, in one list: what reading the file found, answers that do not agree with one another, relief and
 * terms that the law does not give, questions to mend before court, and what no paper of the matter may show.
 */
export const checkMatter = (reading: Reading, library: Library, today: IsoDate): readonly Problem[] => {
  const { answers } = reading;
  if (answers === undefined) return reading.problems;
  return [
    ...reading.problems,
    ...matterProblems(answers, today),
    ...crossProblems(answers),
    ...inPapers(answers, library, today),
  ];
};
