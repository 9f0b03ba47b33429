import { describe, expect, test } from 'vitest';
import {
  citeText,
  exhibitMark,
  exhibitsInShort,
  exhibitsInText,
  exhibitsText,
  paragraphsText,
  witnessName,
} from '../../src/facts/evidence.ts';
import { matter, plainSpaces } from '../support/matter.ts';

const answers = matter({
  exhibits: [
    { id: 'photos', mark: ' B ' },
    { id: 'report', mark: 'R-1' },
    { id: 'unmarked' },
    { id: 'empty', mark: ' ' },
  ],
  witnesses: [{ id: 'sister', name: 'Wilhelmina Sample' }, { id: 'unnamed' }],
});

describe('the cite of an exhibit', () => {
  test.each([
    [{ exhibit: 'photos' }, 'Ex. B'],
    [{ exhibit: 'photos', at: '2' }, 'Ex. B at 2'],
    [{ exhibit: 'report', at: ' 2:14–16 ' }, 'Ex. R-1 at 2:14–16'],
    [{ exhibit: 'report', at: ' ' }, 'Ex. R-1'],
    [{ exhibit: 'unmarked', at: '3' }, undefined],
    [{ exhibit: 'empty' }, undefined],
    [{ exhibit: 'nowhere' }, undefined],
  ])('%j is %s', (cite, text) => expect(plainSpaces(citeText(answers, cite))).toBe(text));

  test('does not part at the end of a line', () =>
    expect(citeText(answers, { exhibit: 'photos', at: '2' })).not.toContain(' '));

  test('its mark stands without spaces', () => expect(exhibitMark(answers, 'photos')).toBe('B'));
});

describe('several exhibits', () => {
  test.each([
    [[], undefined, undefined],
    [['B'], 'Ex. B', 'Exhibit B'],
    [['C', 'A', 'C'], 'Exs. A, C', 'Exhibits A and C'],
    [['A', 'B', 'C', 'E', 'F'], 'Exs. A–C, E, F', 'Exhibits A, B, C, E, and F'],
    [
      ['Y', 'Z', 'AA', 'AB', 'AC', 'R-1', 'R-2', 'R-3'],
      'Exs. Y, Z, AA–AC, R-1, R-2, R-3',
      'Exhibits Y, Z, AA, AB, AC, R-1, R-2, and R-3',
    ],
    [['R-10', 'AA', 'R-2', 'Z'], 'Exs. Z, AA, R-2, R-10', 'Exhibits Z, AA, R-2, and R-10'],
  ])('%j', (marks, short, running) => {
    expect(plainSpaces(exhibitsText(marks))).toBe(short);
    expect(exhibitsInText(marks)).toBe(running);
  });
});

test('very many exhibits are counted where there is little room', () => {
  const every = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((_, at) => at % 2 === 0);
  expect(plainSpaces(exhibitsInShort(every.slice(0, 3)))).toBe('Exs. A, C, E');
  expect(exhibitsInShort([...every, 'AA', 'AC', 'AE', 'AG'])).toBe('17 exhibits, A to AG');
  expect(exhibitsInShort([])).toBeUndefined();
});

test.each([
  ['18', '¶ 18'],
  [' 18 ', '¶ 18'],
  ['12-13', '¶¶ 12–13'],
  ['12–13', '¶¶ 12–13'],
  ['4, 7', '¶¶ 4, 7'],
  ['4 and 7', '¶¶ 4 and 7'],
  ['', undefined],
  [undefined, undefined],
])('paragraphs typed as %j are %s', (typed, text) => expect(plainSpaces(paragraphsText(typed))).toBe(text));

test.each([
  ['sister', 'Wilhelmina Sample'],
  ['unnamed', undefined],
  ['nowhere', undefined],
  [undefined, undefined],
])('the witness %s is %s', (id, name) => expect(witnessName(answers, id)).toBe(name));
