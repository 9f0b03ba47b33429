import { describe, expect, test } from 'vitest';
import { hintsOf } from '../../src/assemble/hints.ts';
import { isoDate } from '../../src/dates.ts';
import { p, paper, text } from '../../src/document/build.ts';
import { sensitiveProblems } from '../../src/document/sensitive.ts';
import { matter } from '../support/matter.ts';

const day = isoDate('2026-11-20');
const filed = (words: string) => paper(day, [p(text(words))], { audience: 'filed' });
const office = (words: string) => paper(day, [p(text(words))], { audience: 'office' });

const hints = hintsOf(
  matter({
    petitioner: {
      addresses: {
        home: { street: '27 Specimen Court, Apartment 3', confidential: true },
        work: { street: '9 Open Road' },
      },
    },
    children: [{ id: 'em', name: { first: 'Emery', last: 'Mockett' } }],
  }),
);

describe('what a paper for the other side may tell beside its confidential answers', () => {
  test.each<[string, string, string[]]>([
    ['a Social Security number', 'Her number is 123-45-6789.', ['audience.social-security-number']],
    ['one written with spaces', 'Her number is 123 45 6789.', ['audience.social-security-number']],
    ['the street of a withheld address, without its number', 'He waited on Specimen Court.', ['audience.hint']],
    ['a child by full name', 'Emery Mockett saw it.', ['audience.hint']],
    ['a child by initials', 'E.M. saw it.', []],
    ['an address that is not withheld', 'He waited on Open Road.', []],
    ['a telephone number', 'He called from 573-555-0142.', []],
    ['a report number', 'Report No. 2026-000000.', []],
  ])('%s', (_, words, codes) => expect(sensitiveProblems(filed(words), hints).map(({ code }) => code)).toEqual(codes));

  test('papers of the office are not checked', () => {
    expect(sensitiveProblems(office('Emery Mockett, 123-45-6789.'), hints)).toEqual([]);
  });
});
