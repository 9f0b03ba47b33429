import { expect, test } from 'vitest';
import { pleadedFactors } from '../../src/facts/pleadedFactors.ts';
import { matter, type Written } from '../support/matter.ts';

test.each<[string, Written['factors'], string[]]>([
  ['nothing answered: all silent', undefined, []],
  [
    'an entry of evidence alone is for the worksheet',
    { physicalHarm: { for: [{ id: 'a', event: 'He struck her.' }] } },
    [],
  ],
  ['an allegation', { criminalRecord: { allegation: 'He was found guilty in 2019.' } }, ['criminalRecord true ']],
  [
    'an incident',
    { physicalHarm: { incidents: ['march', 'june'] } },
    ['physicalHarm false incident.march incident.june'],
  ],
  [
    'in the order of the statute',
    { violations: { allegation: 'x' }, weightOfEvidence: { allegation: 'y' } },
    ['weightOfEvidence true ', 'violations true '],
  ],
])('%s', (_, factors, expected) => {
  const pleaded = pleadedFactors(matter({ factors }));
  expect(pleaded.map(({ key, hasAllegation, refs }) => `${key} ${hasAllegation} ${refs}`)).toEqual(expected);
  expect(pleaded.map(({ key, answer }) => [key, answer.path])).toEqual(
    pleaded.map(({ key }) => [key, `factors.${key}`]),
  );
});
