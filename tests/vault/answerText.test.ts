import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersIn, answerText } from '../../src/vault/answerText.ts';
import { isSame } from '../../src/vault/entries.ts';
import { arbitraryAnswers } from '../support/arbitraryAnswers.ts';
import { surely } from '../support/vault.ts';

describe('answers as the text of a file', () => {
  test('hold all that was answered', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), (answers) => {
        expect(isSame(answersIn(surely(answerText(answers))), JSON.parse(JSON.stringify(answers)))).toBe(true);
      }),
    );
  });

  test('keep what the schema does not know, and what it refuses', () => {
    const answers = { format: 'full-hearing/1', mood: 'fair', hearing: { on: 'soon' } };
    expect(answersIn(surely(answerText(answers)))).toEqual(answers);
  });

  test('that are none are a Problem', () => expect(answerText(['a']).ok).toBe(false));

  test('a text that is none holds nothing', () => expect(answersIn('{')).toBeUndefined());
});
