import { describe, expect, test } from 'vitest';
import { safetyProblems } from '../../src/law/safety.ts';
import { matter, type Written } from '../support/matter.ts';

const codes = (more: Written) => safetyProblems(matter(more)).map(({ code }) => code);
const withheld = { addresses: { home: { confidential: true } } };

describe('a withheld address that the petition may still tell (RSMo 455.030.3)', () => {
  test.each<[string, Written, string[]]>([
    ['nothing withheld', { petitioner: { email: 'p@example.org' }, venue: { reasons: ['resides'] } }, []],
    [
      'a telephone of which nothing is said',
      { petitioner: { ...withheld, phones: [{ number: '573-555-0100' }] } },
      ['safety.contact'],
    ],
    [
      'an e-mail that may be told',
      { petitioner: { ...withheld, email: 'p@example.org', contactConfidential: false } },
      [],
    ],
    ['venue by residence', { petitioner: withheld, venue: { reasons: ['service', 'resides'] } }, ['safety.county']],
    ['venue by service', { petitioner: withheld, venue: { reasons: ['service'] } }, []],
    [
      'a shelter',
      { petitioner: { addresses: { home: { shelter: true } } }, venue: { reasons: ['resides'] } },
      ['safety.county'],
    ],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected));
});
