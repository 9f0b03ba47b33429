import { describe, expect, test } from 'vitest';
import { factorOf, followed, struck } from '../../support/factorFacts.ts';
import { plainSpaces, type Written } from '../../support/matter.ts';

const line = (written: Written) => plainSpaces(factorOf('physicalHarm', written).summaryFor.text);

describe('the matrix, where nobody wrote a line for it', () => {
  test('says with the date how the event begins', () => {
    expect(line({ incidents: [{ ...struck, account: 'Respondent struck her. She fell.' }] })).toBe(
      'March 8, 2025: struck her',
    );
  });

  test('gives two dates the same room', () => {
    const second = {
      ...struck,
      id: 'second',
      on: { on: '2026-10-11' },
      account: 'Respondent took hold of her left wrist and pulled.',
    };
    expect(line({ incidents: [struck, second] })).toBe(
      'March 8, 2025: He struck her; Oct. 11, 2026: took hold of her left wrist …',
    );
  });

  test('an incident that is not told stands with its date alone', () => {
    expect(line({ incidents: [{ ...struck, account: undefined }] })).toBe('March 8, 2025');
  });

  test('a long gap that the program found is shortened; one that a person wrote is not', () => {
    const missing =
      'The certified docket entries of each of the four cases, with the name of the clerk who certified them';
    expect(factorOf('physicalHarm', { factors: { physicalHarm: { missing: [missing] } } }).firstGap.text).toBe(missing);
    const incidents = Array.from({ length: 4 }, (_, n) => ({ ...struck, id: `i${n}`, on: { on: `202${n}-03-08` } }));
    expect(plainSpaces(factorOf('physicalHarm', { incidents }).firstGap.text)).toMatch(/^A record or a witness .*…$/);
  });
});

test('a factor without evidence has no line', () => {
  expect(line({ incidents: [followed] })).toBeUndefined();
});
