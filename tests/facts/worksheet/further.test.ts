import { describe, expect, test } from 'vitest';
import { factorOf, struck } from '../../support/factorFacts.ts';
import { plainSpaces, type Written } from '../../support/matter.ts';

const many = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ ...struck, id: `i${index}`, on: { on: `${1990 + index}` }, ...more }));

const namesOf = (written: Written, key: 'physicalHarm' | 'weightOfEvidence' | 'priorFullOrders') =>
  factorOf(key, written).moreNames.map(({ text }) => plainSpaces(text));

describe('evidence that a factor’s page has no room for', () => {
  test('is named by the paragraphs of the petition that was served', () => {
    const names = namesOf(
      { matter: { side: 'respondent' }, incidents: many(30, { petitionParagraphs: '7-8' }) },
      'physicalHarm',
    );
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names)).toEqual(new Set(['Pet. ¶¶ 7–8']));
  });

  test('else by its date', () => {
    const names = namesOf({ matter: { side: 'respondent' }, incidents: many(30) }, 'physicalHarm');
    expect(names.slice(0, 2)).toEqual(['1990', '1991']);
  });

  test('exhibits are named by their marks, together; those without a mark by what they are', () => {
    const exhibits = Array.from({ length: 26 }, (_, index) => ({
      id: `e${index}`,
      mark: String.fromCharCode(65 + index),
      description: 'photographs of the door',
    }));
    const written = { exhibits: [...exhibits, { id: 'last', description: 'a log' }] };
    const { for: rows } = factorOf('weightOfEvidence', written);
    const next = String.fromCharCode(65 + rows.length);
    expect(namesOf(written, 'weightOfEvidence')).toEqual([`Exs. ${next}–Z`, 'a log']);
  });

  test('orders are named by their court and number', () => {
    const priorOrders = Array.from({ length: 30 }, (_, index) => ({
      id: `o${index}`,
      kind: 'fullAdult' as const,
      against: 'respondent' as const,
      court: 'Boone County',
      caseNumber: `26XX-PN${index}`,
    }));
    expect(namesOf({ history: { priorOrders } }, 'priorFullOrders').at(-1)).toBe('Boone County, No. 26XX-PN29');
  });
});

test('a row with more than three cites of exhibits shows two, and how many more there are', () => {
  const exhibits = ['A', 'B', 'C', 'D'].map((mark) => ({ id: mark, mark }));
  const cites = (count: number) => ({
    exhibits,
    incidents: [{ ...struck, exhibits: exhibits.slice(0, count).map(({ id }) => ({ exhibit: id })) }],
  });
  const shown = (count: number) =>
    factorOf('physicalHarm', cites(count)).for[0]?.cites.map(({ text }) => plainSpaces(text));
  expect(shown(3)).toEqual(['Ex. A', 'Ex. B', 'Ex. C']);
  expect(shown(4)).toEqual(['Ex. A', 'Ex. B', 'and 2 more']);
});
