import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/read.ts';
import { checkMatter } from '../../src/assemble/check.ts';
import { testDay } from '../support/examples.ts';
import { ownLibrary } from '../support/library.ts';

const { library } = await ownLibrary();
const codes = (answers: object): readonly string[] =>
  checkMatter(readAnswers(JSON.stringify({ format: 'full-hearing/1', ...answers })), library, testDay).map(
    ({ code }) => code,
  );

describe('the check of a matter', () => {
  test('tells what could not be read, and nothing else of a file that is none', () => {
    expect(checkMatter(readAnswers('{'), library, testDay).map(({ at }) => at.in)).toEqual(['file']);
  });

  test.each([
    ['a wrong answer in the file', { petitioner: { age: 'old' } }, /^answers\./],
    ['answers that do not agree', { petitioner: { bornOn: '1990-05-02', age: 12 } }, /age/],
    ['a term that the law does not give', { term: { seriousDanger: true, years: 40 } }, /^term\./],
    ['relief that no ex parte order gives', { relief: { maintenance: { asked: 'exParte' } } }, /^relief\./],
    [
      'a question to mend before court',
      { matter: { side: 'respondent' }, chapters: [{ id: 'c', questions: [{ id: 'q', text: 'You called him.' }] }] },
      /^cross\./,
    ],
    [
      'a confidential answer that a filed paper would show',
      {
        petitioner: { addresses: { home: { street: '77 Undisclosed Terrace', confidential: true } } },
        incidents: [{ id: 'a', account: 'He came to 77 Undisclosed Terrace.' }],
      },
      /^audience\.confidential$/,
    ],
  ])('tells of %s', (_, answers, code) => expect(codes(answers)).toContainEqual(expect.stringMatching(code)));

  test('does not ask a respondent for the facts of relief that the other side asks for', () => {
    const asked = { relief: { maintenance: { asked: 'exParte' } } };
    expect(codes({ matter: { side: 'respondent' }, ...asked }).filter((code) => code.startsWith('relief.'))).toEqual(
      [],
    );
  });
});
