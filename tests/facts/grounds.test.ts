import { describe, expect, test } from 'vitest';
import { actWords } from '../../src/answers/grounds.ts';
import { actRules, groundsFacts } from '../../src/facts/grounds.ts';
import { ruleOf } from '../../src/law/rules.ts';
import { matter, plainSpaces, type Written } from '../support/matter.ts';

const pleaded = (acts: NonNullable<NonNullable<Written['grounds']>['domesticViolence']>['acts'], more: Written = {}) =>
  groundsFacts(matter({ grounds: { domesticViolence: { pleaded: true, acts } }, ...more }));

const incidents: Written['incidents'] = [
  { id: 'november', on: { on: '2026-11-09' }, acts: ['stalking', 'battery'] },
  { id: 'march', on: { on: '2025-03-08' }, acts: ['battery'] },
  { id: 'undated', acts: ['battery'] },
];

describe('which grounds are pleaded', () => {
  test.each<[string, Written['grounds'], boolean, boolean[]]>([
    ['nothing answered', undefined, true, [false, false, false]],
    ['acts marked, ground not answered', { domesticViolence: { acts: ['battery'] } }, true, [false, false, false]],
    ['one refused', { stalking: { pleaded: false } }, false, [false, false, false]],
    ['two pleaded', { domesticViolence: { pleaded: true }, stalking: { pleaded: true } }, false, [true, true, false]],
    ['sexual assault', { sexualAssault: { pleaded: true } }, false, [false, false, true]],
  ])('%s', (_, grounds, areUnanswered, which) => {
    const facts = groundsFacts(matter({ grounds }));
    expect(facts.areUnanswered).toBe(areUnanswered);
    expect([facts.domesticViolence, facts.stalking, facts.sexualAssault]).toEqual(which);
  });
});

describe('the acts of domestic violence', () => {
  test('come in the order of the statute, whatever the order of marking', () => {
    expect(pleaded(['stalking', 'battery']).acts.map(({ key }) => key)).toEqual(['battery', 'stalking']);
  });

  test('are silent while the ground is not pleaded', () => {
    expect(groundsFacts(matter({ grounds: { domesticViolence: { acts: ['battery'] } } })).acts).toEqual([]);
  });

  test('each has its own incidents and dates, oldest first; undated ones are referred to and not dated', () => {
    const [battery] = pleaded(['battery'], { incidents }).acts;
    expect(battery?.refs).toBe('incident.march incident.november incident.undated');
    expect(plainSpaces(battery?.dates.map(({ lead, date }) => `${lead}${date.text}`).join(''))).toBe(
      'on March 8, 2025, and November 9, 2026',
    );
    expect(battery?.dates.map(({ date }) => date.from)).toEqual(['incidents.1.on', 'incidents.0.on']);
  });

  test('an act without an incident says so', () => {
    expect(pleaded(['coercion'], { incidents }).acts[0]).toMatchObject({ hasIncidents: false, refs: '', dates: [] });
  });

  test.each<[string, readonly ('done' | 'attempted' | 'threatened' | undefined)[], string[]]>([
    ['all attempted: one clause', ['attempted', 'attempted'], ['attempted i0 i1']],
    ['one done, one attempted: a clause each', ['attempted', 'done'], ['done i1', 'attempted i0']],
    ['what is not said counts as done', [undefined, 'threatened'], ['done i0', 'threatened i1']],
    ['no incident: one clause', [], ['done']],
  ])('no attempt is sworn to as done; %s', (_, ways, clauses) => {
    const made = ways.map((way, index) => ({ id: `i${index}`, acts: ['battery' as const], how: way }));
    const { acts } = pleaded(['battery'], { incidents: made });
    expect(acts.map(({ how, refs }) => `${how} ${refs.replaceAll('incident.', '')}`.trim())).toEqual(clauses);
  });

  test('a sentence of the drafter’s own takes the place of ours', () => {
    const own = { pleaded: true, acts: ['battery' as const], details: { battery: 'He struck her.' } };
    const [act] = groundsFacts(matter({ grounds: { domesticViolence: own } })).acts;
    expect(act).toMatchObject({ hasDetail: true, detail: { path: 'grounds.domesticViolence.details.battery' } });
  });
});

test('every act has a rule that exists, and the blank form offers them all', () => {
  expect(groundsFacts(matter()).allActs.map(({ key, rule }) => [key, rule])).toEqual(
    Object.keys(actWords).map((key) => [key, actRules[key as keyof typeof actRules]]),
  );
  expect(Object.values(actRules).map((rule) => ruleOf(rule).citation)).not.toContain('');
});

test('stalking and sexual assault refer to the incidents marked with them', () => {
  const facts = groundsFacts(matter({ incidents: [...(incidents ?? []), { id: 'assault', acts: ['sexualAssault'] }] }));
  expect([facts.stalkingRefs, facts.sexualAssaultRefs]).toEqual(['incident.november', 'incident.assault']);
});

test.each([
  ['He followed her for no legitimate purpose.', true],
  ['He followed her.', false],
])('“%s” says the purpose itself: %s', (conduct, says) =>
  expect(groundsFacts(matter({ grounds: { stalking: { conduct } } })).conductSaysPurpose).toBe(says),
);
