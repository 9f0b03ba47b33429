import { describe, expect, test } from 'vitest';
import { goalPath, partPath } from '../../../src/facts/cross/chapter.ts';
import { outlineOf } from '../../../src/facts/cross/outline.ts';
import { matter, plainSpaces, type Written } from '../../support/matter.ts';

type Question = NonNullable<NonNullable<NonNullable<Written['chapters']>[number]['questions']>[number]>;

const exhibits: Written['exhibits'] = [{ id: 'report', mark: 'R-1' }];
const asked = (question: Omit<Question, 'id'>) => {
  const [chapter] = outlineOf(matter({ exhibits, chapters: [{ id: 'one', questions: [{ id: 'q', ...question }] }] }));
  return chapter?.questions[0];
};

describe('the source of a question', () => {
  test.each<[string, Omit<Question, 'id'>, string | undefined]>([
    ['none', {}, undefined],
    ['spaces', { sourceText: ' ' }, undefined],
    ['as typed', { sourceText: 'Pet. ¶ 18' }, 'Pet. ¶ 18'],
    ['an exhibit and its page', { source: { exhibit: 'report', at: '2' } }, 'Ex. R-1 at 2'],
    ['an exhibit that is not on the list', { source: { exhibit: 'gone' } }, undefined],
    ['both', { sourceText: 'Pet. ¶ 18', source: { exhibit: 'report' } }, 'Pet. ¶ 18; Ex. R-1'],
  ])('%s', (_, question, source) => expect(plainSpaces(asked(question)?.source)).toBe(source));
});

test.each<[Question['expects'], string | undefined]>([
  [undefined, undefined],
  ['yes', undefined],
  ['no', 'expect “no”'],
  ['unknown', 'answer not known'],
])('the answer to expect, %s, is told only when it is not yes', (expects, told) =>
  expect(asked({ expects })?.expects).toBe(told),
);

test.each<[string, Omit<Question, 'id'>, boolean]>([
  ['what a person wrote needs no review', {}, true],
  ['what was generated does', { generated: true }, false],
  ['until it is reviewed', { generated: true, reviewed: true }, true],
])('%s', (_, question, reviewed) => expect(asked(question)?.isReviewed).toBe(reviewed));

test('chapters of a person’s own take the place of the starter, whole', () => {
  const incidents: Written['incidents'] = [{ id: 'one' }, { id: 'two' }];
  expect(outlineOf(matter({ incidents })).map(({ id }) => id)).toEqual(['starter-one', 'starter-two']);
  expect(outlineOf(matter({ incidents, chapters: [{ id: 'own' }] })).map(({ id }) => id)).toEqual(['own']);
});

test('a part of the starter leads to the incident it was read from, its goal to the chapters', () => {
  const [starter] = outlineOf(matter({ incidents: [{ id: 'one' }] }));
  const [own] = outlineOf(matter({ chapters: [{ id: 'own' }] }));
  if (starter === undefined || own === undefined) throw new Error('Both have a chapter.');
  expect([partPath(starter, 'title'), goalPath(starter)]).toEqual(['incidents.0', 'chapters']);
  expect([partPath(own, 'title'), goalPath(own)]).toEqual(['chapters.0.title', 'chapters.0.goal']);
});
