import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { householdFacts } from '../../src/facts/household.ts';
import { matter, type Written } from '../support/matter.ts';

type Child = NonNullable<Written['children']>[number];
const factsOf = (children: Child[]) => householdFacts(matter({ children }), isoDate('2026-11-20'));

describe('how a child is named', () => {
  test.each<[string, Omit<Child, 'id'>, string | undefined, string | undefined]>([
    ['by initials given', { initials: 'E.M.', name: { first: 'Other', last: 'Name' } }, 'E.M.', undefined],
    ['by initials of the name', { name: { first: 'Emil', last: 'Mockett' }, age: 4 }, 'E.M.', '4'],
    ['spaces are no initials', { initials: ' ', name: { first: 'Emil', last: 'Mockett' } }, 'E.M.', undefined],
    ['by age from the date of birth', { bornOn: '2020-11-21' }, undefined, '5'],
    ['by blanks', {}, undefined, undefined],
  ])('%s', (_, child, initials, age) => {
    const [facts] = factsOf([{ id: 'one', ...child }]).children;
    expect([facts?.initials.text, facts?.age.text]).toEqual([initials, age]);
  });

  test('never by the name', () => {
    const facts = factsOf([{ id: 'one', name: { first: 'Emil', last: 'Mockett' }, school: 'Sample School' }]);
    expect(JSON.stringify(facts)).not.toMatch(/Emil|Mockett|Sample School/);
  });
});

describe('whose children they are', () => {
  const facts = factsOf([
    { id: 'ours', parents: 'both', inPetitionersHousehold: true },
    { id: 'his', parents: 'respondent' },
    { id: 'unsaid', inPetitionersHousehold: true },
  ]);
  const ids = (group: 'children' | 'ofBoth' | 'others' | 'minors') => facts[group].map(({ id }) => id);
  test('all', () => expect(ids('children')).toEqual(['ours', 'his', 'unsaid']));
  test('of both parties', () => expect(ids('ofBoth')).toEqual(['ours']));
  test('others, where it is not said among them', () => expect(ids('others')).toEqual(['his', 'unsaid']));
  test('minor household members', () => expect(ids('minors')).toEqual(['ours', 'unsaid']));

  test.each<[string, Child[], boolean]>([
    ['some of them', [{ id: 'a', inPetitionersHousehold: true }, { id: 'b' }], false],
    ['all of them', [{ id: 'a', inPetitionersHousehold: true }], true],
    ['no children at all', [], false],
  ])('in the household: %s', (_, children, all) => expect(factsOf(children).allInHousehold).toBe(all));
});
