import { describe, expect, test } from 'vitest';
import { answer, blank, cite, fillIn, inlines, n, p } from '../../../src/document/build.ts';
import type { Audience, Block } from '../../../src/document/model.ts';
import type { Page } from '../../../src/layout/pages.ts';
import { furnitureTexts, markOf, marksOfKind } from '../../support/pageText.ts';
import { pleading, testDay, workingPaper } from '../../support/papers.ts';

const pageBreak: Block = { kind: 'pageBreak', form: 'plain' };
const texts = (page: Page | undefined) => (page ? furnitureTexts(page) : []);

describe('the furniture of a working paper', () => {
  const blocks = [p(['Served. ', cite('§ 455.040.2', 'service', 'secondary')]), pageBreak, p('Second.')];
  const { pages } = workingPaper(blocks, {
    style: inlines('Mockett v. Mockett'),
    number: inlines(', No. 26XX-PN00000'),
  });

  test('says whose paper, for whom, the day of the law, the page, and the mark where there is one', () =>
    expect(texts(pages[0])).toEqual([
      'Mockett v. Mockett',
      ', No. 26XX-PN00000',
      'Office copy. Do not file or serve',
      'Law as of November\u00a020, 2026',
      'Page 1 of 2',
      '◊ verify before relying on it',
    ]));

  test('does not explain the mark on a page without one', () =>
    expect(texts(pages[1]).some((line) => line.startsWith('◊'))).toBe(false));

  test('sets the style in italics, 10 points, at the top and left', () => {
    const style = markOf(pages[0], 'Mockett');
    expect([style.face, style.size, style.x, Math.round(style.y * 10) / 10]).toEqual(['italic', 10, 54, 43.9]);
  });

  test.each<[Audience, string]>([
    ['office', 'Office copy. Do not file or serve'],
    ['client', 'For the client'],
    ['served', 'Copy for service'],
  ])('tells who may have a paper for the %s', (audience, sentence) =>
    expect(texts(workingPaper([p('x')], { audience }).pages[0])).toContain(sentence),
  );

  test('gives a page with notes a rule at 453 over its whole height, and text a measure of 384', () => {
    const [page] = workingPaper([{ kind: 'pageBreak', form: 'notes' }, p('word '.repeat(80))]).pages;
    const [rule] = marksOfKind(page, 'rule');
    expect(rule && [rule.x1, rule.y1, rule.y2, rule.weight]).toEqual([453, 60, 735, 0.5]);
    expect(markOf(page, 'word').width).toBeLessThanOrEqual(384);
  });
});

describe('a draft', () => {
  const draft = { missing: 5, on: testDay };
  const employer = blank('respondent.employer', 'employer', { width: 180, required: true });
  const { pages } = pleading(
    [
      n('a', ['He works at ', employer, '. ', cite('§ 455.015', 'venue', 'memory'), '.']),
      n('b', [blank('clerk', '', { required: false })]),
      pageBreak,
      fillIn('what happened', { from: 'incidents' }),
    ],
    { draft },
  );

  test('says so on top and at the foot, and how many answers are missing here and in all', () => {
    expect(texts(pages[0]).filter((line) => line === 'DRAFT').length).toBe(2);
    expect(texts(pages[0])).toContain('Not for filing. 5 answers missing, 1 on this page. November\u00a020, 2026');
    expect(texts(pages[1])).toContain('Not for filing. 5 answers missing, 1 on this page. November\u00a020, 2026');
  });

  test('says less where there is no room beside DRAFT, and never runs into it', () => {
    const crowded = { missing: 11, toVerify: 12, toMend: 13, on: testDay };
    const [page] = pleading([n('a', ['He works at ', employer, '.'])], { draft: crowded }).pages;
    const mark = markOf(page, 'DRAFT');
    const state = markOf(page, 'Not for filing');
    expect(state.text).toContain('11 answers missing');
    expect(state.x).toBeGreaterThan(mark.x + mark.width);
  });

  test('flags the lines concerned in the margin, on their baseline', () => {
    const missing = markOf(pages[0], '◄ missing');
    expect([missing.x, missing.size, missing.face]).toEqual([546, 11, 'italic']);
    expect(missing.y).toBeCloseTo(markOf(pages[0], 'He works').y, 5);
    expect(texts(pages[0])).toContain('◊ verify');
    expect(texts(pages[0]).filter((line) => line === '◄ missing').length).toBe(1);
  });

  test('breaks its lines as the final paper does', () => {
    const blocks = [n('a', `${'Petitioner states a fact. '.repeat(30)}`)];
    const lines = (page: Page | undefined) =>
      page?.marks.flatMap((mark) => (mark.kind === 'text' && mark.tag !== 'artifact' ? [[mark.text, mark.y]] : []));
    expect(lines(pleading(blocks, { draft }).pages[0])).toEqual(lines(pleading(blocks).pages[0]));
  });

  test('has no flags in the margin of a working paper', () =>
    expect(texts(workingPaper([p([employer])], { draft }).pages[0])).not.toContain('◄ missing'));
});

test('a foot stands on the last line of its page, and notes leave room for it', () => {
  const foot: Block = { kind: 'foot', content: inlines('Prior inconsistent statement.') };
  const { pages } = workingPaper([p('Stop.'), { kind: 'notesArea' }, foot, p('Next page.')]);
  expect(markOf(pages[0], 'Prior').y).toBeCloseTo(735 - 13.5 + 10.3, 1);
  expect(markOf(pages[0], 'Notes').y).toBeLessThan(140);
  expect(markOf(pages[1], 'Next').y).toBeLessThan(80);
});

test('a long style of the case does not run into the sentence at its right', () => {
  const { pages } = workingPaper([p('x')], { style: [answer('Long Name '.repeat(30), 'matter.style')] });
  const style = markOf(pages[0], 'Long');
  expect(style.x + style.width).toBeLessThan(markOf(pages[0], 'Office').x);
});
