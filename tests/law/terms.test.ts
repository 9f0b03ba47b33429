import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { ruleOf } from '../../src/law/rules.ts';
import { findingsProblems, termComparison, termProblems, termRanges } from '../../src/law/terms.ts';

const asking = (term: Answers['term'], factors?: Answers['factors']): Answers => ({
  format: 'full-hearing/1',
  term,
  factors,
});
const codes = (answers: Answers) => termProblems(answers).map(({ code }) => code);

describe('the term asked for (§ 455.040.1(1))', () => {
  test.each([
    ['two years with findings', { seriousDanger: true, years: 2 }, []],
    ['ten years with findings', { seriousDanger: true, years: 10 }, []],
    ['one year with findings is too short', { seriousDanger: true, years: 1 }, ['term.years']],
    ['eleven years is too long', { seriousDanger: true, years: 11 }, ['term.years']],
    ['five years without findings', { years: 5 }, ['term.years-without-findings']],
    ['180 days', { days: 180 }, []],
    ['a year', { days: 365 }, []],
    ['179 days is too short', { days: 179 }, ['term.days']],
    ['366 days is too long', { days: 366 }, ['term.days']],
    ['nothing said is one year', {}, []],
  ])('%s', (_, term, expected) => expect(codes(asking(term))).toEqual(expected));

  test('names the years and the rule', () => {
    expect(termProblems(asking({ seriousDanger: true, years: 12 }))[0]?.message).toBe(
      'An order with findings of serious danger lasts two to ten years; 12 is outside. § 455.040.1(1)',
    );
  });
});

describe('findings of serious danger', () => {
  test.each([
    ['are not asked for', {}, undefined, 0],
    ['are asked for without any facts', { seriousDanger: true }, undefined, 1],
    ['are asked for with an empty factor', { seriousDanger: true }, { criminalRecord: { for: [] } }, 1],
    [
      'are asked for with an allegation',
      { seriousDanger: true },
      { criminalRecord: { allegation: 'He was found guilty.' } },
      0,
    ],
    ['are asked for with an incident', { seriousDanger: true }, { physicalHarm: { incidents: ['march'] } }, 0],
    ['are asked for with evidence', { seriousDanger: true }, { physicalHarm: { for: [{ id: 'one' }] } }, 0],
  ])('%s', (_, term, factors, expected) => expect(findingsProblems(asking(term, factors))).toHaveLength(expected));
});

describe('how the terms compare', () => {
  test('a first order, a renewal and a modification, without findings and with them', () => {
    expect(
      termComparison.map(({ what, withoutFindings, withFindings }) => [what, withoutFindings, withFindings]),
    ).toEqual([
      ['First order', '180 days–1 year', '2–10 years'],
      ['Renewal', '180 days–1 year', '2 years–life'],
      ['Modification', 'on changed circumstances', 'not for 2 years'],
    ]);
  });

  test('renewal up to a lifetime and the bar on modification are not presented as settled', () => {
    const shaky = [...termRanges.renewalSeriousDanger.rules, ...(termComparison[2]?.rules.withFindings ?? [])];
    expect(shaky.map((key) => ruleOf(key).status)).toEqual(['secondary', 'secondary']);
  });
});
