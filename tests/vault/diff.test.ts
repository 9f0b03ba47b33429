import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject } from '../../src/answers/json.ts';
import { changeWords, diffAnswers } from '../../src/vault/diff.ts';
import { isSame } from '../../src/vault/entries.ts';
import { arbitraryAnswers } from '../support/arbitraryAnswers.ts';

const words = (before: object, after: object): readonly string[] => diffAnswers(before, after).map(changeWords);

describe('the difference between two versions, in words', () => {
  test.each([
    [
      'a date',
      { hearing: { on: '2026-11-03' } },
      { hearing: { on: '2026-11-17' } },
      'Hearing date: Nov.\u00a03, 2026 → Nov.\u00a017, 2026',
    ],
    ['an answer that is new', {}, { matter: { county: 'Boone' } }, 'Matter, County: added Boone'],
    ['an answer that was taken out', { matter: { county: 'Boone' } }, { matter: {} }, 'Matter, County: removed Boone'],
    [
      'yes and no',
      { petitioner: { contactConfidential: false } },
      { petitioner: { contactConfidential: true } },
      'Petitioner, Keep telephone and e-mail from the other side: no → yes',
    ],
    [
      'a choice, by its words',
      { matter: { side: 'petitioner' } },
      { matter: { side: 'respondent' } },
      'Matter, For whom: Petitioner → Respondent',
    ],
    [
      'a name as one thing',
      { respondent: { name: { first: 'Jo', last: 'Placeholder' } } },
      { respondent: { name: { first: 'Joe', last: 'Placeholder' } } },
      'Respondent, Full name: Jo Placeholder → Joe Placeholder',
    ],
    [
      'an amount',
      { relief: { childSupport: { amount: 400 } } },
      { relief: { childSupport: { amount: 450.5 } } },
      'Relief, Child support, Amount: $400 → $450.50',
    ],
    [
      'a key of the user’s own',
      { customText: { petition: 'a' } },
      { customText: { petition: 'b' } },
      'Text of the office’s own, by document, petition: a → b',
    ],
  ])('%s', (_, before, after, line) => expect(words(before, after)).toEqual([line]));

  const incident = (id: string, on: string, more: object = {}) => ({ id, on: { on }, ...more });

  test('an entry is called by its date, also when others moved it', () => {
    const before = { incidents: [incident('a', '2026-11-09', { fear: 'none' })] };
    const after = { incidents: [incident('b', '2025-03'), incident('a', '2026-11-09', { fear: 'great' })] };
    expect(words(before, after)).toEqual([
      'Incidents (March 2025): added When did it happen?: March 2025',
      'Incidents (Nov.\u00a09, 2026), Fear or distress: none → great',
    ]);
  });

  test('an entry that was taken out is told with what it held', () => {
    const witness = { id: 'w', name: 'Dana Example', phone: '573-555-0101' };
    expect(words({ witnesses: [witness] }, { witnesses: [] })).toEqual([
      'Witnesses (Dana Example): removed Name: Dana Example; Telephone: 573-555-0101',
    ]);
  });

  test('another order is told as that alone', () => {
    const [one, two] = [incident('a', '2026-11-09'), incident('b', '2025-03')];
    expect(words({ incidents: [one, two] }, { incidents: [two, one] })).toEqual(['Incidents: in another order']);
  });

  test('of a long account only the words that differ are shown, with a few around them', () => {
    const text = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');
    const after = text.replace('word30', 'changed');
    expect(words({ goodCause: { facts: text } }, { goodCause: { facts: after } })).toEqual([
      'Good cause for an ex parte order, Facts that show it: … word26 word27 word28 word29 word30 word31 word32 word33 word34 … → … word26 word27 word28 word29 changed word31 word32 word33 word34 …',
    ]);
  });

  test('an answer that the schema does not know goes by its key', () => {
    expect(words({ matter: { mood: 'a' } }, { matter: { mood: 'b' } })).toEqual(['Matter, mood: a → b']);
  });
});

const leaves = (value: unknown, path = ''): readonly (readonly [string, unknown])[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown, n) => leaves(item, `${path}.${n}`));
  return isJsonObject(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];
};

describe('whatever the answers', () => {
  test('a version is not different from itself', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), (answers) => {
        expect(diffAnswers(answers, structuredClone(answers))).toEqual([]);
      }),
    );
  });

  test('a difference is never passed over', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), arbitraryAnswers(), (before, after) => {
        expect(diffAnswers(before, after).length === 0).toBe(isSame(before, after));
      }),
    );
  });

  test('every answer that is new stands at or below a place that is told', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), (answers) => {
        const told = new Set(diffAnswers({}, answers).map(({ path }) => `.${path.replace(/\["([^"]*)"\]/g, '.$1')}`));
        const isTold = (path: string): boolean =>
          told.has(path) || (path !== '' && isTold(path.slice(0, Math.max(0, path.lastIndexOf('.')))));
        expect(leaves(answers).filter(([leaf]) => !isTold(leaf))).toEqual([]);
      }),
    );
  });
});
