import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSentence } from '../../../src/facts/worksheet/entry.ts';
import { factorOf, struck } from '../../support/factorFacts.ts';
import { plainSpaces, type Written } from '../../support/matter.ts';

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

describe('what a person entered', () => {
  const incidents = [{ ...struck, petitionParagraphs: '12-13', exhibits: [{ exhibit: 'a' }] }];
  const exhibits: Written['exhibits'] = [{ id: 'a', mark: 'A' }, { id: 'unmarked' }];
  const entry = {
    id: 'own',
    event: 'He struck her',
    incident: 'march',
    exhibits: [{ exhibit: 'a', at: '2' }, { exhibit: 'unmarked' }],
  };

  test('takes the date of its incident when it has none', () => {
    const row = factorOf('physicalHarm', { incidents, factors: { physicalHarm: { for: [entry] } } }).for[0];
    expect(plainSpaces(row?.date.text)).toBe('March 8, 2025');
    const dated = { ...entry, on: { on: '2025-03-09' } };
    const own = factorOf('physicalHarm', { incidents, factors: { physicalHarm: { for: [dated] } } }).for[0];
    expect(plainSpaces(own?.date.text)).toBe('March 9, 2025');
  });

  test('cites our own petition by its paragraphs, the other side’s as they were served', () => {
    const row = (side: 'petitioner' | 'respondent') =>
      factorOf('physicalHarm', { matter: { side }, incidents, exhibits, factors: { physicalHarm: { for: [entry] } } })
        .for[0];
    expect(row('petitioner')).toMatchObject({ refs: 'incident.march', hasServed: false });
    expect(row('respondent')).toMatchObject({ refs: '', hasServed: true, served: { text: 'Pet. ¶¶\u00a012–13' } });
  });

  test('cites the exhibits that have marks', () => {
    const row = factorOf('physicalHarm', { incidents, exhibits, factors: { physicalHarm: { for: [entry] } } }).for[0];
    expect(row?.cites.map(({ text, from }) => [plainSpaces(text), from])).toEqual([
      ['Ex. A at 2', 'factors.physicalHarm.for.0.exhibits.0'],
    ]);
  });

  test.each<[string, Written['factors'], string | undefined]>([
    [
      'the weight in all, as given',
      { physicalHarm: { overall: 'slight', for: [{ id: 'a', weight: 'strong' }] } },
      'Slight',
    ],
    [
      'else the heaviest row',
      {
        physicalHarm: {
          for: [
            { id: 'a', weight: 'some' },
            { id: 'b', weight: 'strong' },
          ],
        },
      },
      'Strong',
    ],
    ['no weight, none said', { physicalHarm: { for: [{ id: 'a' }] } }, undefined],
  ])('%s', (_, factors, overall) => expect(factorOf('physicalHarm', { factors }).overall.text).toBe(overall));
});
