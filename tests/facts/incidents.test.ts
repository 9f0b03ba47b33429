import { describe, expect, test } from 'vitest';
import { incidentFacts, incidentsInOrder } from '../../src/facts/incidents.ts';
import { matter, plainSpaces, type Written } from '../support/matter.ts';

type Incident = NonNullable<Written['incidents']>[number];

const idsOf = (incidents: Incident[]) => incidentsInOrder(matter({ incidents })).map(({ incident }) => incident.id);
const factsOf = (incident: Omit<Incident, 'id'>, more: Written = {}) => {
  const [facts] = incidentFacts(matter({ ...more, incidents: [{ id: 'one', ...incident }] }));
  if (facts === undefined) throw new Error('An incident has facts.');
  return facts;
};

describe('the order of incidents', () => {
  test.each<[string, Incident[], string[]]>([
    [
      'oldest first',
      [
        { id: 'b', on: { on: '2026-11-09' } },
        { id: 'a', on: { on: '2025-03-08' } },
      ],
      ['a', 'b'],
    ],
    ['undated last', [{ id: 'b' }, { id: 'a', on: { on: '2026' } }], ['a', 'b']],
    [
      'a month before its days',
      [
        { id: 'b', on: { on: '2025-03-08' } },
        { id: 'a', on: { on: '2025-03' } },
      ],
      ['a', 'b'],
    ],
    [
      'on one day as in the file',
      [
        { id: 'b', on: { on: '2025' } },
        { id: 'a', on: { on: '2025' } },
      ],
      ['b', 'a'],
    ],
    ['all undated as in the file', [{ id: 'b' }, { id: 'a' }], ['b', 'a']],
  ])('%s', (_, incidents, ids) => expect(idsOf(incidents)).toEqual(ids));

  test('each keeps its place in the file, so that its blanks lead there', () => {
    const facts = incidentFacts(
      matter({
        incidents: [
          { id: 'b', on: { on: '2026' } },
          { id: 'a', on: { on: '2025' } },
        ],
      }),
    );
    expect(facts.map(({ id, answer, date }) => [id, answer.path, date.from])).toEqual([
      ['a', 'incidents.1', 'incidents.1.on'],
      ['b', 'incidents.0', 'incidents.0.on'],
    ]);
  });
});

test('the heading of an incident is its date, or a blank for one', () => {
  expect(plainSpaces(factsOf({ on: { on: '2026-06-20', about: true } }).date.text)).toBe('About June 20, 2026');
  expect(factsOf({}).date).toMatchObject({ label: 'date', blank: 'date' });
  expect(factsOf({}).date.text).toBeUndefined();
});

describe('where the police stand', () => {
  const police = { called: true, agency: 'Columbia police' };
  test.each<[string, Omit<Incident, 'id'>, string]>([
    ['nothing about them: nowhere', { injuries: 'A bruise.' }, 'nowhere'],
    ['no injuries: a paragraph of their own', { police }, 'own'],
    ['injuries and no fear: in the paragraph of injuries', { police, injuries: 'A bruise.' }, 'merged'],
    ['treatment counts as injuries', { police, treatment: 'None.' }, 'merged'],
    ['fear between them: a paragraph of their own', { police, injuries: 'A bruise.', fear: 'She fled.' }, 'own'],
    ['not called, and why', { police: { called: false, whyNot: 'he had told her' } }, 'own'],
    ['an empty entry: nowhere', { police: { account: ' ' } }, 'nowhere'],
    ['not arrested alone says nothing', { police: { arrested: false } }, 'nowhere'],
  ])('%s', (_, incident, place) => {
    const { tellsPolice, mergesPolice } = factsOf(incident);
    expect([tellsPolice, mergesPolice]).toEqual([place === 'own', place === 'merged']);
  });

  test('an exhibit that supports the police paragraph makes one', () => {
    const facts = factsOf(
      { exhibits: [{ exhibit: 'report', supports: 'police' }] },
      { exhibits: [{ id: 'report', mark: 'A' }] },
    );
    expect([facts.tellsPolice, facts.policeCites.map(({ path }) => path)]).toEqual([true, ['incidents.0.exhibits.0']]);
  });
});

test('each exhibit is cited at the paragraph it supports; at the account when nothing is said', () => {
  const facts = factsOf({
    exhibits: [
      { exhibit: 'a' },
      { exhibit: 'b', supports: 'injuries' },
      { exhibit: 'c', supports: 'fear' },
      { exhibit: 'd', supports: 'account' },
    ],
  });
  const at = (...indexes: number[]) =>
    indexes.map((index) => ({ kind: 'answerRef', path: `incidents.0.exhibits.${index}` }));
  expect(facts).toMatchObject({
    accountCites: at(0, 3),
    injuryCites: at(1),
    fearCites: at(2),
    hasInjuries: true,
    hasFear: true,
  });
});

describe('witnesses of an incident', () => {
  const parties: Written = {
    petitioner: { name: { first: 'Rosalind', middle: 'A.', last: 'Mockett' } },
    respondent: { name: { first: 'Dorian', last: 'Mockett', suffix: 'Sr.' } },
  };
  const named = (name: string | undefined) =>
    factsOf({ witnesses: ['w'] }, { ...parties, witnesses: [{ id: 'w', name }] }).witnesses.length === 1;
  test.each([
    ['Wilhelmina Sample', true],
    ['Rosalind Mockett', false],
    ['Rosalind A. Mockett', false],
    ['Dorian Mockett', false],
    ['Dorian Mockett, Sr.', false],
    ['Dorian Mockett, Jr.', true],
    ['Rosalind Mockett, Jr.', true],
    ['Rosalinda Mockett', true],
    ['Rosalind Mockettson', true],
    ['Mockett', true],
    [undefined, false],
  ])('%s is named: %s', (name, isNamed) => expect(named(name)).toBe(isNamed));

  test('one who is not on the list is left out', () => expect(factsOf({ witnesses: ['gone'] }).witnesses).toEqual([]));
});

describe('children who were present', () => {
  const children: Written = { children: [{ id: 'child', initials: 'E.M.' }] };
  const shows = (account: string) => factsOf({ account, childrenPresent: ['child'] }, children).showsChildren;
  test.each([
    ['He shouted at her.', true],
    ['The children saw it.', false],
    ['Their child saw it.', false],
    ['E.M. saw it.', false],
    ['', true],
  ])('after “%s” they are named: %s', (account, shown) => expect(shows(account)).toBe(shown));

  test('none present, none named', () =>
    expect(factsOf({ account: 'He shouted.' }, children).showsChildren).toBe(false));
  test('one who is not on the list is left out', () =>
    expect(factsOf({ childrenPresent: ['gone'] }).children).toEqual([]));
});
