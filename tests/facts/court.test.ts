import { expect, test } from 'vitest';
import { courtFacts } from '../../src/facts/court.ts';
import { matter, type Written } from '../support/matter.ts';

test.each<[string, Written['matter'], string | undefined, string | undefined, string | undefined]>([
  ['a county', { county: 'Boone' }, 'Boone County', 'BOONE COUNTY', 'Thirteenth Judicial Circuit'],
  [
    'a circuit of another number',
    { county: 'Boone', circuit: 46 },
    'Boone County',
    'BOONE COUNTY',
    'Forty-Sixth Judicial Circuit',
  ],
  ['a county that Missouri has not', { county: 'Placeholder' }, 'Placeholder', 'PLACEHOLDER', undefined],
  ['none', {}, undefined, undefined, undefined],
])('%s', (_, given, name, upper, circuit) => {
  const facts = courtFacts(matter({ matter: given }));
  expect([facts.name.text, facts.upperName.text, facts.circuit.text]).toEqual([name, upper, circuit]);
  expect(facts.isKnown).toBe(name !== undefined);
});

test('the City of St. Louis is no county', () => {
  expect(courtFacts(matter({ matter: { county: 'St. Louis City' } })).name.text).toMatch(/City of St\. Louis/);
});

test('a circuit leads to the answer that it came from', () => {
  expect(courtFacts(matter({ matter: { county: 'Boone' } })).circuit.from).toBe('matter.county');
  expect(courtFacts(matter({ matter: { county: 'Boone', circuit: 46 } })).circuit.from).toBe('matter.circuit');
});
