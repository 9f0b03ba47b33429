import { describe, expect, test } from 'vitest';
import { crossFindings, crossProblems, isCompound, openWord } from '../../../src/facts/cross/check.ts';
import { matter, type Written } from '../../support/matter.ts';

type Chapter = NonNullable<Written['chapters']>[number];
type Question = NonNullable<Chapter['questions']>[number];

const exhibits: Written['exhibits'] = [
  { id: 'report', mark: 'R-1' },
  { id: 'photos', mark: 'B' },
];
const sound: Omit<Question, 'id'> = { text: 'You were at home.', sourceText: 'Pet. ¶ 18' };
const findings = (chapter: Omit<Chapter, 'id'>) =>
  crossFindings(matter({ exhibits, chapters: [{ id: 'one', ...chapter }] }));
const codesOf = (question: Omit<Question, 'id'>) =>
  findings({ goal: 'She was not there.', questions: [{ id: 'q', ...question }] }).map(({ code }) => code);

describe('what is to be mended in a question', () => {
  test.each<[string, Omit<Question, 'id'>, string[]]>([
    ['a sound question', sound, []],
    ['no words', { sourceText: 'Pet. ¶ 18' }, ['cross.no-question']],
    ['spaces for words', { ...sound, text: ' ' }, ['cross.no-question']],
    ['no source', { text: 'You were at home.' }, ['cross.no-source']],
    ['an exhibit as its source', { text: 'You were at home.', source: { exhibit: 'report', at: '2' } }, []],
    ['an exhibit that is not on the list', { ...sound, sourceText: 'Ex. D at 2' }, ['cross.source-not-listed']],
    ['exhibits that are on the list', { ...sound, sourceText: 'Exs. R-1, B' }, []],
    ['a word that only looks like a mark', { ...sound, sourceText: 'Ex. parte testimony' }, []],
    ['confronted with nothing', { ...sound, impeachment: { confront: 'Read the report.' } }, ['cross.no-statement']],
    ['confronted with a place', { ...sound, impeachment: { confront: 'Read Ex. R-1 at 2:14.' } }, []],
    ['a statement without its place', { ...sound, impeachment: { statement: 'I was at work.' } }, ['cross.no-place']],
    ['a statement with its place', { ...sound, impeachment: { statement: 'I was at work.', at: '2:14' } }, []],
    [
      'a prior statement is a source',
      { text: 'You were at home.', impeachment: { statement: 'I was at work.', at: '2:14' } },
      [],
    ],
    ['commit alone impeaches nobody', { ...sound, impeachment: { commit: 'Read ¶ 18.' } }, []],
    ['two facts', { ...sound, text: 'You came home and took the keys.' }, ['cross.compound']],
  ])('%s', (_, question, codes) => expect(codesOf(question)).toEqual(codes));
});

describe('what is to be mended in a chapter', () => {
  const questions = [{ id: 'q', ...sound }];
  test.each<[string, Omit<Chapter, 'id'>, string[]]>([
    ['no goal', { questions }, ['cross.no-goal']],
    ['no questions', { goal: 'x' }, ['cross.no-questions']],
    ['neither', {}, ['cross.no-goal', 'cross.no-questions']],
    [
      'generated, none reviewed',
      { goal: 'x', questions: [{ id: 'q', ...sound, generated: true }] },
      ['cross.unreviewed'],
    ],
    [
      'generated, one reviewed',
      {
        goal: 'x',
        questions: [
          { id: 'q', ...sound, generated: true, reviewed: true },
          { id: 'r', ...sound, generated: true },
        ],
      },
      [],
    ],
  ])('%s', (_, chapter, codes) => expect(findings(chapter).map(({ code }) => code)).toEqual(codes));

  test('what prevents its use is to mend, what is a matter of taste to weigh', () => {
    const all = findings({ questions: [{ id: 'q', text: 'You came home and took the keys.', generated: true }] });
    expect(all.map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      'mend cross.no-goal',
      'weigh cross.compound',
      'mend cross.no-source',
      'weigh cross.unreviewed',
    ]);
  });

  test('a finding names chapter and question, the words concerned, and where to mend them', () => {
    const [, finding] = findings({
      questions: [
        { id: 'p', ...sound },
        { id: 'q', text: 'You left.' },
      ],
    });
    expect(finding).toMatchObject({
      where: 'Chapter 1, question 2',
      quote: 'You left.',
      path: 'chapters.0.questions.1',
    });
    expect(findings({ questions: [{ id: 'p', ...sound }] })[0]?.path).toBe('chapters.0.goal');
  });
});

describe('Problems for the command line', () => {
  test('are warnings, of an outline that a person wrote', () => {
    expect(crossProblems(matter({ chapters: [{ id: 'one', questions: [{ id: 'q', ...sound }] }] }))).toEqual([
      {
        code: 'cross.no-goal',
        severity: 'warning',
        message: 'Chapter 1: No goal. Write the goal in one sentence.',
        at: { in: 'answers', path: 'chapters.0.goal' },
      },
    ]);
  });
  test('of the starter outline there are none', () => {
    const answers = matter({ incidents: [{ id: 'one', account: 'He struck her.' }] });
    expect(crossProblems(answers)).toEqual([]);
    expect(crossFindings(answers).length).toBeGreaterThan(0);
  });
});

describe('a question that states two facts', () => {
  test.each([
    'You came home and took the keys.',
    'You came home and you saw him.',
    'You came home, and then you told your sister.',
    'You left but did not call the police.',
    'You called him because you were angry.',
    'You were at work while he was at home.',
    'You agreed and signed it.',
    'You stopped the car and grabbed the telephone.',
    'You sent the text; he did not answer.',
  ])('%s', (question) => expect(isCompound(question)).toBe(true));
});

describe('a question that states one fact, though it has a conjunction', () => {
  test.each([
    'You were at work between 3:40 and 6:10.',
    'You drove Petitioner and the children to school.',
    'You and he had a child in 2019.',
    'You and she were married in 2015.',
    'The car was red and white.',
    'The car was white and red.',
    'You bought a lamp and a bed.',
    'You saw the house and shed.',
    'You know Ann and Fred.',
    'You paid one hundred and fifty dollars.',
    'You have food and need no more.',
    'You told the officer that day.',
    'You were there then.',
    'The door was open but not broken.',
    'You were home on Monday and Tuesday.',
    'You did not call the police.',
    '',
  ])('%s', (question) => expect(isCompound(question)).toBe(false));
});

describe('a question that lets the witness explain', () => {
  test.each([
    ['Why did you go to the school that day?', 'why'],
    ['And how did that make you feel?', 'how'],
    ['What did you do next?', 'what'],
    ['Describe the room.', 'describe'],
    ['Tell us about that evening.', 'tell'],
  ])('%s', (question, word) => expect(openWord(question)).toBe(word));
});

describe('a question that does not', () => {
  test.each([
    'You went to the school that day.',
    'You went to the school that day?',
    'What you told the officer was not true, correct?',
    "Who called first was you, wasn't it?",
    'What he said is in the report.',
    'You never told her why.',
  ])('%s', (question) => expect(openWord(question)).toBeUndefined());
});
