import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { adultAge, ageOf, ageProblems, isAdult } from '../../src/law/ages.ts';

const today = isoDate('2026-11-20');
const eighteen = { years: 18, note: 'A changed act says eighteen.' };

describe('who is an adult (§ 455.010(2))', () => {
  test.each([
    ['a person of seventeen', { age: 17 }, true],
    ['a person of sixteen', { age: 16 }, false],
    ['an emancipated person of sixteen', { age: 16, emancipated: true }, true],
    ['a person on the seventeenth birthday', { bornOn: isoDate('2009-11-20') }, true],
    ['a person on the day before it', { bornOn: isoDate('2009-11-21') }, false],
    ['a person of unknown age', {}, undefined],
  ])('%s', (_, person, adult) => expect(isAdult(person, today)).toBe(adult));

  test('the setting is seventeen, and its note says that it is not settled', () => {
    expect(adultAge.years).toBe(17);
    expect(adultAge.note).toContain('Compare § 455.010(2) before relying on it.');
  });

  test('the age can be set to eighteen when the law changes', () => {
    expect(isAdult({ age: 17 }, today, eighteen)).toBe(false);
  });

  test('a date of birth is taken before a guess of the age', () => {
    expect(ageOf({ bornOn: isoDate('1990-01-01'), age: 12 }, today)).toBe(36);
  });
});

describe('what age changes', () => {
  const codes = (parties: Parameters<typeof ageProblems>[0], adult?: typeof eighteen) =>
    ageProblems(parties, today, adult).map(({ code, severity }) => `${severity} ${code}`);

  test.each([
    ['nothing between adults', { petitioner: { age: 34 }, respondent: { age: 36 } }, []],
    ['nothing while ages are unknown', {}, []],
    ['a child as petitioner uses the child act', { petitioner: { age: 15 } }, ['error age.petitioner-child']],
    ['a child as respondent is served otherwise', { respondent: { age: 16 } }, ['warning age.respondent-child']],
    ['a petitioner of seventeen is where sources differ', { petitioner: { age: 17 } }, ['warning age.unsettled']],
    ['an emancipated petitioner of seventeen is not', { petitioner: { age: 17, emancipated: true } }, []],
  ])('%s', (_, parties, expected) => expect(codes(parties)).toEqual(expected));

  test('once the age is set to eighteen, seventeen is settled', () => {
    expect(codes({ petitioner: { age: 17 } }, eighteen)).toEqual(['error age.petitioner-child']);
  });
});
