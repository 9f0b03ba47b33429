import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { answer, p, paper } from '../../src/document/build.ts';
import type { Block } from '../../src/document/model.ts';
import { findWords, passageAt, squashed } from '../../src/document/search.ts';

const found = (blocks: readonly Block[], words: string): readonly string[] => {
  const needle = squashed(words);
  const places = findWords(paper(isoDate('2026-11-20'), blocks), [needle]).get(needle) ?? [];
  return places.map((place) => passageAt(place).words);
};

describe('words are found', () => {
  test.each([
    ['whatever their case and spacing', '14 Specimen Lane', 'She lives at 14  SPECIMEN lane.'],
    ['whatever their accents', 'Jose Núñez', 'It was José Nunez.'],
    ['across a change of type or of answer', '14 Specimen Lane', 'at 14 Specimen Lane, Columbia'],
    ['with other quotation marks and dashes', "O'Neill-Hale", 'Mr. O’Neill–Hale came.'],
    ['in other alphabets', 'Łukasz', 'Then ŁUKASZ wrote.'],
  ])('%s', (_, words, text) => expect(found([p(text)], words)).toEqual([text.replace(/ +/g, ' ')]));

  test.each([
    ['within a longer word', 'Lane', 'The Lanes were there.'],
    ['with another word between', '14 Lane', '14 Specimen Lane'],
  ])('not %s', (_, words, text) => expect(found([p(text)], words)).toEqual([]));

  test('not when they begin in one paragraph and end in the next', () =>
    expect(found([p('14 Specimen'), p('Lane')], '14 Specimen Lane')).toEqual([]));

  test('within a longer number, when they are a telephone number', () =>
    expect(found([p('Call 1-573-555-0142 today.')], '573-555-0142')).toHaveLength(1));

  test('each time and in order, in a paper so long that it is searched in parts', () => {
    const filler = Array.from({ length: 2_000 }, (_, index) => p(`Paragraph ${index} says what any paragraph says.`));
    const [one, two, three] = [
      p('First, 14 Specimen Lane.'),
      p('Then 14 Specimen Lane.'),
      p('Last, 14 Specimen Lane.'),
    ];
    expect(found([one, ...filler, two, ...filler, three], '14 Specimen Lane')).toEqual([
      'First, 14 Specimen Lane.',
      'Then 14 Specimen Lane.',
      'Last, 14 Specimen Lane.',
    ]);
  });

  test('with the answer that they came from', () => {
    const blocks = [p(['He went to ', answer('14 Specimen Lane', 'incidents.0.place'), '.'])];
    const needle = squashed('Specimen Lane');
    const [place] = findWords(paper(isoDate('2026-11-20'), blocks), [needle]).get(needle) ?? [];
    expect(place === undefined ? undefined : passageAt(place).from).toBe('incidents.0.place');
  });
});
