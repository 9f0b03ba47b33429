import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import {
  answer,
  blank,
  checks,
  cite,
  fillIn,
  h1,
  h2,
  inlines,
  list,
  n,
  p,
  paper,
  ref,
  row,
  table,
} from '../../src/document/build.ts';
import type { Block, Doc } from '../../src/document/model.ts';
import { resolveReferences } from '../../src/document/references.ts';
import { plainText, toText } from '../../src/document/toText.ts';

const day = isoDate('2026-11-20');
const lines = (blocks: readonly Block[], more: Partial<Doc> = {}): readonly string[] =>
  toText(resolveReferences(paper(day, blocks, more)).doc)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');

test('a caption reads as it prints: court, parties in capitals, number at the right', () => {
  const caption: Block = {
    kind: 'caption',
    court: inlines(['IN THE CIRCUIT COURT OF ', answer('Boone County', 'matter.county'), ', MISSOURI']),
    circuit: inlines('Thirteenth Judicial Circuit'),
    petitioner: inlines(answer('Rosalind A. Mockett', 'petitioner.name')),
    respondent: [blank('respondent.name', 'full name of the other person', { place: 'below' })],
    rows: [{ label: 'Case No.', content: [blank('matter.caseNumber', '', { required: false })] }],
  };
  expect(lines([caption])).toEqual([
    'IN THE CIRCUIT COURT OF BOONE COUNTY, MISSOURI',
    'Thirteenth Judicial Circuit',
    'ROSALIND A. MOCKETT,                          |',
    '                Petitioner,                   | Case No.  ________',
    '        v.                                    |',
    '________ (full name of the other person)      |',
    '                Respondent.                   |',
  ]);
});

test('a pleading numbers headings in roman numerals and paragraphs through the paper', () => {
  const blocks = [
    h1('Venue'),
    n('a', 'Venue is proper.'),
    h1('Grounds'),
    h2('October 11, 2026'),
    n('b', ['He came. ', ref('a'), '.'], [list('letters', ['First.', 'Second.'])]),
    h1('Prayer', { plain: true }),
  ];
  expect(lines(blocks)).toEqual([
    'I. Venue',
    '--------',
    '1.    Venue is proper.',
    'II. Grounds',
    '-----------',
    '-- October 11, 2026',
    '2.    He came. ¶ 1.',
    '      (a)  First.',
    '      (b)  Second.',
    'Prayer',
    '------',
  ]);
});

describe('what a pen must still write', () => {
  test.each([
    [
      'a blank with its label',
      p(['Petitioner is ', blank('petitioner.age', 'age'), ' years old.']),
      'Petitioner is ________ (age) years old.',
    ],
    ['a blank without a label', p(blank('x', 'x', { place: 'none' })), '________'],
    [
      'lines for an account',
      fillIn('what happened', { lines: 6 }),
      '________________________________ (what happened; 6 lines)',
    ],
  ])('%s', (_, block, printed) => expect(lines([block])).toEqual([printed]));

  test('boxes, marked and open', () => {
    expect(
      lines([checks(['Petitioner resides here.', 'Respondent may be served here.'], ['Petitioner resides here.'])]),
    ).toEqual(['[x] Petitioner resides here.', '[ ] Respondent may be served here.']);
  });
});

test('a table keeps its columns, its groups and the mark of what was generated', () => {
  const tasks = table(
    [
      [150, 'Task'],
      [150, 'Due'],
    ],
    [
      row(['Before the hearing'], { kind: 'group' }),
      row(['Serve the records.', 'Nov. 23']),
      row(['Ask.', ''], { generated: true }),
    ],
  );
  const rule = `${'-'.repeat(47)}  ${'-'.repeat(47)}`;
  expect(lines([tasks])).toEqual([
    `Task${' '.repeat(45)}Due`,
    rule,
    '~ Before the hearing ~',
    `Serve the records.${' '.repeat(31)}Nov. 23`,
    '┊ Ask.',
    rule,
  ]);
});

describe('the mark ◊ after a provision that is not verified', () => {
  const blocks = [p([cite('§ 455.015', 'venue.county', 'secondary'), '.'])];
  test.each([
    ['prints in a working paper', { profile: 'working' }, '§ 455.015◊.'],
    ['prints in the draft of a pleading', { draft: { missing: 1, on: day } }, '§ 455.015◊.'],
    ['does not print in a final pleading', {}, '§ 455.015.'],
  ] as const)('%s', (_, more, printed) => expect(lines(blocks, more)).toEqual([printed]));
});

test('a draft says so at the top, with the number of answers missing', () => {
  expect(toText(paper(day, [], { draft: { missing: 5, on: day } }))).toContain(
    'DRAFT. Not for filing. 5 answers missing. November 20, 2026',
  );
});

test('no line is wider than the page, whatever one word is', () => {
  expect(lines([p('x'.repeat(400))]).map(({ length }) => length)).toEqual([96, 96, 96, 96, 16]);
});

test('plain text holds the words alone, in reading order', () => {
  const blocks = [
    p([blank('a', 'date'), ' came ', cite('§ 1', 'r', 'memory'), '.']),
    { kind: 'keyValues', rows: [{ label: 'Judge', content: inlines('Vance') }] } as const,
  ];
  expect(plainText(paper(day, blocks))).toBe('(date) came § 1.\nJudge\nVance');
});
