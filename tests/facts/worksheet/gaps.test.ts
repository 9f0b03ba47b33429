import { describe, expect, test } from 'vitest';
import type { FactorKey } from '../../../src/answers/term.ts';
import { worksheetFacts } from '../../../src/facts/worksheet/worksheet.ts';
import { factorOf } from '../../../src/law/seriousDanger.ts';
import { matter, plainSpaces, type Written } from '../../support/matter.ts';

const gaps = (key: FactorKey, written: Written) =>
  worksheetFacts(matter(written))
    .factors.find((factor) => factor.key === key)
    ?.gaps.map(({ text, rule }) => plainSpaces(`${text.text}${rule === '' ? '' : ` [${rule}]`}`));

const citing = (exhibit: object): Written => ({
  exhibits: [{ id: 'a', mark: 'A', ...exhibit }],
  witnesses: [{ id: 'w', name: 'Wilhelmina Sample' }],
  factors: { physicalHarm: { for: [{ id: 'e', exhibits: [{ exhibit: 'a', at: '2' }] }] } },
});

describe('what is still wanted under a factor', () => {
  test('without evidence: what usually proves it', () => {
    expect(gaps('physicalHarm', {})).toEqual(factorOf('physicalHarm').proof.map((proof) => `${proof}.`));
  });

  test.each<[string, object, string[]]>([
    ['a photograph without a sponsor', { kind: 'photograph' }, ['Sponsor for Ex. A.']],
    ['a photograph with one', { kind: 'photograph', sponsor: 'w' }, []],
    [
      'a record without affidavit or custodian',
      { kind: 'medicalRecord' },
      ['Records affidavit or custodian for Ex. A. [records]'],
    ],
    [
      'a record whose affidavit is only needed',
      { kind: 'callLog', affidavit: 'needed' },
      ['Records affidavit or custodian for Ex. A. [records]'],
    ],
    ['a record with its affidavit served', { kind: 'medicalRecord', affidavit: 'served' }, []],
    ['a record with a custodian', { kind: 'businessRecord', sponsor: 'w' }, []],
    [
      'messages',
      { kind: 'messages' },
      ['Proof of who wrote Ex. A. [texts]', 'Ex. A: the messages themselves, offered and admitted. [messages]'],
    ],
    [
      'messages that are proved, not yet in',
      { kind: 'messages', authentication: 'by replies that only he could give' },
      ['Ex. A: the messages themselves, offered and admitted. [messages]'],
    ],
    ['messages that are proved and in', { kind: 'messages', sponsor: 'w', status: 'admitted' }, []],
  ])('%s', (_, exhibit, expected) => expect(gaps('physicalHarm', citing(exhibit))).toEqual(expected));

  test('an exhibit that no row cites is not asked about', () => {
    const written = citing({ kind: 'photograph' });
    const exhibits = [...(written.exhibits ?? []), { id: 'aa', mark: 'AA', kind: 'photograph' as const }];
    expect(gaps('physicalHarm', { ...written, exhibits })).toEqual(['Sponsor for Ex. A.']);
  });

  test('a dated row with nothing behind it wants a record or a witness', () => {
    const bare = {
      physicalHarm: { for: [{ id: 'e', on: { on: '2026-06-20', about: true }, event: 'He struck her' }] },
    };
    expect(gaps('physicalHarm', { factors: bare })).toEqual(['A record or a witness for about June 20, 2026.']);
    const sourced = { physicalHarm: { for: [{ id: 'e', on: { on: '2026-06-20' }, source: 'Police report' }] } };
    expect(gaps('physicalHarm', { factors: sourced })).toEqual([]);
  });

  test('gaps that a person wrote stand alone', () => {
    const written = {
      ...citing({ kind: 'photograph' }),
      factors: { physicalHarm: { missing: ['The officer’s report'] } },
    };
    expect(gaps('physicalHarm', written)).toEqual(['The officer’s report']);
  });
});
