import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { prayerFacts } from '../../src/facts/prayer.ts';
import { matter, type Written } from '../support/matter.ts';

const today = isoDate('2026-11-20');
const factsOf = (written: Written) => prayerFacts(matter(written), today);
const children: Written['children'] = [
  { id: 'ours', parents: 'both' },
  { id: 'hers', parents: 'petitioner' },
  { id: 'youngest', parents: 'both' },
];
const pets: Written['pets'] = [{ id: 'cat' }, { id: 'dog' }];

describe('children whose custody is asked for', () => {
  test.each<[string, string[] | undefined, string[]]>([
    ['none named: those of both parties', undefined, ['ours', 'youngest']],
    ['an empty list: the same', [], ['ours', 'youngest']],
    ['those named', ['youngest'], ['youngest']],
    ['one who is not on the list of children', ['gone'], []],
  ])('%s', (_, named, ids) => {
    const facts = factsOf({ children, relief: { custody: { asked: 'both', children: named } } });
    expect(facts.children.map(({ id }) => id)).toEqual(ids);
  });
});

describe('pets', () => {
  test.each<[string, string[] | undefined, string[]]>([
    ['none named: all', undefined, ['pets.0', 'pets.1']],
    ['the one named', ['dog'], ['pets.1']],
  ])('%s', (_, named, paths) => {
    const facts = factsOf({ pets, relief: { pets: { asked: 'both', pets: named } } });
    expect(facts.pets.map(({ path }) => path)).toEqual(paths);
  });
});

test('restraints with facts of their own share a paragraph; items that the statute wants pleaded stand alone', () => {
  const facts = factsOf({
    relief: {
      noContact: { asked: 'both', facts: 'He calls daily.' },
      noAbuse: { asked: 'both' },
      rent: { asked: 'fullOrder', facts: 'He paid it.' },
    },
  });
  expect(facts.restraintFacts.map(({ answer }) => answer.path)).toEqual(['relief.noContact']);
});

test('good cause refers to its incidents', () => {
  expect(factsOf({ goodCause: { incidents: ['march', 'november'] } }).goodCauseRefs).toBe(
    'incident.march incident.november',
  );
  expect(factsOf({}).goodCauseRefs).toBe('');
});
