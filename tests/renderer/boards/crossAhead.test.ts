import { describe, expect, test } from 'vitest';
import { shapeOf, withNewChapter, withNewFact } from '../../../renderer/screens/boards/crossAhead.ts';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';

const fact = (text: string): CrossChapter['facts'][number] => ({
  id: '',
  label: '',
  path: 'incidents.0',
  text,
  source: '',
  ifDenied: '',
  lint: [],
});

const board: readonly CrossChapter[] = ['The call log', 'The workplace'].map((title, n) => ({
  id: `c${n + 1}`,
  label: 'AB'.charAt(n),
  path: `chapters.${n}`,
  title,
  witness: '',
  goal: '',
  serves: '',
  facts: [fact('You called.'), fact('Nobody answered.')],
}));

const answers = (chapters: readonly object[]) => JSON.parse(JSON.stringify({ chapters }));

describe('the cross-examination board ahead of the program', () => {
  test('has a new chapter at its end, with the next letter, where the answers have it', () => {
    const last = withNewChapter(board, 'c3').at(-1);
    expect([last?.label, last?.path, last?.facts]).toEqual(['C', 'chapters.2', []]);
    expect(withNewChapter(Array(26).fill(board[0]), 'c27').at(-1)?.label).toBe('AA');
  });

  test('has a new fact where it was asked for, and counts those behind it on', () => {
    const [first, second] = withNewFact(board, { chapter: 1, fact: 1 });
    expect(first?.facts.map(({ path }) => path)).toEqual(['chapters.0.questions.0', 'chapters.0.questions.1']);
    expect(second?.facts.map(({ label, text }) => [label, text])).toEqual([
      ['B1', 'You called.'],
      ['B2', ''],
      ['B3', 'Nobody answered.'],
    ]);
  });

  test('holds while one types into what was added, and no longer once a fact or a chapter comes or goes', () => {
    const chapters = [{ id: 'c1', questions: [{ id: 'q1', text: '' }] }, { id: 'c2' }];
    const typed = [
      { id: 'c1', questions: [{ id: 'q1', text: 'You called.' }] },
      { id: 'c2', goal: 'Contact' },
    ];
    const more = [{ id: 'c1', questions: [{ id: 'q1' }, { id: 'q2' }] }, { id: 'c2' }];
    expect(shapeOf(answers(typed))).toBe(shapeOf(answers(chapters)));
    expect(shapeOf(answers(more))).not.toBe(shapeOf(answers(chapters)));
    expect(shapeOf(answers(typed.toReversed()))).not.toBe(shapeOf(answers(typed)));
    expect(shapeOf({})).toBe(shapeOf({ chapters: [] }));
  });
});
