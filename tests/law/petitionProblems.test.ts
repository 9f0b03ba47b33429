import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { isoDate } from '../../src/dates.ts';
import { courtProblems, petitionProblems } from '../../src/law/petitionProblems.ts';

const answers = (more: Omit<Answers, 'format'>): Answers => ({ format: 'full-hearing/1', ...more });

describe('the court that the answers name', () => {
  test.each<[string, Answers['matter'], string[]]>([
    ['a county', { county: 'Boone County' }, []],
    ['no county yet', {}, []],
    ['an empty county', { county: ' ' }, []],
    ['an unknown county', { county: 'Boon' }, ['court.unknown-county']],
    ['an unknown county, circuit entered by hand', { county: 'Boon', circuit: 13 }, ['court.unknown-county']],
    ['a circuit that is not confirmed', { county: 'Benton' }, ['court.circuit-unconfirmed']],
    ['the same, confirmed by hand', { county: 'Benton', circuit: 27 }, []],
  ])('%s', (_, matter, expected) =>
    expect(courtProblems(answers({ matter })).map(({ code }) => code)).toEqual(expected),
  );
});

test('a petition is checked from court to term, in the order of the paper', () => {
  const wrong = answers({
    matter: { county: 'Boon' },
    petitioner: { age: 15 },
    grounds: { domesticViolence: { pleaded: false } },
    relief: { rent: { asked: 'both' } },
    term: { seriousDanger: true, years: 20 },
  });
  expect(petitionProblems(wrong, isoDate('2026-11-20')).map(({ code }) => code)).toEqual([
    'court.unknown-county',
    'age.petitioner-child',
    'ground.none',
    'relief.ex-parte-not-available',
    'relief.without-facts',
    'term.years',
    'term.findings-without-facts',
  ]);
});

test('an empty answer file is a blank form and has nothing wrong', () => {
  expect(petitionProblems(answers({}), isoDate('2026-11-20'))).toEqual([]);
});
