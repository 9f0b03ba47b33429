import { expect, test } from 'vitest';
import { answerRef, fact } from '../../src/facts/fact.ts';

test.each([
  ['words', 'Boone County', { kind: 'fact', text: 'Boone County', from: 'matter.county', label: 'county' }],
  ['an empty text is a blank', '', { kind: 'fact', from: 'matter.county', label: 'county' }],
  ['a missing one is a blank', undefined, { kind: 'fact', from: 'matter.county', label: 'county' }],
])('%s', (_, text, expected) => expect(fact(text, 'matter.county', { label: 'county' })).toEqual(expected));

test('a place in the answers is told by its path', () => {
  expect(answerRef('incidents.0')).toEqual({ kind: 'answerRef', path: 'incidents.0' });
});
