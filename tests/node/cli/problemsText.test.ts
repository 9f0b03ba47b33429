import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../../src/node/cli/exitCode.ts';
import { problemsCount, problemsText } from '../../../src/node/cli/problemsText.ts';
import { answerProblem, answerWarning, type Problem } from '../../../src/problems.ts';

const missing = answerProblem('missing.answer', 'petitioner.name', 'Give the name.');
const odd = answerWarning('answers.ages', 'petitioner.age', 'Compare the ages.');
const unreadable: Problem = {
  code: 'file.read',
  severity: 'error',
  message: 'a.json could not be read.',
  at: { in: 'file', file: 'a.json' },
};
const leak: Problem = {
  code: 'audience.confidential',
  severity: 'error',
  message: 'The address is confidential.',
  at: { in: 'document', document: 'petition', path: 'incidents.0.account', passage: '27 Specimen Court' },
};

describe('problems for a person', () => {
  test('what must be mended stands before what is to weigh', () => {
    expect(problemsText([odd, missing])).toBe(
      'problem  petitioner.name  Give the name.\nweigh    petitioner.age  Compare the ages.\n',
    );
  });

  test('the passage is quoted', () => expect(problemsText([leak])).toContain('“27 Specimen Court”'));

  test('nothing wrong prints nothing', () => expect(problemsText([])).toBe(''));

  test('they are counted in one line', () =>
    expect(problemsCount([missing, odd, leak])).toBe('2 problems, 1 to weigh'));
});

describe('the code at the end', () => {
  test.each([
    ['is 0 when nothing was found', [], 0],
    ['is 0 when there is only something to weigh', [odd], 0],
    ['is 1 when something must be mended', [odd, missing], 1],
    ['is 3 when a file could not be read, whatever else was found', [missing, unreadable], 3],
  ])('%s', (_, problems, code) => expect(exitCodeOf(problems)).toBe(code));
});
