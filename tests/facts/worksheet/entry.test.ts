import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSentence } from '../../../src/facts/worksheet/entry.ts';

describe('the first sentence of an account', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['nothing', undefined, undefined],
    ['spaces', ' \n ', undefined],
    ['one sentence', 'He struck her.', 'He struck her.'],
    ['two', 'He struck her. She fell.', 'He struck her.'],
    ['no stop', 'He struck her', 'He struck her'],
    ['a question', 'Who was it? He was.', 'Who was it?'],
    ['a quotation', 'He said “I will.” Then he left.', 'He said “I will.”'],
    ['an amount', 'He took $4.50 from her. She fell.', 'He took $4.50 from her.'],
    ['a time', 'At 3:40 p.m. he came. She fled.', 'At 3:40 p.m. he came.'],
    ['a title', 'Mr. Sample saw him. He left.', 'Mr. Sample saw him.'],
    ['initials', 'He struck E.M. in the face. She fell.', 'He struck E.M. in the face.'],
  ])('%s', (_, account, sentence) => expect(firstSentence(account)).toBe(sentence));

  test('a very long one ends at a word, and says that more follows', () => {
    const sentence = firstSentence(`${'word '.repeat(60)}end.`) ?? '';
    expect(sentence).toMatch(/ word …$/);
    expect(sentence.length).toBeLessThanOrEqual(162);
  });

  test('is never longer than the column takes, even without a space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (account) => {
        expect((firstSentence(account) ?? '').length).toBeLessThanOrEqual(162);
      }),
    );
    expect(firstSentence('x'.repeat(600))?.length).toBeLessThanOrEqual(162);
  });
});
