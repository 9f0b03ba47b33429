import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../src/answers/schema.ts';
import { assemble } from '../src/assemble/assemble.ts';
import { plainText } from '../src/document/toText.ts';
import { seriousDangerFactors } from '../src/law/seriousDanger.ts';
import { layOut } from '../src/layout/layOut.ts';
import type { Library } from '../src/template/library.ts';
import { examples, testDay } from './support/examples.ts';
import { ownLibrary } from './support/library.ts';
import { matter, plainSpaces, type Written } from './support/matter.ts';
import { tinos } from './support/tinos.ts';

let library: Library;
beforeAll(async () => {
  library = (await ownLibrary()).library;
});

const worksheetOf = (answers: Answers) => {
  const { papers } = assemble({ answers, library, ids: 'all', today: testDay });
  const paper = papers.find(({ id }) => id === 'serious-danger-worksheet');
  if (paper === undefined) throw new Error('There is no worksheet.');
  return paper.doc;
};

/** How many pages the matrix and each factor take, by their keys. */
const pagesTaken = (answers: Answers): Readonly<Record<string, number>> => {
  const { destinations } = layOut(worksheetOf(answers), tinos);
  const starts = [
    { key: 'matrix', page: 0 },
    ...seriousDangerFactors.map(({ key }) => ({ key, page: destinations[`factor.${key}`]?.page ?? -1 })),
    { key: 'end', page: destinations.findings?.page ?? -1 },
  ];
  return Object.fromEntries(starts.slice(1).map(({ page }, at) => [starts[at]?.key, page - (starts[at]?.page ?? 0)]));
};

const onePageEach = Object.fromEntries(
  ['matrix', ...seriousDangerFactors.map(({ key }) => key)].map((key) => [key, 1]),
);

describe('a factor takes a page at most, and so does the matrix', () => {
  test.each(examples)('$name', ({ answers }) => expect(pagesTaken(answers)).toEqual(onePageEach));
});

const account =
  'Respondent, who had been told twice in writing to stay away, came to the back door of the house on Overlong Court, struck the glass with both hands until it broke, and shouted that nobody would hear her. She hid.';

const many = (count: number, length: number, words: string): NonNullable<Written['incidents']> =>
  Array.from({ length: count }, (_, n) => ({
    id: `i${n}`,
    on: { on: `20${10 + (n % 15)}-09-1${n % 10}`, ...(n % 3 === 0 ? { to: `20${10 + (n % 15)}-12-1${n % 10}` } : {}) },
    account: words.repeat(Math.ceil(length / words.length)).slice(0, length),
    acts: ['battery', 'stalking', 'assault'],
    threats: 'He said so.',
    exhibits: n % 2 === 0 ? [0, 1, 2, 3, 4, 5].map((at) => ({ exhibit: `e${(n + at) % 60}`, at: '114–116' })) : [],
    witnesses: n % 2 === 0 ? ['w'] : [],
    petitionParagraphs: `${n * 3 + 100}-${n * 3 + 102}`,
  }));

const kinds = ['messages', 'medicalRecord', 'photograph', 'callLog'] as const;

const hard = (side: 'petitioner' | 'respondent', count: number, length: number, words: string): Written => ({
  matter: { side },
  incidents: many(count, length, words),
  witnesses: [{ id: 'w', name: 'Wilhelmina Featherstonehaugh-Przybyszewska of Little Overlong' }],
  exhibits: Array.from({ length: 60 }, (_, n) => ({
    id: `e${n}`,
    mark: n < 26 ? String.fromCharCode(65 + n) : `A${String.fromCharCode(65 + (n % 26))}${n > 51 ? 'B' : ''}`,
    kind: kinds[n % kinds.length],
    description: `the ${n}th of the records that the Overlong clinic and its two branches kept of her visits`,
  })),
  history: {
    priorOrders: Array.from({ length: 20 }, (_, n) => ({
      id: `o${n}`,
      kind: 'fullAdult' as const,
      court: 'Circuit Court of Boone County, Thirteenth Judicial Circuit',
      caseNumber: `26XX-PN0000${n}`,
      against: 'respondent' as const,
      enteredOn: { on: `20${10 + (n % 15)}-03-08` },
      violated: account,
    })),
    otherCases: Array.from({ length: 20 }, (_, n) => ({
      id: `c${n}`,
      kind: 'criminal' as const,
      style: 'State of Missouri v. Aurelian Featherstonehaugh-Przybyszewska',
      caseNumber: `26XX-CR0000${n}`,
      outcome: 'found guilty of assault in the third degree and sentenced to probation',
    })),
  },
});

describe('evidence that the program gathers never makes a factor longer than a page', () => {
  test.each([
    ['one long account', 'petitioner', 1, 4000],
    ['five long accounts', 'petitioner', 5, 4000],
    ['forty long accounts', 'petitioner', 40, 4000],
    ['forty long accounts in the petition of the other side', 'respondent', 40, 4000],
    ['two hundred short ones', 'petitioner', 200, 60],
  ] as const)('%s', (_, side, count, length) =>
    expect(pagesTaken(matter(hard(side, count, length, account)))).toEqual(onePageEach),
  );

  test('whatever the words and their number', () => {
    const words = fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 14 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(14), fc.integer({ min: 1, max: 400 }), (said, count, length) => {
        const text = `Respondent ${said.join(' ').replace(/[\p{Cc}]/gu, 'x')} `;
        expect(pagesTaken(matter(hard('petitioner', count, length, text)))).toEqual(onePageEach);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('what a page has no room for', () => {
  const worksheet = (): string =>
    plainSpaces(plainText(worksheetOf(matter(hard('petitioner', 40, 4000, account))))) ?? '';

  test('is counted on the page, and named on the last by its paragraphs or marks', () => {
    expect(worksheet()).toMatch(/\d+ earlier events: page /);
    expect(worksheet()).toMatch(/History of physical harm\. \d+ earlier events, .*: Pet\. ¶¶ \d/);
    expect(worksheet()).toMatch(/Weight of the evidence\. \d+ more: Exs\. /);
  });

  test('leaves no incident unnamed', () => {
    const text = worksheet();
    const page = text.slice(text.indexOf('Factor 2 of 7'), text.indexOf('Factor 3 of 7'));
    const further = /History of physical harm\. (\d+) earlier events.*/.exec(text)?.[1];
    expect(Number(further) + (page.match(/Respondent, who had been told/g) ?? []).length).toBeGreaterThanOrEqual(40);
  });
});

test('evidence that a person typed is never cut: its factor runs on to a second page', () => {
  const entries = Array.from({ length: 30 }, (_, n) => ({ id: `own${n}`, event: `${account} Number ${n}.` }));
  const answers = matter({ matter: { side: 'petitioner' }, factors: { physicalHarm: { for: entries } } });
  expect(pagesTaken(answers).physicalHarm).toBeGreaterThan(1);
  const text = plainText(worksheetOf(answers));
  expect(entries.filter(({ event }) => !text.includes(event))).toEqual([]);
});
