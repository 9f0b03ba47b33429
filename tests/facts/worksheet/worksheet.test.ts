import { expect, test } from 'vitest';
import { worksheetFacts } from '../../../src/facts/worksheet/worksheet.ts';
import { seriousDangerFactors } from '../../../src/law/seriousDanger.ts';
import { matter } from '../../support/matter.ts';

test('the seven factors stand in the order of the statute', () => {
  expect(worksheetFacts(matter()).factors.map(({ number, key }) => [number, key])).toEqual(
    seriousDangerFactors.map(({ key }, index) => [index + 1, key]),
  );
});

test('the last page has the findings that stand, in the same order', () => {
  const factors = { violations: { finding: 'He came to the door.' }, physicalHarm: { finding: 'He struck her.' } };
  expect(worksheetFacts(matter({ factors })).findings.map(({ key }) => key)).toEqual(['physicalHarm', 'violations']);
});

test('paragraphs are numbered by us unless the papers are Respondent’s', () => {
  expect(worksheetFacts(matter()).ownPetition).toBe(true);
  expect(worksheetFacts(matter({ matter: { side: 'respondent' } })).ownPetition).toBe(false);
});

test('what the court must do, and how the terms compare, cite their rules', () => {
  const { steps, terms } = worksheetFacts(matter());
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter(({ rules }) => rules.length === 0)).toEqual([]);
  expect(terms.filter(({ rulesWith, rulesWithout }) => rulesWith.length + rulesWithout.length === 0)).toEqual([]);
});
