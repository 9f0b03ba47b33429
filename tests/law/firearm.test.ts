import { describe, expect, test } from 'vitest';
import { firearmTest } from '../../src/law/firearm.ts';
import { matter, type Written } from '../support/matter.ts';

const outcome = (more: Written, order?: 'exParte' | 'full') => {
  const { applies, questions } = firearmTest(matter(more), order);
  return `${applies}: ${questions.map(({ answer }) => answer).join(' ')}`;
};
const served = { servedOn: '2026-11-18' };
const withFindings = { ...served, orderEnteredOn: '2026-11-30', orderHasFindings: true };
const noAbuse = { noAbuse: { asked: 'both' as const } };
const partner = (more: Written) => firearmTest(matter(more)).questions[1]?.answer;

describe('the federal firearm test (18 U.S.C. § 922(g)(8))', () => {
  test.each<[string, Written, 'exParte' | 'full', string]>([
    ['nothing known', {}, 'full', 'unknown: unknown unknown unknown unknown'],
    [
      'a served spouse before the order is read',
      { hearing: served, relationship: { kinds: ['spouse'] }, relief: noAbuse },
      'full',
      'unknown: yes yes yes unknown',
    ],
    [
      'findings of serious danger are not yet findings of a credible threat: read the order',
      { hearing: withFindings, relationship: { kinds: ['spouse'] }, relief: noAbuse },
      'full',
      'unknown: yes yes yes unknown',
    ],
    [
      'the ex parte order fails for want of a hearing',
      { hearing: withFindings, relationship: { kinds: ['spouse'] }, relief: noAbuse },
      'exParte',
      'no: no yes yes unknown',
    ],
    [
      'restraint asked in the full order only does not show in the ex parte order',
      { relief: { noAbuse: { asked: 'fullOrder' } } },
      'exParte',
      'no: no unknown unknown unknown',
    ],
    [
      'a relative may be Respondent’s child, whom the test covers too',
      { hearing: withFindings, relationship: { kinds: ['blood'] }, relief: noAbuse },
      'full',
      'unknown: yes unknown yes unknown',
    ],
    [
      'restraint asked ex parte only does not show in the full order',
      { relief: { noAbuse: { asked: 'exParte' } } },
      'full',
      'unknown: unknown unknown unknown unknown',
    ],
  ])('%s', (_, more, order, expected) => expect(outcome(more, order)).toBe(expected));
});

describe('an intimate partner (18 U.S.C. § 921(a)(32))', () => {
  test.each<[string, Written, string]>([
    ['a spouse', { relationship: { kinds: ['spouse'] } }, 'yes'],
    ['a former spouse', { relationship: { kinds: ['formerSpouse'] } }, 'yes'],
    ['the parent of a child in common', { relationship: { kinds: ['childInCommon'] } }, 'yes'],
    [
      'the same, known from the children',
      { relationship: { kinds: ['romantic'], livedTogether: 'never' }, children: [{ id: 'em', parents: 'both' }] },
      'yes',
    ],
    ['a partner of a shared household', { relationship: { kinds: ['livedTogetherIntimate'] } }, 'yes'],
    [
      'a dating partner who lived with the other before',
      { relationship: { kinds: ['romantic'], livedTogether: 'before' } },
      'yes',
    ],
    ['a dating partner who never did', { relationship: { kinds: ['romantic'], livedTogether: 'never' } }, 'no'],
    ['a dating partner, not asked yet', { relationship: { kinds: ['romantic'] } }, 'unknown'],
    ['a household without intimacy is for a lawyer', { relationship: { kinds: ['livedTogether'] } }, 'unknown'],
    ['a stranger', { relationship: { kinds: ['none'] } }, 'no'],
    ['a relative by marriage may be a stepchild', { relationship: { kinds: ['marriage'] } }, 'unknown'],
    ['not given', {}, 'unknown'],
  ])('%s', (_, more, expected) => expect(partner(more)).toBe(expected));
});
