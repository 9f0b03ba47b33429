import { describe, expect, test } from 'vitest';
import type { FactorKey } from '../../../src/answers/term.ts';
import { worksheetFacts } from '../../../src/facts/worksheet/worksheet.ts';
import { seriousDangerFactors } from '../../../src/law/seriousDanger.ts';
import { matter, plainSpaces, type Written } from '../../support/matter.ts';

const factorOf = (key: FactorKey, written: Written) => {
  const factor = worksheetFacts(matter(written)).factors.find((candidate) => candidate.key === key);
  if (factor === undefined) throw new Error(`No factor has the key "${key}".`);
  return factor;
};
const events = (key: FactorKey, written: Written) => factorOf(key, written).for.map(({ event }) => event.text);

const struck = {
  id: 'march',
  on: { on: '2025-03-08' },
  acts: ['battery' as const],
  account: 'He struck her. She fell.',
};
const followed = { id: 'june', on: { on: '2026-06-20' }, acts: ['stalking' as const], account: 'He followed her.' };

test('the seven factors stand in the order of the statute', () => {
  expect(worksheetFacts(matter()).factors.map(({ number, key }) => [number, key])).toEqual(
    seriousDangerFactors.map(({ key }, index) => [index + 1, key]),
  );
});

describe('evidence that follows from the other answers', () => {
  test.each<[string, FactorKey, Written, (string | undefined)[]]>([
    ['a battery is a history of physical harm', 'physicalHarm', { incidents: [struck, followed] }, ['He struck her.']],
    ['stalking is a history of fear', 'stalkingOrFear', { incidents: [struck, followed] }, ['He followed her.']],
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

  test('of many incidents the newest twenty stand', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...struck,
      id: `i${index}`,
      on: { on: `${1990 + index}` },
    }));
    const { for: rows } = factorOf('physicalHarm', { incidents: many });
    expect([rows.length, rows[0]?.date.text, rows.at(-1)?.date.text]).toEqual([20, '2000', '2019']);
  });
});

describe('what a person entered', () => {
  const incidents = [{ ...struck, petitionParagraphs: '12-13', exhibits: [{ exhibit: 'a' }] }];
  const exhibits: Written['exhibits'] = [{ id: 'a', mark: 'A' }, { id: 'unmarked' }];
  const entry = {
    id: 'own',
    event: 'He struck her',
    incident: 'march',
    exhibits: [{ exhibit: 'a', at: '2' }, { exhibit: 'unmarked' }],
  };

  test('takes the date of its incident when it has none', () => {
    const row = factorOf('physicalHarm', { incidents, factors: { physicalHarm: { for: [entry] } } }).for[0];
    expect(plainSpaces(row?.date.text)).toBe('March 8, 2025');
    const dated = { ...entry, on: { on: '2025-03-09' } };
    const own = factorOf('physicalHarm', { incidents, factors: { physicalHarm: { for: [dated] } } }).for[0];
    expect(plainSpaces(own?.date.text)).toBe('March 9, 2025');
  });

  test('cites our own petition by its paragraphs, the other side’s as they were served', () => {
    const row = (side: 'petitioner' | 'respondent') =>
      factorOf('physicalHarm', { matter: { side }, incidents, exhibits, factors: { physicalHarm: { for: [entry] } } })
        .for[0];
    expect(row('petitioner')).toMatchObject({ refs: 'incident.march', hasServed: false });
    expect(row('respondent')).toMatchObject({ refs: '', hasServed: true, served: { text: 'Pet. ¶¶\u00a012–13' } });
  });

  test('cites the exhibits that have marks', () => {
    const row = factorOf('physicalHarm', { incidents, exhibits, factors: { physicalHarm: { for: [entry] } } }).for[0];
    expect(row?.cites.map(({ text, from }) => [plainSpaces(text), from])).toEqual([
      ['Ex. A at 2', 'factors.physicalHarm.for.0.exhibits.0'],
    ]);
  });

  test.each<[string, Written['factors'], string | undefined]>([
    [
      'the weight in all, as given',
      { physicalHarm: { overall: 'slight', for: [{ id: 'a', weight: 'strong' }] } },
      'Slight',
    ],
    [
      'else the heaviest row',
      {
        physicalHarm: {
          for: [
            { id: 'a', weight: 'some' },
            { id: 'b', weight: 'strong' },
          ],
        },
      },
      'Strong',
    ],
    ['no weight, none said', { physicalHarm: { for: [{ id: 'a' }] } }, undefined],
  ])('%s', (_, factors, overall) => expect(factorOf('physicalHarm', { factors }).overall.text).toBe(overall));
});

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
      '4 dates, 2020 to about 2023',
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
