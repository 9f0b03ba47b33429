import { describe, expect, test } from 'vitest';
import type { OutlineChapter } from '../../../src/facts/cross/chapter.ts';
import { starterOutline } from '../../../src/facts/cross/starter.ts';
import { matter, plainSpaces, type Written } from '../../support/matter.ts';

type Incident = NonNullable<Written['incidents']>[number];

const parties: Written = {
  petitioner: { name: { first: 'Rosalind', last: 'Mockett' }, pronoun: 'she' },
  respondent: { name: { first: 'Dorian', last: 'Mockett' }, pronoun: 'he' },
  exhibits: [
    { id: 'photos', mark: 'B', description: 'photographs of March 9, 2025.' },
    { id: 'report', mark: 'R-1', description: 'the police report' },
  ],
};
const outline = (side: 'petitioner' | 'respondent', incidents: Incident[]) =>
  starterOutline(matter({ ...parties, matter: { side }, incidents }));
const questionsOf = (chapter: OutlineChapter | undefined) => chapter?.questions.map(({ text }) => plainSpaces(text));

const told: Incident = {
  id: 'june',
  on: { on: '2026-06-20', about: true },
  place: 'at the residence.',
  petitionParagraphs: '14',
  police: { called: false, arrested: true },
  exhibits: [
    { exhibit: 'photos', at: '2' },
    { exhibit: 'photos', at: '3' },
  ],
  inconsistencies: [
    {
      id: 'one',
      petitionSays: 'He came at noon',
      otherSays: 'the clock said four',
      source: { exhibit: 'report', at: '2:14' },
    },
  ],
};

describe('for Respondent, Petitioner is asked what the petition leaves out', () => {
  const [chapter] = outline('respondent', [told]);

  test('side by side with the other side’s outline, question by question', () => {
    expect(questionsOf(chapter)).toEqual([
      'You say that this happened about June 20, 2026.',
      'You do not give the exact day.',
      'You did not call the police that day.',
      'Your petition states no injury from that day.',
      'Your petition states no treatment for that day.',
      'Your petition names no other witness to it.',
      'The petition says, “He came at noon.”',
      'Ex. R-1 says, “the clock said four.”',
    ]);
    expect([chapter?.witness, chapter?.witnessFrom, chapter?.pronoun]).toEqual([
      'Rosalind Mockett',
      'petitioner.name',
      'she',
    ]);
  });

  test('every question cites the petition as served, or the source that disagrees', () => {
    expect(new Set(chapter?.questions.map(({ source }) => plainSpaces(source)))).toEqual(
      new Set(['Pet. ¶ 14', 'Ex. R-1 at 2:14']),
    );
  });

  test('an inconsistency is committed, credited and confronted', () => {
    const [petition, other] = chapter?.questions.slice(-2) ?? [];
    expect([petition?.commit, petition?.credit].map(plainSpaces)).toEqual(['Read ¶ 14.', 'Verified petition.']);
    expect(plainSpaces(other?.confront)).toBe('Read Ex. R-1 at 2:14.');
    expect([other?.statement, other?.at]).toEqual(['the clock said four', '2:14']);
    expect(plainSpaces(other?.ifDenied)).toBe('Ex. R-1 at 2:14; Rowe.');
  });

  test('what the petition does tell is not asked', () => {
    const whole: Incident = {
      id: 'w',
      injuries: 'A bruise.',
      treatment: 'At home.',
      exhibits: [{ exhibit: 'photos' }],
      witnesses: ['x'],
    };
    expect(questionsOf(outline('respondent', [whole])[0])).toEqual(['You say that this happened that day.']);
  });

  test('a photograph or message that is missing is asked about', () => {
    expect(questionsOf(outline('respondent', [{ id: 'w' }])[0])).toContain(
      'No photograph or message from that day is attached.',
    );
  });
});

describe('for Petitioner, Respondent is asked to admit what our petition tells', () => {
  const [chapter] = outline('petitioner', [told]);

  test('question by question', () => {
    expect(questionsOf(chapter)).toEqual([
      'You had contact with Petitioner about June 20, 2026.',
      'It happened at the residence.',
      'You have seen Ex. B, photographs of March 9, 2025.',
      'The police arrested you that day.',
    ]);
    expect([chapter?.witness, chapter?.pronoun]).toEqual(['Dorian Mockett', 'he']);
  });

  test('each refers to our own petition, whose paragraphs are not numbered yet, or to the exhibit', () => {
    expect(chapter?.questions.map(({ refs, source }) => [refs, plainSpaces(source)])).toEqual([
      ['incident.june', undefined],
      ['incident.june', undefined],
      ['', 'Ex. B at 2'],
      ['incident.june', undefined],
    ]);
  });

  test('inconsistencies that only the other side sees are not asked', () => {
    expect(JSON.stringify(chapter)).not.toContain('noon');
  });
});

test.each<[string, Incident['on'], string]>([
  ['a day', { on: '2026-11-09' }, 'You say that this happened on November 9, 2026.'],
  ['a month', { on: '2026-11' }, 'You say that this happened in November 2026.'],
  ['a range', { on: '2026-01', to: '2026-03' }, 'You say that this happened from January to March 2026.'],
])('a question names %s with its preposition', (_, on, text) =>
  expect(questionsOf(outline('respondent', [{ id: 'one', on }])[0])?.[0]).toBe(text),
);

describe('which incidents become chapters', () => {
  test.each<[string, Incident['status'], boolean]>([
    ['disputed by us', 'disputedByUs', true],
    ['disputed by them', 'disputedByThem', true],
    ['unsure', 'unsure', true],
    ['of unknown status', undefined, true],
    ['undisputed', 'undisputed', false],
  ])('one %s: %s', (_, status, asked) => {
    for (const side of ['petitioner', 'respondent'] as const) {
      expect(outline(side, [{ id: 'one', status }])).toHaveLength(asked ? 1 : 0);
    }
  });

  test('at most twelve, the newest, oldest first', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `i${index}`, on: { on: `${2000 + index}` } }));
    const chapters = outline('respondent', many.toReversed());
    expect(chapters).toHaveLength(12);
    expect([chapters[0]?.title, chapters.at(-1)?.title]).toEqual(['2008', '2019']);
  });
});

test('everything is marked as generated, and nobody has reviewed it; the goal is left to a person', () => {
  for (const side of ['petitioner', 'respondent'] as const) {
    const chapters = outline(side, [told]);
    expect(
      chapters.flatMap(({ questions }) => questions).every(({ isGenerated, isReviewed }) => isGenerated && !isReviewed),
    ).toBe(true);
    expect(chapters.map(({ goal }) => goal)).toEqual([undefined]);
  }
});

test('the line above says what the questions were made from', () => {
  expect(plainSpaces(outline('respondent', [told])[0]?.madeFrom)).toBe('Pet. ¶ 14, Ex. B');
  expect(plainSpaces(outline('petitioner', [told])[0]?.madeFrom)).toBe('the petition, Ex. B');
});
