import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Relief, type ReliefKey } from '../../src/answers/relief.ts';
import { type ReliefFacts, reliefFacts } from '../../src/facts/relief.ts';
import { matter, type Written } from '../support/matter.ts';

type Asked = 'both' | 'exParte' | 'fullOrder' | 'no';

const keys = Relief.keyof().options;
const factsOf = (relief: Written['relief']) => reliefFacts(matter({ relief }));

/** What prints in each part of the prayer, with what ends it. */
const prayer = (facts: ReliefFacts): { a: string[]; b: string[] } => {
  const items = keys.map((key) => ({ key, ...facts[key] }));
  const sorted = (part: 'exParte' | 'fullOrder', end: 'exParteEnd' | 'fullOrderEnd') =>
    items.filter((item) => item[part]).map((item) => `${item.key}${item[end]}`);
  return {
    a: sorted('exParte', 'exParteEnd'),
    b: [...(facts.continues ? [`continue${facts.continuesEnd}`] : []), ...sorted('fullOrder', 'fullOrderEnd')],
  };
};

describe('what is asked in which part of the prayer', () => {
  test.each<[string, Written['relief'], string[], string[]]>([
    ['nothing', {}, [], []],
    ['no abuse, in both: part B continues it', { noAbuse: { asked: 'both' } }, ['noAbuse.'], ['continue.']],
    ['no abuse, ex parte only', { noAbuse: { asked: 'exParte' } }, ['noAbuse.'], []],
    ['no abuse, in the full order only', { noAbuse: { asked: 'fullOrder' } }, [], ['noAbuse.']],
    ['custody, in both, is asked in both', { custody: { asked: 'both' } }, ['custody.'], ['custody.']],
    [
      'support, marked ex parte, is asked where it can be given',
      { childSupport: { asked: 'exParte' } },
      [],
      ['childSupport.'],
    ],
    ['support, in both', { childSupport: { asked: 'both' } }, [], ['childSupport.']],
    ['a distance is not on the list of § 455.045', { distance: { asked: 'both' } }, [], ['distance.']],
    ['what is not asked', { noAbuse: { asked: 'no' }, rent: { asked: 'no' } }, [], []],
    [
      'several',
      {
        noAbuse: { asked: 'both' },
        noContact: { asked: 'both' },
        custody: { asked: 'both' },
        rent: { asked: 'fullOrder' },
      },
      ['noAbuse;', 'noContact;\u00a0and', 'custody.'],
      ['continue;', 'custody;\u00a0and', 'rent.'],
    ],
  ])('%s', (_, relief, a, b) => {
    expect(prayer(factsOf(relief))).toEqual({ a, b });
  });

  test('only the five items of § 455.045 are ever asked ex parte', () => {
    const all = Object.fromEntries(keys.map((key) => [key, { asked: 'both' }]));
    const facts = reliefFacts(matter({ relief: Relief.parse(all) }));
    expect(keys.filter((key) => facts[key].exParte).sort()).toEqual([
      'custody',
      'dwelling',
      'noAbuse',
      'noContact',
      'pets',
    ]);
  });
});

const someRelief = fc
  .dictionary(
    fc.constantFrom<ReliefKey>(...keys),
    fc.record({ asked: fc.constantFrom<Asked>('both', 'exParte', 'fullOrder', 'no') }),
  )
  .map((relief) => Relief.parse(relief));

test('each part of the prayer ends with exactly one full stop, after its last item', () => {
  fc.assert(
    fc.property(someRelief, (relief) => {
      const { a, b } = prayer(reliefFacts(matter({ relief })));
      for (const part of [a, b].filter(({ length }) => length > 0)) {
        expect(part.filter((item) => item.endsWith('.'))).toHaveLength(1);
        expect(part.filter((item) => item.endsWith(';\u00a0and'))).toHaveLength(part.length > 1 ? 1 : 0);
        expect(part.every((item) => /(?:;|;\u00a0and|\.)$/.test(item))).toBe(true);
      }
    }),
  );
});

test('nothing that is asked is lost, and nothing is asked that was not', () => {
  fc.assert(
    fc.property(someRelief, (relief) => {
      const facts = reliefFacts(matter({ relief }));
      for (const key of keys) {
        const item = facts[key];
        const isContinued = facts.continues && ['noAbuse', 'dwelling', 'noContact'].includes(key);
        expect(item.exParte || item.fullOrder || (item.asked && isContinued)).toBe(item.asked);
      }
    }),
  );
});

describe('the facts that support an item (§ 455.050.4)', () => {
  test.each<[string, Written['relief'], ReliefKey, boolean]>([
    ['wanted by the statute: a paragraph, even if it is a blank', { rent: { asked: 'fullOrder' } }, 'rent', true],
    ['not wanted, none given: none', { noAbuse: { asked: 'both' } }, 'noAbuse', false],
    ['not wanted, but given', { noAbuse: { asked: 'both', facts: 'He calls daily.' } }, 'noAbuse', true],
    ['given for what is not asked', { rent: { asked: 'no', facts: 'He left.' } }, 'rent', false],
  ])('%s', (_, relief, key, pleads) => expect(factsOf(relief)[key].pleadsFacts).toBe(pleads));
});

test('the form offers every item while nothing is answered', () => {
  expect(factsOf({}).areUnanswered).toBe(true);
  expect(factsOf({ rent: { asked: 'no' } }).areUnanswered).toBe(false);
});
