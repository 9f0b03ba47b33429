import { describe, expect, test } from 'vitest';
import { bold, checks, fillIn, h1, h2, inlines, list, n, p, row, table, text } from '../../src/document/build.ts';
import type { Block, Signature, Verification } from '../../src/document/model.ts';
import type { Pages } from '../../src/layout/pages.ts';
import { baselinesOf, contentOf, pageOf } from '../support/pageText.ts';
import { pleading, workingPaper } from '../support/papers.ts';

/** A paragraph of so many lines, which begins with its name. */
const lines = (count: number, name = 'Filler'): Block =>
  p(
    Array.from({ length: count }, (_, i) => [
      ...(i === 0 ? [] : [{ kind: 'break' } as const]),
      text(`${name} ${i + 1}`),
    ]).flat(),
  );

/** Single lines that fill a page of 28 but for some. */
const fillTo = (free: number): readonly Block[] => Array.from({ length: 28 - free }, (_, i) => p(`Line ${i + 1}`));

const signature: Signature = {
  kind: 'signature',
  lead: inlines('Respectfully submitted,'),
  withDate: false,
  lines: [inlines('Anna B. Whitlow'), inlines('Example Legal Aid')],
};

const verification: Verification = {
  kind: 'verification',
  heading: [bold('Verification')],
  content: inlines('I am the Petitioner.'),
  signature: { kind: 'signature', withDate: true, lines: [inlines('Rosalind A. Mockett')] },
};

const linesOnFirst = (pages: Pages): number => (pages.pages[0] ? baselinesOf(pages.pages[0]).length : 0);

describe('keeps', () => {
  test.each([
    ['a heading stays with its paragraph', [h1('Venue'), n('v', 'Proper here.')], 'Venue', 'Proper'],
    [
      'a heading and the head of an incident stay with their paragraph',
      [h1('V'), h2('March'), n('v', 'He')],
      'V',
      'He',
    ],
    ['a lead-in stays with its first item', [p('Asks that:'), list('numbers', ['the Court'])], 'Asks', 'the Court'],
    [
      'an allegation that leads in stays with its first clause',
      [n('a', 'These acts:', [list('letters', ['Battery.'])])],
      'These',
      'Battery',
    ],
    [
      'boxes stay with what they answer',
      [n('a', 'Because (mark each)', [checks(['resides here'])])],
      'Because',
      'resides',
    ],
    [
      'lines to fill in stay with their label',
      [n('a', 'He did', [fillIn('what happened')])],
      'He did',
      '(what happened)',
    ],
  ] as const)('%s', (_, blocks, first, second) => {
    const pages = pleading([...fillTo(1), ...blocks]);
    expect(pageOf(pages, first)).toBe(1);
    expect(pageOf(pages, second)).toBe(1);
  });

  test.each([
    ['a paragraph of three lines stays whole', 3, 2, 26],
    ['of four lines two may stay behind', 4, 2, 28],
    ['of four lines one does not stay behind', 4, 1, 27],
    ['of four lines one does not go alone', 4, 3, 27],
    ['of six lines four may stay', 6, 4, 28],
  ])('%s', (_, count, free, expected) => {
    expect(linesOnFirst(pleading([...fillTo(free), lines(count)]))).toBe(expected);
  });

  test('the verification stays whole with its signature', () => {
    const pages = pleading([...fillTo(3), verification]);
    expect([pageOf(pages, 'Verification'), pageOf(pages, 'I am'), pageOf(pages, 'Rosalind')]).toEqual([1, 1, 1]);
  });

  test('a signature is never alone: it pulls at least two lines of text with it', () => {
    const pages = pleading([...fillTo(6), lines(5), signature]);
    expect(pageOf(pages, 'Filler 3')).toBe(0);
    expect(pageOf(pages, 'Filler 4')).toBe(1);
    expect(pageOf(pages, 'Anna')).toBe(1);
  });

  test('the answer boxes of a proposed finding stay with it', () => {
    const finding: Block = { kind: 'barred', bar: 'finding', blocks: [lines(4, 'Finding')] };
    const boxes: Block = { ...checks(['Use as written', 'Leave out']), kind: 'checks', inline: true };
    const filler = Array.from({ length: 27 }, (_, i) => p(`Line ${i + 1}`));
    const pages = workingPaper([...filler, lines(4), finding, boxes]);
    expect(pageOf(pages, 'Finding 4')).toBe(pageOf(pages, 'Use as written'));
  });

  test('a row of two lines stays whole, and a head stays with the first row', () => {
    const filler = Array.from({ length: 29 }, (_, i) => p(`Line ${i + 1}`));
    const cells = row([[text('First'), { kind: 'break' }, text('second')]]);
    const pages = workingPaper([...filler, table([[504, 'Head']], [cells])]);
    expect(new Set([pageOf(pages, 'Head'), pageOf(pages, 'First'), pageOf(pages, 'second')]).size).toBe(1);
  });

  test('nothing is repeated or lost where pages end', () => {
    const pages = pleading([...fillTo(3), lines(60, 'Long'), signature]);
    const printed = pages.pages.flatMap((page) => contentOf(page).map((mark) => mark.text));
    expect(printed.filter((words) => words.startsWith('Long'))).toEqual(
      Array.from({ length: 60 }, (_, i) => `Long ${i + 1}`),
    );
  });
});
