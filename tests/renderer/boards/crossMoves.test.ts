import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersWithFactAt,
  carriedTo,
  neighbour,
  placeOfFact,
  repathed,
  withFactAt,
  withOutline,
} from '../../../renderer/screens/boards/crossMoves.ts';
import { valueIn } from '../../../renderer/store/tree.ts';
import type { Json } from '../../../src/answers/json.ts';
import { readAnswers } from '../../../src/answers/read.ts';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';

const chapter = (label: string, at: number, texts: readonly string[]): CrossChapter => ({
  id: `c${at + 1}`,
  label,
  path: `chapters.${at}`,
  title: `Chapter ${label}`,
  witness: '',
  goal: '',
  serves: '',
  facts: texts.map((text, n) => ({
    id: `chapters.${at}.questions.${n}`,
    label: `${label}${n + 1}`,
    path: `chapters.${at}.questions.${n}`,
    text,
    source: '',
    ifDenied: '',
    lint: [],
  })),
});

const board = [chapter('A', 0, ['a', 'b', 'c']), chapter('B', 1, ['d']), chapter('C', 2, [])];

const answers: Json = {
  chapters: [
    {
      id: 'c1',
      questions: [
        { id: 'q1', text: 'a' },
        { id: 'q2', text: 'b' },
        { id: 'q3', text: 'c' },
      ],
    },
    { id: 'c2', questions: [{ id: 'q1', text: 'd' }] },
    { id: 'c3' },
  ],
};

const textsIn = (tree: Json): readonly (readonly string[])[] => {
  const chapters = valueIn(tree, 'chapters');
  return (Array.isArray(chapters) ? chapters : []).map((one: Json) => {
    const questions = valueIn(one, 'questions');
    return (Array.isArray(questions) ? questions : []).map((question: Json) => String(valueIn(question, 'text')));
  });
};

const textsOn = (chapters: readonly CrossChapter[]) => chapters.map(({ facts }) => facts.map(({ text }) => text));

const from = { chapter: 0, fact: 1 };

describe('carrying a fact of the cross-examination', () => {
  test.each([
    ['up', 'ArrowUp', { chapter: 0, fact: 0 }],
    ['down', 'ArrowDown', { chapter: 0, fact: 2 }],
    ['into the next chapter, as high as there is room', 'ArrowRight', { chapter: 1, fact: 1 }],
    ['nowhere from the first chapter to the left', 'ArrowLeft', { chapter: 0, fact: 1 }],
    ['to the end of its chapter', 'End', { chapter: 0, fact: 2 }],
  ])('goes %s', (_, key, place) => expect(carriedTo(board, { from, at: from }, key)).toEqual(place));

  test('stays in the chapter at its last place', () => {
    const at = { chapter: 0, fact: 2 };
    expect(carriedTo(board, { from, at }, 'ArrowDown')).toEqual(at);
  });

  test('goes into an empty chapter', () => {
    const at = { chapter: 1, fact: 1 };
    expect(carriedTo(board, { from, at }, 'ArrowRight')).toEqual({ chapter: 2, fact: 0 });
  });

  test('the board shows the new places and labels while it is carried', () => {
    const [, second] = withFactAt(board, from, { chapter: 1, fact: 0 });
    expect(second?.facts.map(({ label, text }) => `${label} ${text}`)).toEqual(['B1 b', 'B2 d']);
  });

  test('put down in a chapter where its id is taken, it keeps all it says under another id', () => {
    const moved = answersWithFactAt(answers, { chapter: 1, fact: 0 }, { chapter: 0, fact: 0 });
    expect(textsIn(moved)).toEqual([['d', 'a', 'b', 'c'], [], []]);
    expect(valueIn(moved, 'chapters.0.questions.0.id')).toBe('q4');
  });

  test('wherever it is put, the board and the answers agree, and no fact is lost', () => {
    const place = fc.constantFrom({ chapter: 0, fact: 0 }, from, { chapter: 0, fact: 2 }, { chapter: 1, fact: 0 });
    const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'));
    fc.assert(
      fc.property(place, keys, (start, pressed) => {
        const to = pressed.reduce((at, key) => carriedTo(board, { from: start, at }, key), start);
        const moved = textsIn(answersWithFactAt(answers, start, to));
        expect(moved).toEqual(textsOn(withFactAt(board, start, to)));
        expect(moved.flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  test('once put down, every fact has the path of its place', () => {
    const after = repathed(withFactAt(board, from, { chapter: 2, fact: 0 }));
    expect(placeOfFact(after, 'chapters.2.questions.0')).toEqual({ chapter: 2, fact: 0 });
    expect(after[0]?.facts.map(({ path, label }) => `${label} ${path}`)).toEqual([
      'A1 chapters.0.questions.0',
      'A2 chapters.0.questions.1',
    ]);
  });
});

describe('going from fact to fact', () => {
  test('arrows pass over an empty chapter and stop at the edges', () => {
    const wide = [...board, chapter('D', 3, ['e'])];
    expect(neighbour(wide, { chapter: 1, fact: 0 }, 'ArrowRight')?.text).toBe('e');
    expect(neighbour(wide, { chapter: 0, fact: 0 }, 'ArrowUp')).toBeUndefined();
    expect(neighbour(wide, { chapter: 0, fact: 2 }, 'ArrowRight')?.text).toBe('d');
  });
});

describe('taking over the first outline', () => {
  const incident = { id: 'i1', place: 'at the residence' };
  const starter: CrossChapter = {
    ...chapter('A', 0, ['You were at the residence.']),
    path: 'incidents.0',
    witness: 'Dana Ruiz',
    facts: [
      {
        id: 'incidents.0',
        label: 'A1',
        path: 'incidents.0',
        text: 'You were at the residence.',
        source: 'Ex. A at 1',
        ifDenied: 'Ex. A',
        lint: [],
      },
    ],
  };

  test('its questions become answers that can be read, with witness, incident and source, and are marked as generated', () => {
    const before: Json = {
      format: 'full-hearing/answers',
      version: 1,
      incidents: [incident],
      witnesses: [{ id: 'w1', name: 'Dana Ruiz' }],
    };
    const after = withOutline(before, [starter]);
    expect(valueIn(after, 'chapters.0.witness')).toBe('w1');
    expect(valueIn(after, 'chapters.0.questions.0')).toEqual({
      id: 'q1',
      text: 'You were at the residence.',
      sourceText: 'Ex. A at 1',
      incident: 'i1',
      impeachment: { ifDenied: 'Ex. A' },
      generated: true,
    });
    const read = readAnswers(JSON.stringify(after));
    expect(read.problems.filter(({ at }) => at.in === 'answers' && at.path.startsWith('chapters'))).toEqual([]);
  });
});
