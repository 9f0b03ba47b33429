import { describe, expect, test } from 'vitest';
import type { Json } from '#src/answers/json.ts';
import { readAnswers } from '#src/answers/read.ts';
import { freeId, referencesTo } from '../../../renderer/store/records.ts';
import { withValue } from '../../../renderer/store/tree.ts';

const answers: Json = {
  format: 'full-hearing/1',
  witnesses: [{ id: 'w1' }, { id: 'w2' }],
  exhibits: [{ id: 'e1', sponsor: 'w1' }, { id: 'e2' }],
  incidents: [
    { id: 'i1', witnesses: ['w1', 'w2'], exhibits: [{ exhibit: 'e1', at: '3' }, { exhibit: 'e2' }] },
    { id: 'i2', witnesses: ['w1'] },
  ],
};

const without = (list: string, id: string) =>
  referencesTo(answers, list, id).reduce<Json>((tree, path) => withValue(tree, path, undefined), answers);

describe('deleting a record that others name', () => {
  test('every answer that names a witness is found, and nothing else', () => {
    expect(referencesTo(answers, 'witnesses', 'w1').toSorted()).toEqual([
      'exhibits.0.sponsor',
      'incidents.0.witnesses.0',
      'incidents.1.witnesses.0',
    ]);
  });

  test('a cite goes whole with its exhibit: a page of no exhibit is no answer', () => {
    expect(referencesTo(answers, 'exhibits', 'e1')).toEqual(['incidents.0.exhibits.0']);
  });

  test.each([
    ['witnesses', 'w1'],
    ['witnesses', 'w2'],
    ['exhibits', 'e1'],
    ['exhibits', 'e2'],
  ])('once %s %s is named nowhere, nothing in the answers is wrong for it', (list, id) => {
    const { problems } = readAnswers(JSON.stringify(without(list, id)));
    expect(problems).toEqual([]);
  });
});

describe('the id of a new record', () => {
  test('is one that no other has, however many were deleted between', () => {
    expect(freeId(['i1', 'i3', 'i4'], 'incident')).toBe('i5');
    expect(freeId(['i2', 'i3'], 'incident')).toBe('i4');
    expect(freeId([], 'witness')).toBe('w1');
  });
});
