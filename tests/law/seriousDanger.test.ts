import { describe, expect, test } from 'vitest';
import { Factors } from '../../src/answers/term.ts';
import { ruleOf } from '../../src/law/rules.ts';
import { factorListRules, factorOf, seriousDangerFactors, stepsToLongTerm } from '../../src/law/seriousDanger.ts';

describe('the seven factors of serious danger (§ 455.040.1(4))', () => {
  test('stand in this order', () => {
    expect(seriousDangerFactors.map(({ heading }) => heading)).toEqual([
      'Weight of the evidence',
      'History of physical harm',
      'History of stalking or of causing fear',
      'Criminal record',
      'Earlier full orders of protection, adult or child',
      'Finding of guilt of a dangerous felony',
      'Broken terms of probation, parole or an order that protected the household',
    ]);
  });

  test('are those that the answers keep, under the same keys', () => {
    expect(seriousDangerFactors.map(({ key }) => key)).toEqual(Object.keys(Factors.shape));
  });

  test('are cited as a list whose words are not settled, and never by a letter', () => {
    expect(ruleOf('factors')).toMatchObject({ citation: '§ 455.040.1(4)', status: 'conflict' });
    expect(factorListRules.map((key) => ruleOf(key).citation)).not.toContainEqual(
      expect.stringMatching(/\.1\(4\)\([a-g]\)/),
    );
  });

  test.each(seriousDangerFactors.map((factor) => [factor.heading, factor] as const))(
    '"%s" asks a question in our words',
    (_, factor) => {
      expect(factor.asks).toMatch(/\?/);
      expect(factor.asks).not.toMatch(/victim|abuser|defendant|the respondent’s history of inflicting/i);
      expect(factor.proof.length).toBeGreaterThan(0);
      expect(factorOf(factor.key)).toBe(factor);
    },
  );
});

test('before two to ten years the court holds a hearing, finds a ground, and makes written findings', () => {
  expect(stepsToLongTerm.map(({ key }) => key)).toEqual(['hearing', 'ground', 'findings']);
  expect(stepsToLongTerm.flatMap(({ rules }) => rules.map((key) => ruleOf(key).status))).toEqual(
    Array.from({ length: 4 }, () => 'verified'),
  );
});
