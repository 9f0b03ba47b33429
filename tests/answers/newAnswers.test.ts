import { describe, expect, test } from 'vitest';
import { newAnswers } from '../../src/answers/newAnswers.ts';
import { readAnswers } from '../../src/answers/read.ts';
import { Answers } from '../../src/answers/schema.ts';
import { writeAnswers } from '../../src/answers/write.ts';

describe('a new matter', () => {
  test.each(['petitioner', 'respondent'] as const)(
    'for the %s says for whom it is and shows every section, empty',
    (side) => {
      const answers = newAnswers(side);
      expect(answers.matter).toEqual({ side, proceeding: 'adult' });
      expect(Object.keys(answers)).toEqual(Object.keys(Answers.shape));
      expect(answers.incidents).toEqual([]);
      expect(readAnswers(writeAnswers(answers))).toMatchObject({ answers, problems: [] });
    },
  );
});
