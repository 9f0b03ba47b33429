import { describe, expect, test } from 'vitest';
import { answer, blank, cite, h1, h2, inlines, list, n, p, text } from '../../src/document/build.ts';
import type { Block, Caption, Signature, Title } from '../../src/document/model.ts';
import { baselinesOf, contentOf, furnitureTexts, markOf, marksOfKind } from '../support/pageText.ts';
import { pleading, testDay } from '../support/papers.ts';

const caption: Caption = {
  kind: 'caption',
  court: inlines(['In the Circuit Court of ', answer('Boone', 'matter.county'), ' County, Missouri']),
  circuit: inlines('Thirteenth Judicial Circuit'),
  petitioner: [answer('Rosalind A. Mockett', 'petitioner.name')],
  respondent: [answer('Julian P. Mockett', 'respondent.name')],
  rows: [
    { label: 'Case No.', content: [blank('matter.number', '', { width: 126, place: 'none', required: false })] },
    { label: 'Division', content: inlines('5') },
  ],
};

const title: Title = {
  kind: 'title',
  content: inlines('Verified petition'),
  under: inlines('Ex parte order and full order requested'),
};

const opening: readonly Block[] = [
  caption,
  title,
  p('Petitioner states:'),
  h1('Venue'),
  n('venue', 'Venue is proper.'),
  n(undefined, 'Petitioner is 36 years old.'),
  h1('Incidents'),
  h2('March 8, 2025, at the residence'),
  n(undefined, 'Respondent took hold of her wrist.', [list('letters', ['Alarm.', 'Fear.'])]),
];

const lines = (count: number): Block =>
  p(Array.from({ length: count }, (_, i) => [text(`Line ${i + 1}`), { kind: 'break' } as const]).flat());

describe('a page of a pleading', () => {
  const [page] = pleading(opening).pages;

  test('is letter size', () => expect([page?.width, page?.height]).toEqual([612, 792]));

  test.each([
    ['the court, on the first line below the margin', 'IN THE CIRCUIT', 83.9],
    ['the circuit, 15 below', 'Thirteenth', 98.9],
    ['the first party, 22.5 below the circuit', 'ROSALIND', 136.4],
    ['her role', 'Petitioner,', 151.4],
    ['"v.", 7.5 further', 'v.', 173.9],
    ['the second party', 'JULIAN', 196.4],
    ['his role', 'Respondent.', 211.4],
    ['the title, 22.5 below the caption', 'VERIFIED PETITION', 256.8],
    ['what is asked, 15 below', 'Ex parte', 271.8],
    ['the text, 15 below at 22.5', 'Petitioner states', 305.5],
    ['a head, 15 below the text', 'I.', 339.3],
    ['a paragraph, 7.5 below its head', '1.', 365.5],
    ['the next paragraph, 22.5 below', '2.', 388],
    ['an incident, without space after the head', 'March 8', 444.3],
  ])('has %s', (_, beginning, baseline) => {
    expect(Math.abs(markOf(page, beginning).y - baseline)).toBeLessThan(0.5);
  });

  test.each([
    ['a head hangs its numeral', 'I.', 72],
    ['a head starts at 36', 'Venue', 108],
    ['an incident starts at 36', 'March 8', 108],
    ['a paragraph hangs its number', '1.', 72],
    ['a paragraph starts at 36', 'Venue is', 108],
    ['a clause hangs its letter', '(a)', 108],
    ['a clause starts at 60', 'Alarm.', 132],
    ['"v." stands at 54', 'v.', 126],
    ['a role stands at 108', 'Petitioner,', 180],
    ['the case number is labelled 24 after the rule', 'Case No.', 342],
  ])('%s', (_, beginning, x) => expect(markOf(page, beginning).x).toBeCloseTo(x, 1));

  test('closes the parties in a corner of rules, 246 wide and 97.5 high', () => {
    const corner = marksOfKind(page, 'rule').filter(({ weight }) => weight === 0.75);
    expect(corner.map(({ x1, x2 }) => [x1, x2])).toEqual([
      [318, 318],
      [72, 318],
    ]);
    expect(corner[0] && corner[0].y2 - corner[0].y1).toBeCloseTo(97.5, 5);
  });

  test('bears its bare number at the foot and nothing else in a margin', () => {
    expect(page && furnitureTexts(page)).toEqual(['1']);
    const folio = markOf(page, '1');
    expect(page?.marks.some((mark) => mark.kind === 'text' && mark.text === '1' && mark.y === 752)).toBe(true);
    expect(folio.size).toBe(13);
  });

  test('sets all its text in 13 points', () => {
    expect(new Set(page && contentOf(page).map(({ size }) => size))).toEqual(new Set([13]));
  });
});

test('a page holds 28 lines, 22.5 apart', () => {
  const [first, second] = pleading([lines(40)]).pages;
  const baselines = first ? baselinesOf(first) : [];
  expect(baselines.length).toBe(28);
  expect(baselines[0]).toBeCloseTo(87.6, 1);
  expect((baselines.at(-1) ?? 0) - (baselines[0] ?? 0)).toBeCloseTo(27 * 22.5, 5);
  expect(second && baselinesOf(second).length).toBe(12);
});

test('numbers run through the document: roman heads, arabic paragraphs', () => {
  const [page] = pleading([h1('A'), n('a', 'x'), h1('Plain', { plain: true }), h1('B'), n('b', 'y')]).pages;
  const texts = page ? contentOf(page).map((mark) => mark.text) : [];
  expect(texts).toEqual(['I.', 'A', '1.', 'x', 'Plain', 'II.', 'B', '2.', 'y']);
});

test('the rule to sign on is 288 long, that of the date 144 after a gap of 36', () => {
  const signature: Signature = {
    kind: 'signature',
    withDate: true,
    lines: [inlines('Rosalind A. Mockett, Petitioner')],
  };
  const [page] = pleading([p('Stated above.'), signature]).pages;
  const rules = marksOfKind(page, 'rule').map(({ x1, x2, weight }) => [x1, x2, weight]);
  expect(rules).toEqual([
    [72, 360, 0.6],
    [396, 540, 0.6],
  ]);
  expect(page && contentOf(page).map((mark) => mark.text)).toEqual([
    'Stated above.',
    'Rosalind A. Mockett, Petitioner',
    'Date',
  ]);
});

describe('the mark ◊ of a provision that was not verified', () => {
  const blocks = [n('v', ['Served here. ', cite('§ 455.015', 'venue.county', 'memory'), '.'])];
  test('prints in a draft: smaller, raised, and spoken as "(verify)"', () => {
    const [page] = pleading(blocks, { draft: { missing: 1, on: testDay } }).pages;
    const mark = markOf(page, '◊');
    const line = markOf(page, 'Served');
    expect(mark.spoken).toBe('(verify)');
    expect(mark.size).toBeCloseTo(13 * 0.82, 5);
    expect(line.y - mark.y).toBeCloseTo(13 * 0.28, 5);
  });
  test('does not print in the final paper', () => {
    const [page] = pleading(blocks).pages;
    expect(page && contentOf(page).map((mark) => mark.text)).not.toContain('◊');
  });
});
