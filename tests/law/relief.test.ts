import { describe, expect, test } from 'vitest';
import { dwellingWords, Relief } from '../../src/answers/relief.ts';
import type { Answers } from '../../src/answers/schema.ts';
import { exParteKeys, pleadedKeys } from '../../src/facts/relief.ts';
import { dwellingRules, reliefProblems, reliefRuleOf, reliefRules } from '../../src/law/relief.ts';
import { conditions } from '../../src/law/reliefConditions.ts';
import { ruleOf } from '../../src/law/rules.ts';

const answers = (more: Omit<Answers, 'format'>): Answers => ({ format: 'full-hearing/1', ...more });
const found = (more: Omit<Answers, 'format'>) =>
  reliefProblems(answers(more)).map(
    ({ severity, code, at }) => `${severity} ${code} ${at.in === 'answers' ? at.path : ''}`,
  );

describe('every item of relief', () => {
  test('has its rule, in the order of the answers', () => {
    expect(reliefRules.map(({ key }) => key)).toEqual(Object.keys(Relief.shape));
  });
  test('is granted in a full order under some provision', () => {
    expect(reliefRules.filter(({ fullOrderRules }) => fullOrderRules.length === 0)).toEqual([]);
  });
  test('may be granted ex parte exactly when a provision says so', () => {
    expect(
      reliefRules.filter(({ exParte, exParteRules }) => (exParte === 'no') !== (exParteRules.length === 0)),
    ).toEqual([]);
  });
});

test('the closed list of § 455.045 is restraint, dwelling, communication, custody and pets', () => {
  const listed = reliefRules.filter(({ exParte }) => exParte === 'listed');
  expect(
    listed.map(({ key, exParteRules }) => `${key} ${exParteRules.map((rule) => ruleOf(rule).citation).join()}`),
  ).toEqual([
    'noAbuse § 455.045(1)',
    'dwelling § 455.045(2)',
    'noContact § 455.045(3)',
    'custody § 455.045(4)',
    'pets § 455.045(5)',
  ]);
});

test('the petition asks ex parte and pleads facts for the same items as the rules', () => {
  expect([...exParteKeys].sort()).toEqual(
    reliefRules.flatMap(({ key, exParte }) => (exParte === 'listed' ? [key] : [])).sort(),
  );
  expect([...pleadedKeys].sort()).toEqual(
    reliefRules.flatMap(({ key, needsFacts }) => (needsFacts ? [key] : [])).sort(),
  );
});

test('facts are pleaded for what § 455.050.4 names', () => {
  expect(reliefRules.filter(({ needsFacts }) => needsFacts).map(({ key }) => key)).toEqual([
    'custody',
    'visitation',
    'childSupport',
    'maintenance',
    'rent',
    'alternativeHousing',
    'property',
    'noTransfer',
    'shelterFee',
    'medicalCosts',
    'pets',
  ]);
  expect(reliefRuleOf('attorneyFees').fullOrderRules.map((key) => ruleOf(key).status)).toEqual(['memory']);
});

test('each case of the dwelling has its clause of § 455.045(2)', () => {
  expect(Object.keys(dwellingRules)).toEqual(Object.keys(dwellingWords));
  expect(Object.values(dwellingRules).map((key) => ruleOf(key).citation)).toEqual(
    ['a', 'b', 'c', 'd'].map((letter) => `§ 455.045(2)(${letter})`),
  );
});

describe('what is wrong with the relief asked for', () => {
  const facts = 'What supports it.';
  const both = [{ id: 'em', parents: 'both' as const }];
  test.each<[string, Omit<Answers, 'format'>, string[]]>([
    ['nothing is asked', { relief: { rent: { asked: 'no' }, property: {} } }, []],
    [
      'restraint, dwelling and communication in both orders',
      { relief: { noAbuse: { asked: 'both' }, dwelling: { asked: 'both' }, noContact: { asked: 'exParte' } } },
      [],
    ],
    [
      'counseling ex parte',
      { relief: { counseling: { asked: 'both' } } },
      ['error relief.ex-parte-not-available relief.counseling.asked'],
    ],
    [
      'fees ex parte only',
      { relief: { attorneyFees: { asked: 'exParte' } } },
      ['error relief.ex-parte-not-available relief.attorneyFees.asked'],
    ],
    [
      'a distance ex parte is for a person to weigh',
      { relief: { distance: { asked: 'both', feet: 300 } } },
      ['warning relief.ex-parte-unlisted relief.distance.asked'],
    ],
    ['a distance in the full order', { relief: { distance: { asked: 'fullOrder', feet: 300 } } }, []],
    [
      'property without facts',
      { relief: { property: { asked: 'fullOrder', facts: ' ' } } },
      ['error relief.without-facts relief.property.facts'],
    ],
    ['property with facts', { relief: { property: { asked: 'fullOrder', facts } } }, []],
    [
      'maintenance for a spouse',
      { relationship: { kinds: ['spouse'] }, relief: { maintenance: { asked: 'fullOrder', facts } } },
      [],
    ],
    [
      'maintenance for a former spouse',
      { relationship: { kinds: ['formerSpouse'] }, relief: { maintenance: { asked: 'fullOrder', facts } } },
      ['warning relief.not-married relief.maintenance.asked'],
    ],
    ['maintenance while the relationship is unknown', { relief: { maintenance: { asked: 'fullOrder', facts } } }, []],
    [
      'custody of a child of both, no custody order',
      { children: both, history: { custodyOrder: 'none' }, relief: { custody: { asked: 'both', facts } } },
      [],
    ],
    [
      'custody while a custody case is pending',
      { children: both, history: { custodyOrder: 'pending' }, relief: { custody: { asked: 'both', facts } } },
      ['error relief.prior-custody-order relief.custody.asked'],
    ],
    [
      'custody after a custody order',
      { children: both, history: { custodyOrder: 'made' }, relief: { custody: { asked: 'both', facts } } },
      ['error relief.prior-custody-order relief.custody.asked'],
    ],
    [
      'custody of Petitioner’s own child',
      { children: [{ id: 'em', parents: 'petitioner' }], relief: { custody: { asked: 'both', facts } } },
      ['warning relief.not-child-of-both relief.custody.asked'],
    ],
    [
      'custody of the child of both among two',
      {
        children: [...both, { id: 'tm', parents: 'petitioner' }],
        relief: { custody: { asked: 'both', facts, children: ['em'] } },
      },
      [],
    ],
    [
      'custody of a child whose parents are not said',
      { children: [{ id: 'em' }], relief: { custody: { asked: 'both', facts } } },
      [],
    ],
    [
      'custody without a child',
      { relief: { custody: { asked: 'both', facts } } },
      ['warning relief.not-child-of-both relief.custody.asked'],
    ],
    [
      'support and visitation without a child',
      { relief: { childSupport: { asked: 'fullOrder', facts }, visitation: { asked: 'fullOrder', facts } } },
      ['warning relief.no-child relief.visitation.asked', 'warning relief.no-child relief.childSupport.asked'],
    ],
    ['support with a child', { children: both, relief: { childSupport: { asked: 'fullOrder', facts } } }, []],
    [
      'other housing for parties not married',
      { relationship: { kinds: ['romantic'] }, relief: { alternativeHousing: { asked: 'fullOrder', facts } } },
      ['warning relief.no-duty-to-petitioner relief.alternativeHousing.asked'],
    ],
    [
      'medical costs without an injury',
      { incidents: [{ id: 'one' }], relief: { medicalCosts: { asked: 'fullOrder', facts } } },
      ['warning relief.no-injury relief.medicalCosts.asked'],
    ],
    [
      'medical costs with one',
      { incidents: [{ id: 'one', injuries: 'A bruise.' }], relief: { medicalCosts: { asked: 'fullOrder', facts } } },
      [],
    ],
    [
      'a pet ex parte, none named',
      { relief: { pets: { asked: 'both', facts } } },
      ['warning relief.no-pet relief.pets.asked'],
    ],
    ['a pet that is named', { pets: [{ id: 'rex' }], relief: { pets: { asked: 'both', facts } } }, []],
    [
      'numbers of Petitioner’s own account',
      {
        petitioner: { name: { first: 'Rosalind', last: 'Mockett' } },
        relief: { wireless: { asked: 'fullOrder', accountholder: 'Rosalind A. Mockett' } },
      },
      ['warning relief.accountholder relief.wireless.asked'],
    ],
    [
      'numbers of Respondent’s account',
      {
        petitioner: { name: { first: 'Rosalind', last: 'Mockett' } },
        relief: { wireless: { asked: 'fullOrder', accountholder: 'Desmond Mockett' } },
      },
      [],
    ],
    ['numbers, accountholder not named', { relief: { wireless: { asked: 'fullOrder' } } }, []],
    [
      'voter record on stalking by a stranger',
      { grounds: { stalking: { pleaded: true } }, relief: { voterAddress: { asked: 'fullOrder' } } },
      ['warning relief.voter-address relief.voterAddress.asked'],
    ],
    [
      'voter record on domestic violence',
      { grounds: { domesticViolence: { pleaded: true } }, relief: { voterAddress: { asked: 'fullOrder' } } },
      [],
    ],
  ])('%s', (_, more, expected) => expect(found(more)).toEqual(expected));
});

describe('the duty to support the household, for rent (§ 455.050.3(5))', () => {
  test.each<[string, Omit<Answers, 'format'>, string]>([
    ['a spouse has it', { relationship: { kinds: ['spouse'] } }, 'yes'],
    ['a parent of a child of both has it', { children: [{ id: 'em', parents: 'both' }] }, 'yes'],
    ['another partner has none that the answers show', { relationship: { kinds: ['romantic'] } }, 'no'],
    ['unknown while the relationship is unknown', {}, 'unknown'],
  ])('%s', (_, more, expected) => expect(conditions.supportOfHousehold.holds(answers(more))).toBe(expected));
});
