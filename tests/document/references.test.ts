import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { n, p, paper, ref } from '../../src/document/build.ts';
import { inlineText } from '../../src/document/inlineText.ts';
import type { Block } from '../../src/document/model.ts';
import { paragraphNumbers } from '../../src/document/numbering.ts';
import { numberRanges, papersReferredTo, resolveReferences } from '../../src/document/references.ts';
import { inlinesOf } from '../../src/document/walk.ts';

const doc = (blocks: readonly Block[]) => paper(isoDate('2026-11-20'), blocks);

/** A petition with ¶ 1 on venue, ¶¶ 2–3 on incident i1, ¶ 4 without an id, ¶¶ 5–6 on incident i10. */
const petition = doc([
  n('venue', 'Venue.'),
  n('incident.i1.account', 'He came.'),
  n('incident.i1.fear', 'She feared him.'),
  n(undefined, 'Between.'),
  n('incident.i10.account', 'He wrote.'),
  n('incident.i10.police', 'She called.'),
]);

const printed = (blocks: readonly Block[], others: Parameters<typeof resolveReferences>[1] = new Map()): string =>
  inlinesOf(resolveReferences(doc(blocks), others).doc.blocks)
    .filter(({ kind }) => kind === 'reference')
    .map((inline) => inlineText(inline, false).replaceAll('\u00a0', ' '))
    .join('|');

describe('a reference to numbered paragraphs', () => {
  test.each([
    ['one paragraph', 'venue', '¶ 1'],
    ['every paragraph of an incident, and not of another whose id begins alike', 'incident.i1', '¶¶ 2–3'],
    ['one paragraph of an incident', 'incident.i1.fear', '¶ 3'],
    ['two incidents apart', 'incident.i10 incident.i1', '¶¶ 2–3, 5–6'],
    ['the same paragraph named twice', 'venue venue', '¶ 1'],
    ['every incident', 'incident', '¶¶ 2–3, 5–6'],
  ])('names %s', (_, to, cite) => expect(printed([...petition.blocks, p(['See ', ref(to), '.'])])).toBe(cite));

  test('counts paragraphs that stand inside others, in reading order', () => {
    const nested = doc([n('a', 'One.', [n('b', 'Two.')]), n('c', 'Three.')]);
    expect(paragraphNumbers(nested).get('c')).toEqual([3]);
  });

  test('from another paper is named after that paper', () => {
    const others = new Map([['petition', { short: 'Pet.', numbers: paragraphNumbers(petition) }]]);
    expect(printed([p(ref('incident.i1', { document: 'petition' }))], others)).toBe('Pet. ¶¶ 2–3');
  });

  test('to a paragraph that does not exist is a Problem that names it', () => {
    const { problems } = resolveReferences(doc([p(ref('incident.i7'))]));
    expect(problems).toMatchObject([{ code: 'document.unknown-reference', at: { passage: 'incident.i7' } }]);
  });

  test('to nothing prints nothing when it is optional', () => {
    const { doc: resolved, problems } = resolveReferences(
      doc([p(['See ', ref('incident.i7', { optional: true }), '.'])]),
    );
    expect([inlinesOf(resolved.blocks).length, problems]).toEqual([2, []]);
  });

  test('to the page of something that is not there is a Problem', () => {
    const { problems } = resolveReferences(
      doc([
        n('a', 'One.'),
        p([
          { kind: 'page', to: 'a' },
          { kind: 'page', to: 'b' },
        ]),
      ]),
    );
    expect(problems).toMatchObject([{ code: 'document.unknown-page', at: { passage: 'b' } }]);
  });

  test('says which other papers are needed', () => {
    expect(papersReferredTo(doc([p([ref('a', { document: 'petition' }), ref('b')])]))).toEqual(['petition']);
  });
});

test('ranges hold exactly the numbers they are made of', () => {
  const numbersIn = (ranges: string): readonly number[] =>
    ranges.split(', ').flatMap((range) => {
      const [from = 0, to = from] = range.split('–').map(Number);
      return Array.from({ length: to - from + 1 }, (_, k) => from + k);
    });
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { minLength: 1 }), (numbers) => {
      expect(numbersIn(numberRanges(numbers))).toEqual(numbers.toSorted((a, b) => a - b));
    }),
  );
});
