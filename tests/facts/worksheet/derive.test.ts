import { describe, expect, test } from 'vitest';
import type { FactorKey } from '../../../src/answers/term.ts';
import { factorOf, followed, struck } from '../../support/factorFacts.ts';
import type { Written } from '../../support/matter.ts';

const events = (key: FactorKey, written: Written) => factorOf(key, written).for.map(({ event }) => event.text);

describe('evidence that follows from the other answers', () => {
  test.each<[string, FactorKey, Written, (string | undefined)[]]>([
    ['a battery is a history of physical harm', 'physicalHarm', { incidents: [struck, followed] }, ['He struck her.']],
    ['stalking is a history of fear', 'stalkingOrFear', { incidents: [struck, followed] }, ['He followed her.']],
    [
      'a threat and a fear that are told are a history of fear, whatever the act',
      'stalkingOrFear',
      {
        incidents: [
          { id: 'a', account: 'He called.', threats: 'He said “you will see.”' },
          { id: 'b', account: 'He came.', fear: 'She fled.' },
          { id: 'c', account: 'He wrote.', fear: ' ' },
        ],
      },
      ['He called.', 'He came.'],
    ],
    ['a battery only attempted harmed nobody', 'physicalHarm', { incidents: [{ ...struck, how: 'attempted' }] }, []],
    ['a battery only threatened harmed nobody', 'physicalHarm', { incidents: [{ ...struck, how: 'threatened' }] }, []],
    [
      'exhibits of Petitioner weigh, those of Respondent do not',
      'weightOfEvidence',
      {
        exhibits: [
          { id: 'a', mark: 'A', description: 'photographs' },
          { id: 'r', mark: 'R-1', description: 'a log', offeredBy: 'respondent' },
        ],
      },
      ['photographs'],
    ],
    [
      'criminal cases, with how they stand',
      'criminalRecord',
      {
        history: {
          otherCases: [
            { id: 'a', kind: 'criminal', style: 'State v. Mockett', caseNumber: '26XX-CR00000', status: 'pending' },
            { id: 'b', kind: 'criminal', outcome: 'found guilty' },
            { id: 'c', kind: 'custody', style: 'Mockett v. Mockett' },
          ],
        },
      },
      ['State v. Mockett, No. 26XX-CR00000 (pending)', 'A criminal case (found guilty)'],
    ],
    [
      'full orders against Respondent, and no others',
      'priorFullOrders',
      {
        history: {
          priorOrders: [
            { id: 'a', kind: 'fullAdult', court: 'Boone County', against: 'respondent' },
            { id: 'b', kind: 'fullAdult', court: 'Cole County', against: 'petitioner' },
            { id: 'c', kind: 'exParte', court: 'Callaway County', against: 'respondent' },
            { id: 'd', kind: 'fullChild', court: 'Cooper County' },
          ],
        },
      },
      ['Boone County'],
    ],
    [
      'violations of orders against Respondent, whatever the kind of order',
      'violations',
      {
        history: {
          priorOrders: [
            { id: 'a', kind: 'exParte', violated: 'He came to the door.', against: 'respondent' },
            { id: 'b', kind: 'fullAdult', against: 'respondent' },
            { id: 'c', kind: 'exParte', violated: 'She called him.', against: 'petitioner' },
          ],
        },
      },
      ['He came to the door.'],
    ],
    ['a dangerous felony follows from no answer', 'dangerousFelony', { incidents: [struck] }, []],
  ])('%s', (_, key, written, expected) => expect(events(key, written)).toEqual(expected));

  test('is marked as generated; what a person entered takes its place', () => {
    const derived = factorOf('physicalHarm', { incidents: [struck] });
    expect([derived.isDerived, derived.for[0]?.isGenerated]).toEqual([true, true]);
    const entered = { physicalHarm: { for: [{ id: 'own', event: 'He broke her wrist.' }] } };
    const own = factorOf('physicalHarm', { incidents: [struck], factors: entered });
    expect([own.isDerived, own.for.map(({ event, isGenerated }) => [event.text, isGenerated])]).toEqual([
      false,
      [['He broke her wrist.', false]],
    ]);
  });

  test('of many incidents the newest stand, and the others are counted and named', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...struck,
      id: `i${index}`,
      on: { on: `${1990 + index}` },
    }));
    const factor = factorOf('physicalHarm', { incidents: many });
    expect(factor.for.at(-1)?.date.text).toBe('2019');
    expect(factor.for.length).toBeGreaterThan(4);
    const hidden = 30 - factor.for.length;
    expect(factor.more.text).toBe(`${hidden} earlier events`);
    expect(factor.moreDates.text).toBe(`1990 through ${1989 + hidden}`);
    expect(factor.moreRefs.split(' ')).toEqual(many.slice(0, hidden).map(({ id }) => `incident.${id}`));
  });

  test('a few short ones all stand', () => {
    const factor = factorOf('physicalHarm', { incidents: [struck, followed] });
    expect([factor.hasMore, factor.more.text, factor.moreRefs, factor.moreNames]).toEqual([false, undefined, '', []]);
  });
});
