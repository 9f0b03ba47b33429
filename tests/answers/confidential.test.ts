import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { confidentialAnswers } from '../../src/answers/confidential.ts';
import { readAnswers } from '../../src/answers/read.ts';
import type { Answers } from '../../src/answers/schema.ts';
import { isoDate } from '../../src/dates.ts';

const matter = (answers: Omit<Answers, 'format'>): Answers => ({ format: 'full-hearing/1', ...answers });
const paths = (answers: Omit<Answers, 'format'>): readonly string[] =>
  confidentialAnswers(matter(answers)).map(({ path }) => path);
const example = (name: string): Answers => {
  const { answers } = readAnswers(readFileSync(`examples/${name}.json`));
  if (answers === undefined) throw new Error(`The example ${name} cannot be read.`);
  return answers;
};

describe('which answers the other side must not read', () => {
  const home = { street: '27 Specimen Court', unit: 'Apartment 3', city: 'Columbia', county: 'Boone' };
  test.each<[string, Omit<Answers, 'format'>, readonly string[]]>([
    ['an address that is not marked', { petitioner: { addresses: { home } } }, []],
    [
      'a confidential address, whole',
      { petitioner: { addresses: { home: { ...home, confidential: true } } } },
      ['petitioner.addresses.home'],
    ],
    [
      'a shelter',
      { petitioner: { addresses: { mailing: { place: 'Example House', shelter: true } } } },
      ['petitioner.addresses.mailing'],
    ],
    [
      'telephone and e-mail that are not marked',
      { petitioner: { phones: [{ number: '573-555-0117' }], email: 'a@example.org' } },
      [],
    ],
    [
      'telephone and e-mail that are',
      { petitioner: { contactConfidential: true, phones: [{ number: '573-555-0117' }], email: 'a@example.org' } },
      ['petitioner.phones.0.number', 'petitioner.email'],
    ],
    [
      'an address beside them has a mark of its own',
      { petitioner: { contactConfidential: true, addresses: { home } } },
      [],
    ],
    ['a school that is not marked', { children: [{ id: 'c', school: 'Example Elementary' }] }, []],
    [
      'a school that is',
      { children: [{ id: 'c', school: 'Example Elementary', whereaboutsConfidential: true }] },
      ['children.0.school'],
    ],
    [
      'a date of birth, always',
      { children: [{ id: 'c', bornOn: isoDate('2017-02-03'), age: 9 }], respondent: { bornOn: isoDate('1988-01-31') } },
      ['children.0.bornOn', 'respondent.bornOn'],
    ],
    [
      'where a witness lives, always',
      { witnesses: [{ id: 'w', name: 'L. Marsh', address: '31 Specimen Court', phone: '573-555-0188' }] },
      ['witnesses.0.address', 'witnesses.0.phone'],
    ],
    [
      'what the respondent tells counsel, always',
      { matter: { side: 'respondent' }, incidents: [{ id: 'i', account: 'x', ourAccount: 'y' }] },
      ['incidents.0.ourAccount'],
    ],
    [
      'the office’s own work',
      { matter: { officeNotes: 'x' }, chapters: [{ id: 'c', goal: 'x' }], checklist: { notes: 'x' } },
      ['matter.officeNotes', 'chapters', 'checklist'],
    ],
  ])('%s', (_, answers, expected) => expect([...paths(answers)].sort()).toEqual([...expected].sort()));

  test('the reason names the mark that was set', () => {
    const [address] = confidentialAnswers(
      matter({ petitioner: { addresses: { home: { street: 'x', confidential: true } } } }),
    );
    expect(address?.why).toBe('"Keep this address from the other side" is marked');
    const [born] = confidentialAnswers(matter({ petitioner: { bornOn: isoDate('1990-04-02') } }));
    expect(born?.why).toBe('"Date of birth" is never shown to the other side');
  });

  test('in the example, both addresses, the telephone, the e-mail, both schools and the witness', () => {
    expect(confidentialAnswers(example('dv-children')).map(({ path }) => path)).toEqual([
      'matter.officeNotes',
      'petitioner.addresses.home',
      'petitioner.addresses.work',
      'petitioner.phones.0.number',
      'petitioner.email',
      'children.0.school',
      'children.1.school',
      'witnesses.2.address',
      'witnesses.2.phone',
    ]);
  });

  test('in respondent’s example, each account of the client and the whole outline', () => {
    const found = confidentialAnswers(example('respondent-counsel')).map(({ path }) => path);
    expect(found.filter((path) => path.endsWith('ourAccount'))).toHaveLength(4);
    expect(found).toEqual(expect.arrayContaining(['chapters', 'checklist', 'incidents.0.inconsistencies']));
  });
});

describe('what the text of a paper is searched for', () => {
  const needles = (answers: Omit<Answers, 'format'>): readonly string[] =>
    confidentialAnswers(matter(answers)).flatMap((answer) => answer.needles);
  test.each<[string, Omit<Answers, 'format'>, readonly string[]]>([
    [
      'the street, also when its last word is shortened; neither city nor ZIP',
      {
        petitioner: {
          addresses: {
            home: { street: '27 Specimen Court', unit: 'Apt 3', city: 'Columbia', zip: '65000', confidential: true },
          },
        },
      },
      ['27 Specimen Court', '27 Specimen'],
    ],
    [
      'a short street as it is',
      { petitioner: { addresses: { home: { street: '27 Broadway', confidential: true } } } },
      ['27 Broadway'],
    ],
    [
      'a post-office box as it is',
      { petitioner: { addresses: { home: { street: 'P.O. Box 12', confidential: true } } } },
      ['P.O. Box 12'],
    ],
    [
      'the name of a shelter, without its article',
      { petitioner: { addresses: { home: { place: 'The Example House', shelter: true } } } },
      ['Example House'],
    ],
    [
      'the digits of a telephone number, with and without the area code',
      { petitioner: { contactConfidential: true, phones: [{ number: '+1 (573) 555-0117' }] } },
      ['5735550117', '5550117'],
    ],
    [
      'an e-mail address',
      { petitioner: { contactConfidential: true, email: 'r.mockett@example.org' } },
      ['r.mockett@example.org'],
    ],
    [
      'the first part of a witness’s address',
      { witnesses: [{ id: 'w', address: '31 Specimen Court, Columbia' }] },
      ['31 Specimen Court', '31 Specimen'],
    ],
    [
      'nothing of a narrative, whose sentences may stand in an answer to the petition',
      { incidents: [{ id: 'i', ourAccount: 'He was at work.' }] },
      [],
    ],
  ])('%s', (_, answers, expected) => expect(needles(answers)).toEqual(expected));

  test('a date of birth in each form it is written in', () => {
    expect(
      needles({ petitioner: { bornOn: isoDate('1990-04-02') } }).map((needle) => needle.replace(/\u00a0/g, ' ')),
    ).toEqual(['1990-04-02', 'April 2, 1990', '2 April 1990', 'Apr 2 1990', '4/2/1990', '04/02/1990']);
  });
});
