import { describe, expect, test } from 'vitest';
import { crossFacts } from '../../../src/facts/cross/crossFacts.ts';
import { matter, plainSpaces, type Written } from '../../support/matter.ts';

const written: Written = {
  matter: { side: 'respondent' },
  petitioner: { name: { first: 'Rosalind', last: 'Mockett' } },
  respondent: { name: { first: 'Dorian', last: 'Mockett' } },
  witnesses: [{ id: 'w', name: 'Wilhelmina Sample' }],
  exhibits: [{ id: 'report', mark: 'R-1' }],
  chapters: [
    {
      id: 'one',
      witness: 'w',
      title: 'The call',
      goal: 'She did not hear it.',
      questions: [
        { id: 'a', text: 'You were out.', sourceText: 'Pet. ¶ 18', source: { exhibit: 'report', at: '2' } },
        { id: 'b', text: 'You came home.', sourceText: 'Ex. D' },
        { id: 'c', text: 'You slept.', expects: 'no', generated: true, source: { exhibit: 'report', at: '3' } },
      ],
    },
    { id: 'two' },
  ],
};

const facts = crossFacts(matter(written));

describe('an outline that a person wrote', () => {
  test('counts what is asked, what has a source on the list, and what was reviewed', () => {
    expect(facts.chapters.map(({ asked, sourced, reviewed }) => [asked, sourced, reviewed])).toEqual([
      [3, 2, 2],
      [0, 0, 0],
    ]);
    expect([facts.asked, facts.sourced, facts.reviewed, facts.isStarter]).toEqual([3, 2, 2, false]);
  });

  test('prints each question with its sources, and leads back to it', () => {
    const [first, , third] = facts.chapters[0]?.questions ?? [];
    expect([first?.text.from, plainSpaces(first?.source.text)]).toEqual([
      'chapters.0.questions.0.text',
      'Pet. ¶ 18; Ex. R-1 at 2',
    ]);
    expect([third?.expects.text, third?.isUnreviewed]).toEqual(['expect “no”', true]);
    expect(plainSpaces(facts.chapters[0]?.madeFrom.text)).toBe('Ex. R-1');
  });

  test('says in words how many problems there are', () => {
    expect(facts.count.text).toBe('Three problems: three to mend before court, none to weigh.');
    expect([facts.mend.length, facts.weigh.length]).toEqual([3, 0]);
  });

  test('an unnamed witness is a blank', () => {
    expect(facts.chapters[0]?.witness.text).toBe('Wilhelmina Sample');
    expect(facts.chapters[1]?.witness).toMatchObject({ label: 'witness', from: 'chapters.1.witness' });
  });
});

describe('the witness on the other side', () => {
  test.each([
    ['petitioner', 'Dorian Mockett'],
    ['respondent', 'Rosalind Mockett'],
  ] as const)('for %s it is %s', (side, name) => {
    expect(crossFacts(matter({ ...written, matter: { side } })).witness.text).toBe(name);
  });
});

describe('the count in words', () => {
  test.each<[string, Written['chapters'], string]>([
    [
      'none',
      [{ id: 'a', goal: 'x', questions: [{ id: 'q', text: 'You left.', sourceText: 'Pet. ¶ 1' }] }],
      'No problems found.',
    ],
    [
      'one',
      [{ id: 'a', questions: [{ id: 'q', text: 'You left.', sourceText: 'Pet. ¶ 1' }] }],
      'One problem: one to mend before court, none to weigh.',
    ],
    [
      'one to weigh',
      [{ id: 'a', goal: 'x', questions: [{ id: 'q', text: 'You left and told him.', sourceText: 'Pet. ¶ 1' }] }],
      'One problem: none to mend before court, one to weigh.',
    ],
    [
      'more than ten are figures',
      Array.from({ length: 6 }, (_, index) => ({ id: `c${index}` })),
      '12 problems: 12 to mend before court, none to weigh.',
    ],
  ])('%s', (_, chapters, text) => expect(crossFacts(matter({ chapters })).count.text).toBe(text));
});

test('without chapters the starter stands, and its goal is to be written among the chapters', () => {
  const starter = crossFacts(matter({ incidents: [{ id: 'one', on: { on: '2026' } }] }));
  expect([starter.isStarter, starter.chapters[0]?.hasGenerated, starter.chapters[0]?.goal.from]).toEqual([
    true,
    true,
    'chapters',
  ]);
});
