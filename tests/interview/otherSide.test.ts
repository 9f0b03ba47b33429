import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confidentialAnswers } from '../../src/answers/confidential.ts';
import { readAnswers } from '../../src/answers/read.ts';
import { Answers } from '../../src/answers/schema.ts';
import { writeAnswers } from '../../src/answers/write.ts';
import { squashed } from '../../src/document/search.ts';
import { asOtherSide } from '../../src/interview/otherSide.ts';
import { arbitraryAnswers } from '../support/arbitraryAnswers.ts';
import { exampleNamed, examples } from '../support/examples.ts';

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Words of confidential answers that stand in what went over; four letters or more, as the audience check looks for. */
const survivors = (before: Answers, after: Answers): readonly string[] => {
  const texts = textsIn({ ...after, format: '', matter: { ...after.matter, side: '', proceeding: '' } }).map(squashed);
  return confidentialAnswers(before)
    .flatMap(({ needles, value }) => [...needles, value])
    .filter((needle) => squashed(needle).length >= 4)
    .filter((needle) => texts.some((text) => text.includes(squashed(needle))));
};

/** An address that must stay secret, typed a second time into texts that the other side gets. */
const careless = (): Answers =>
  Answers.parse({
    format: 'full-hearing/1',
    matter: { side: 'petitioner', county: 'Boone', papers: ['petition'], officeNotes: 'She will settle for a year.' },
    petitioner: {
      name: { first: 'Ana', last: 'Example' },
      addresses: { home: { street: '12 Specimen Court', city: 'Columbia', confidential: true } },
    },
    hearing: { on: '2026-11-30', place: 'Boone County Courthouse' },
    incidents: [
      {
        id: 'i1',
        on: { on: '2026-11-09' },
        place: 'at 12 Specimen court',
        account: 'He waited.',
        ourAccount: 'I left.',
      },
      { id: 'i2', on: { on: '2026-11-10' }, place: 'at the market' },
    ],
    exhibits: [
      { id: 'a', mark: 'A', description: 'photographs', attached: true, notes: 'blurred', sponsor: 'w1' },
      { id: 'b', mark: 'B', description: 'a diary that nobody has seen' },
    ],
    witnesses: [{ id: 'w1', name: 'Wit Ness', phone: '573-555-0100' }],
    chapters: [{ id: 'c1', title: 'The keys' }],
    checklist: { notes: 'bring coffee' },
  });

describe('the same case for the other side', () => {
  test('no confidential value survives, whatever the answers are', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), (answers) => {
        expect(survivors(answers, asOtherSide(answers))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each(examples.map(({ name }) => name))(
    'no confidential value of %s survives, and the rest can be read',
    (name) => {
      const { answers } = exampleNamed(name);
      const other = asOtherSide(answers);
      expect(survivors(answers, other)).toEqual([]);
      expect(confidentialAnswers(other).filter(({ value }) => value !== '')).toEqual([]);
      expect(readAnswers(writeAnswers(other)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test('the papers that were chosen are of one side and stay there', () => {
    expect(asOtherSide(careless()).matter).toEqual({ side: 'respondent', proceeding: 'adult', county: 'Boone' });
  });

  test('an address that is withheld does not go over inside another answer', () => {
    const { incidents } = asOtherSide(careless());
    expect(incidents).toEqual([
      { id: 'i1', on: { on: '2026-11-09' } },
      { id: 'i2', on: { on: '2026-11-10' }, place: 'at the market' },
    ]);
  });

  test('accounts, notes, witnesses, chapters and the checklist stay with the office that typed them', () => {
    const other = asOtherSide(careless());
    expect([other.witnesses, other.chapters, other.checklist]).toEqual([[], [], {}]);
    expect(JSON.stringify(other)).not.toMatch(/settle|waited|I left|coffee|blurred|keys/);
  });

  test('only exhibits that the other side has go over, without notes and sponsors', () => {
    expect(asOtherSide(careless()).exhibits).toEqual([
      { id: 'a', mark: 'A', description: 'photographs', attached: true },
    ]);
  });

  test('names, court, dates and case number stay, and the side is the other one', () => {
    const { answers } = exampleNamed('dv-children');
    const other = asOtherSide(answers);
    expect(other.matter?.side).toBe('respondent');
    expect(other.matter?.caseNumber).toBe(answers.matter?.caseNumber);
    expect(other.petitioner?.name).toEqual(answers.petitioner?.name);
    expect(other.hearing).toEqual(answers.hearing);
    expect(asOtherSide(exampleNamed('respondent-counsel').answers).matter?.side).toBe('petitioner');
  });
});
