import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { elementOf, elementStatus, elements, groundProblems } from '../../src/law/elements.ts';
import { ruleOf } from '../../src/law/rules.ts';

const answers = (more: Omit<Answers, 'format'>): Answers => ({ format: 'full-hearing/1', ...more });
const statuses = (more: Omit<Answers, 'format'>) =>
  elementStatus(answers(more)).map(({ element, ground, status, incidents }) =>
    [element.key, ground, status, ...incidents].join(' '),
  );
const dv = { domesticViolence: { pleaded: true } };
const spouse = { kinds: ['spouse' as const] };

describe('what must be shown', () => {
  test('every element cites law whose text was read', () => {
    expect(elements.flatMap(({ rules }) => rules).filter((key) => ruleOf(key).status !== 'verified')).toEqual([]);
  });
  test('fear of physical harm belongs to stalking, distress to harassment', () => {
    expect(elementOf('stalking.alarm').shows).toContain('feared physical harm');
    expect(elementOf('harassment.distress').shows).toContain('emotional distress');
  });
});

describe('elements against the answers', () => {
  const harassed = (id: string, fear?: string) => ({ id, acts: ['harassment' as const], ...(fear ? { fear } : {}) });
  const stalked = (id: string, fear?: string) => ({ id, acts: ['stalking' as const], ...(fear ? { fear } : {}) });
  test.each<[string, Omit<Answers, 'format'>, string[]]>([
    ['nothing pleaded has no elements', { incidents: [{ id: 'a', acts: ['battery'] }] }, []],
    ['domestic violence needs the relationship', { grounds: dv }, ['relationship domesticViolence missing']],
    [
      '"none" is no relationship',
      { grounds: dv, relationship: { kinds: ['none'] } },
      ['relationship domesticViolence missing'],
    ],
    [
      'an incident alleges the act it is marked with',
      { grounds: dv, relationship: spouse, incidents: [{ id: 'march', acts: ['battery', 'coercion'] }] },
      [
        'relationship domesticViolence alleged',
        'battery domesticViolence alleged march',
        'coercion domesticViolence alleged march',
      ],
    ],
    [
      'an act marked without any incident is missing',
      { grounds: { domesticViolence: { pleaded: true, acts: ['assault'] } }, relationship: spouse },
      ['relationship domesticViolence alleged', 'assault domesticViolence missing'],
    ],
    [
      'a sentence of the drafter alleges it',
      {
        grounds: {
          domesticViolence: {
            pleaded: true,
            acts: ['unlawfulImprisonment'],
            details: { unlawfulImprisonment: 'He held her.' },
          },
        },
        relationship: spouse,
      },
      ['relationship domesticViolence alleged', 'unlawfulImprisonment domesticViolence alleged'],
    ],
    [
      'one incident is no harassment',
      { grounds: dv, relationship: spouse, incidents: [harassed('a', 'She could not sleep.')] },
      [
        'relationship domesticViolence alleged',
        'harassment.course domesticViolence missing a',
        'harassment.distress domesticViolence alleged a',
      ],
    ],
    [
      'two incidents with distress are',
      { grounds: dv, relationship: spouse, incidents: [harassed('a'), harassed('b', 'She could not sleep.')] },
      [
        'relationship domesticViolence alleged',
        'harassment.course domesticViolence alleged a b',
        'harassment.distress domesticViolence alleged b',
      ],
    ],
    [
      'abuse of a pet needs the pet and the intent',
      { grounds: dv, relationship: spouse, incidents: [{ id: 'a', acts: ['petAbuse'] }] },
      [
        'relationship domesticViolence alleged',
        'petAbuse.injury domesticViolence missing a',
        'petAbuse.intent domesticViolence missing',
      ],
    ],
    [
      'abuse of a named pet with intent',
      {
        grounds: { domesticViolence: { pleaded: true, details: { petAbuse: 'He said it was to teach her.' } } },
        relationship: spouse,
        pets: [{ id: 'rex' }],
        incidents: [{ id: 'a', acts: ['petAbuse'] }],
      },
      [
        'relationship domesticViolence alleged',
        'petAbuse.injury domesticViolence alleged a',
        'petAbuse.intent domesticViolence alleged',
      ],
    ],
    [
      'one act is no stalking',
      { grounds: { stalking: { pleaded: true } }, incidents: [stalked('a')] },
      [
        'stalking.conduct stalking missing a',
        'stalking.alarm stalking missing',
        'stalking.reasonable stalking missing',
      ],
    ],
    [
      'two acts, fear and why it is reasonable',
      {
        grounds: { stalking: { pleaded: true, reasonable: 'He had hit her.' } },
        incidents: [stalked('a'), stalked('b', 'She feared that he would hit her.')],
      },
      [
        'stalking.conduct stalking alleged a b',
        'stalking.alarm stalking alleged b',
        'stalking.reasonable stalking alleged',
      ],
    ],
    [
      'a course of conduct stated in words',
      {
        grounds: {
          stalking: { pleaded: true, conduct: 'On May 1 and 3 he followed her.', alarm: 'She feared a blow.' },
        },
      },
      ['stalking.conduct stalking alleged', 'stalking.alarm stalking alleged', 'stalking.reasonable stalking missing'],
    ],
    [
      'stalking by a spouse stands under domestic violence when it is not pleaded alone',
      { grounds: { domesticViolence: { pleaded: true, acts: ['stalking'] } }, relationship: spouse },
      [
        'relationship domesticViolence alleged',
        'stalking.conduct domesticViolence missing',
        'stalking.alarm domesticViolence missing',
        'stalking.reasonable domesticViolence missing',
      ],
    ],
    [
      'sexual assault by anyone: act and means',
      {
        grounds: { sexualAssault: { pleaded: true, means: ['noConsent'] } },
        incidents: [{ id: 'a', acts: ['sexualAssault'] }],
      },
      ['sexualAssault.act sexualAssault alleged a', 'sexualAssault.means sexualAssault alleged'],
    ],
    [
      'sexual assault without either',
      { grounds: { sexualAssault: { pleaded: true } } },
      ['sexualAssault.act sexualAssault missing', 'sexualAssault.means sexualAssault missing'],
    ],
  ])('%s', (_, more, expected) => expect(statuses(more)).toEqual(expected));

  test('say where the answer is', () => {
    const [act] = elementStatus(answers({ grounds: { sexualAssault: { pleaded: true, act: 'What he did.' } } }));
    expect(act?.answeredAt).toEqual(['grounds.sexualAssault.act']);
  });
  test('a detail under domestic violence alleges the sexual act and is named as the place', () => {
    const domesticViolence = {
      pleaded: true,
      acts: ['sexualAssault' as const],
      details: { sexualAssault: 'What he did.' },
    };
    const [, act] = elementStatus(answers({ relationship: spouse, grounds: { domesticViolence } }));
    expect(act?.answeredAt).toEqual(['grounds.domesticViolence.details.sexualAssault']);
  });
});

describe('what is wrong with the grounds', () => {
  const found = (more: Omit<Answers, 'format'>) =>
    groundProblems(answers(more)).map(
      ({ severity, code, at }) => `${severity} ${code} ${at.in === 'answers' ? at.path : ''}`,
    );
  test.each<[string, Omit<Answers, 'format'>, string[]]>([
    ['grounds not answered yet', {}, []],
    ['answered, and none pleaded', { grounds: { stalking: { pleaded: false } } }, ['error ground.none grounds']],
    [
      'domestic violence between strangers',
      { grounds: dv, relationship: { kinds: ['none'] } },
      ['error ground.no-relationship relationship.kinds'],
    ],
    ['domestic violence, relationship not given yet', { grounds: dv }, ['warning element.missing relationship.kinds']],
    [
      'stalking between strangers is a ground',
      {
        grounds: { stalking: { pleaded: true, conduct: 'Two acts.', alarm: 'Fear.', reasonable: 'Because.' } },
        relationship: { kinds: ['none'] },
      },
      [],
    ],
    [
      'stalking without fear',
      { grounds: { stalking: { pleaded: true, conduct: 'Two acts.', reasonable: 'Because.' } } },
      ['warning element.missing grounds.stalking.alarm'],
    ],
  ])('%s', (_, more, expected) => expect(found(more)).toEqual(expected));

  test('the message says what to add', () => {
    const problems = groundProblems(
      answers({ grounds: { stalking: { pleaded: true, conduct: 'Two acts.', reasonable: 'Because.' } } }),
    );
    expect(problems[0]?.message).toBe(
      'Stalking: alarm: State the physical harm that was feared and what shows it: distress alone is not enough.',
    );
  });
});
