import { describe, expect, test } from 'vitest';
import type { FactorKey } from '../../../src/answers/term.ts';
import { factorOf, struck } from '../../support/factorFacts.ts';
import { plainSpaces, type Written } from '../../support/matter.ts';

describe('the finding', () => {
  const exhibits: Written['exhibits'] = [
    { id: 'b', mark: 'B' },
    { id: 'e', mark: 'E' },
  ];
  const shown = { ...struck, exhibits: [{ exhibit: 'e' }, { exhibit: 'b', at: '2' }] };

  test('is worded for Petitioner from what happened', () => {
    const factor = factorOf('physicalHarm', { incidents: [shown], exhibits });
    expect(plainSpaces(factor.finding.text)).toBe(
      'Respondent has a history of causing physical harm. March 8, 2025: He struck her. Petitioner’s testimony, with Exhibits B and E, is credible.',
    );
    expect(factor.isFindingGenerated).toBe(true);
  });

  test.each<[string, FactorKey, Written]>([
    ['for Respondent', 'physicalHarm', { matter: { side: 'respondent' }, incidents: [shown] }],
    ['from nothing', 'physicalHarm', {}],
    ['from an incident of which nothing is told', 'physicalHarm', { incidents: [{ id: 'a', acts: ['battery'] }] }],
    [
      'from a pending charge',
      'criminalRecord',
      { history: { otherCases: [{ id: 'a', kind: 'criminal', style: 'State v. Mockett', status: 'pending' }] } },
    ],
    [
      'from a charge that someone entered as evidence',
      'criminalRecord',
      { factors: { criminalRecord: { for: [{ id: 'a', event: 'Charged with assault' }] } } },
    ],
    [
      'from a charge entered under dangerous felonies',
      'dangerousFelony',
      { factors: { dangerousFelony: { for: [{ id: 'a', event: 'Charged with assault' }] } } },
    ],
    [
      'from a bare list of exhibits',
      'weightOfEvidence',
      { exhibits: [{ id: 'a', mark: 'A', description: 'photographs' }] },
    ],
  ])('is never generated %s', (_, key, written) => {
    expect(factorOf(key, written)).toMatchObject({ hasFinding: false, isFindingGenerated: false });
  });

  test('a person’s own wording is kept, on either side', () => {
    const factors: Written['factors'] = { physicalHarm: { finding: 'He struck her twice.' } };
    const factor = factorOf('physicalHarm', { incidents: [shown], factors });
    expect([factor.finding.text, factor.isFindingGenerated]).toEqual(['He struck her twice.', false]);
    expect(factorOf('physicalHarm', { matter: { side: 'respondent' }, factors }).hasFinding).toBe(true);
  });

  test('an empty wording counts as none', () => {
    const factors: Written['factors'] = { physicalHarm: { finding: ' ' } };
    expect(factorOf('physicalHarm', { incidents: [shown], factors }).isFindingGenerated).toBe(true);
    expect(factorOf('physicalHarm', { factors }).hasFinding).toBe(false);
  });

  test('names the four latest events', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      ...struck,
      id: `i${index}`,
      on: { on: `${2020 + index}` },
    }));
    const { finding } = factorOf('physicalHarm', { incidents: many });
    expect(finding.text?.match(/\d{4}(?=:)/g)).toEqual(['2022', '2023', '2024', '2025']);
  });
});

describe('the lines of the matrix', () => {
  const rows = (...entries: readonly object[]): Written => ({
    exhibits: [
      { id: 'a', mark: 'A' },
      { id: 'c', mark: 'C' },
    ],
    factors: { physicalHarm: { for: entries.map((entry, index) => ({ id: `e${index}`, ...entry })) } },
  });
  test.each<[string, Written, string | undefined]>([
    ['nothing', rows(), undefined],
    ['a date', rows({ on: { on: '2025-03-08' } }), 'March 8, 2025'],
    ['two dates', rows({ on: { on: '2025' } }, { on: { on: '2026', about: true } }), '2025; about 2026'],
    ['a date twice is told once', rows({ on: { on: '2025' } }, { on: { on: '2025' } }), '2025'],
    [
      'more than three dates are counted',
      rows({ on: { on: '2020' } }, { on: { on: '2021' } }, { on: { on: '2022' } }, { on: { on: '2023', about: true } }),
      '4 dates, 2020 through about 2023',
    ],
    [
      'with exhibits',
      rows({ on: { on: '2025' }, exhibits: [{ exhibit: 'c' }, { exhibit: 'a', at: '2' }] }),
      '2025 (Exs. A, C)',
    ],
    ['exhibits alone', rows({ exhibits: [{ exhibit: 'c' }] }), 'Ex. C'],
    ['words alone', rows({ event: 'He struck her' }), 'He struck her'],
    ['rows of which nothing is said', rows({}, {}), '2 entries'],
  ])('%s', (_, written, line) => expect(plainSpaces(factorOf('physicalHarm', written).summaryFor.text)).toBe(line));

  test('a line of one’s own stands instead', () => {
    const factors: Written['factors'] = { physicalHarm: { summaryFor: 'Two batteries', summaryAgainst: 'No record' } };
    const factor = factorOf('physicalHarm', { factors });
    expect([factor.summaryFor.text, factor.summaryAgainst.text]).toEqual(['Two batteries', 'No record']);
  });
});
