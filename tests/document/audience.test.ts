import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { audienceProblems, type Secret } from '../../src/document/audience.ts';
import { answer, blank, bold, type Content, n, p, paper, row, table } from '../../src/document/build.ts';
import type { Block, Doc } from '../../src/document/model.ts';

const day = isoDate('2026-11-20');
const street: Secret = {
  path: 'petitioner.addresses.home.street',
  why: 'the address is kept from the other side',
  needles: ['118 Placeholder Court'],
};
const phone: Secret = {
  path: 'petitioner.phones.0.number',
  why: 'the telephone number is kept from the other side',
  needles: ['5735550142'],
};
const born: Secret = {
  path: 'petitioner.bornOn',
  why: 'a date of birth never reaches the other side',
  needles: ['1990-05-02', 'May 2, 1990'],
};
const secrets = [street, phone, born];

const found = (blocks: readonly Block[], more: Partial<Doc> = {}) =>
  audienceProblems(paper(day, blocks, more), secrets).map(({ at }) => at);
const narrative = 'incidents.3.account';

describe('a confidential answer that prints in a paper for the other side', () => {
  test('is a Problem at the answer', () => {
    expect(found([p(['She lives at ', answer('118 Placeholder Court', street.path), '.'])])).toEqual([
      { in: 'document', document: 'paper', passage: '118 Placeholder Court', path: street.path },
    ]);
  });

  test.each([
    ['an age worked out from the date of birth', p(answer('36', 'petitioner.bornOn'))],
    [
      'a sentence that says the address is withheld',
      p(answer('She withholds it from this petition.', 'petitioner.addresses.home.confidential')),
    ],
    ['the blank of an answer that is not there', p(blank('petitioner.phones.0.number', 'telephone'))],
    ['another answer', p(answer('Columbia', 'petitioner.addresses.home.city'))],
  ])('does not mean %s', (_, block) => expect(found([block])).toEqual([]));

  test.each(['client', 'office'] as const)('may stand in a paper for the %s', (audience) =>
    expect(found([p(answer('118 Placeholder Court', street.path))], { audience })).toEqual([]),
  );

  test.each(['filed', 'served'] as const)('may not stand in a paper that is %s', (audience) =>
    expect(found([p(answer('118 Placeholder Court', street.path))], { audience })).toHaveLength(1),
  );
});

describe('a confidential answer typed inside an account', () => {
  test.each([
    ['as it is', 'He drove to 118 Placeholder Court at night.'],
    ['in capitals', 'He wrote "118 PLACEHOLDER COURT".'],
    ['with other spacing and punctuation', 'at 118  Placeholder-Court, Columbia'],
    ['with an accent and a soft hyphen', '118 Pl\u00e1ce\u00adholder Court'],
    ['with a no-break space', '118\u00a0Placeholder Court'],
  ])('is found %s', (_, account) =>
    expect(found([n('a', answer(account, narrative))])).toMatchObject([{ path: narrative }]),
  );

  test.each([['(573) 555-0142'], ['573.555.0142'], ['573 555 0142'], ['+15735550142']])(
    'is found as the telephone number %s',
    (number) =>
      expect(found([p(answer(`He called ${number} twice.`, narrative))])).toMatchObject([{ path: narrative }]),
  );

  test.each<[string, Content]>([
    ['over words in bold', [answer('118 Place', narrative), bold('holder'), ' Court']],
    ['over a line break', [answer('118 Placeholder', narrative), { kind: 'break' }, 'Court']],
  ])('is found when it is split %s', (_, content) => expect(found([p(content)])).toMatchObject([{ path: narrative }]));

  test.each([
    ['part of another number', '2118 Placeholder Court'],
    ['part of a longer word', '118 Placeholder Courtyard'],
  ])('is not found in %s', (_, account) => expect(found([p(answer(account, narrative))])).toEqual([]));

  test('is not put together from two cells', () => {
    expect(
      found([
        table(
          [
            [50, ''],
            [50, ''],
          ],
          [row(['118 Placeholder', 'Court'])],
        ),
      ]),
    ).toEqual([]);
  });

  test('is shown with the words around it, so that a person finds it', () => {
    const account = `${'He waited there. '.repeat(9)}Then he drove to 118 Placeholder Court and knocked at the door. ${'She hid. '.repeat(9)}`;
    expect(found([p(answer(account, narrative))])).toEqual([
      {
        in: 'document',
        document: 'paper',
        passage: '…He waited there. Then he drove to 118 Placeholder Court and knocked at the door. She hid. She…',
        path: narrative,
      },
    ]);
  });

  test('is found in the running head and in fixed words of a template', () => {
    expect(found([p('118 Placeholder Court')])).toMatchObject([{ passage: '118 Placeholder Court' }]);
    expect(found([], { style: [answer('118 Placeholder Court', 'matter.style')] })).toMatchObject([
      { path: 'matter.style' },
    ]);
  });
});

test('whatever stands around it, a confidential address is found', () => {
  const around = fc.string({ unit: 'grapheme' }).map((words) => `${words} `);
  fc.assert(
    fc.property(around, around, (before, after) => {
      const hits = found([p([answer(before, narrative), '118 Placeholder Court', answer(` ${after}`, narrative)])]);
      expect(hits.length).toBeGreaterThan(0);
    }),
  );
});

test('a paper with a thousand incidents is checked in well under a second', () => {
  const account =
    'He came to the door and called out, and she did not answer him until he had gone away again. '.repeat(12);
  const blocks = Array.from({ length: 1000 }, (_, k) => n(`incident.i${k}`, answer(account, `incidents.${k}.account`)));
  const many = Array.from({ length: 60 }, (_, k) => ({
    ...street,
    needles: [`${k}18 Placeholder Court`, `${k}555550142`],
  }));
  const started = performance.now();
  expect(audienceProblems(paper(day, blocks), many)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1000);
});
