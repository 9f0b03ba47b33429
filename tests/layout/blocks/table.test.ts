import { describe, expect, test } from 'vitest';
import { check, p, row, table, text } from '../../../src/document/build.ts';
import type { Table } from '../../../src/document/model.ts';
import type { Page } from '../../../src/layout/pages.ts';
import { contentOf, furnitureTexts, markOf, marksOfKind } from '../../support/pageText.ts';
import { workingPaper } from '../../support/papers.ts';

const rules = (page: Page | undefined) =>
  marksOfKind(page, 'rule').map(({ y1, weight }) => ({ y: Math.round(y1 * 100) / 100, weight }));

const factors: Table = table(
  [
    [153, 'Factor'],
    [351, 'For the finding'],
  ],
  [row(['Weight', 'Strong']), row(['History', [text('Strong'), { kind: 'break' }, text('March 8, 2025')]])],
);

describe('a table of a working paper', () => {
  const [page] = workingPaper([factors]).pages;

  test('has a head of 12 points over a rule of 1, rows of 22.5 and 37.5 over rules of 0.5', () =>
    expect(rules(page)).toEqual([
      { y: 75, weight: 1 },
      { y: 97.75, weight: 0.5 },
      { y: 135.25, weight: 0.5 },
    ]));

  test('sets its head in 10-point italics', () => {
    const head = markOf(page, 'Factor');
    expect([head.face, head.size, Math.round(head.y * 10) / 10]).toEqual(['italic', 10, 69.4]);
  });

  test('agrees on the first baseline of a row', () => {
    expect(markOf(page, 'History').y).toBe(page && contentOf(page).filter(({ text: t }) => t === 'Strong')[1]?.y);
    expect(markOf(page, 'Weight').y).toBeCloseTo(75.5 + 3.25 + 11.55, 1);
  });

  test('reads a row cell by cell, not line by line', () => {
    const texts = page ? contentOf(page).map((mark) => mark.text) : [];
    expect(texts).toEqual(['Factor', 'For the finding', 'Weight', 'Strong', 'History', 'Strong', 'March 8, 2025']);
  });

  test('gives a row for a pen at least 30 points', () => {
    const [pen] = workingPaper([table([[504, '']], [row(['Serve'], { pen: true })])]).pages;
    expect(rules(pen)).toEqual([{ y: 89.75, weight: 0.5 }]);
  });

  test('sets numbers at the right edge', () => {
    const counts: Table = { ...factors, columns: [{ width: 30, head: [], align: 'right' }], rows: [row(['39'])] };
    const mark = markOf(workingPaper([counts]).pages[0], '39');
    expect(mark.x + mark.width).toBeCloseTo(84, 5);
  });

  test('puts a dotted bar at the left of a generated row, and its text 7.5 inside in every row', () => {
    const rows = [row(['You swore.'], { generated: true }), row(['That log.'])];
    const [generated] = workingPaper([table([[504, '']], rows)]).pages;
    const [bar] = marksOfKind(generated, 'rule').filter(({ dots }) => dots === true);
    expect(bar && [bar.x1, bar.weight, bar.y1, bar.y2]).toEqual([54.9, 1.8, 60, 82.5]);
    expect([markOf(generated, 'You').x, markOf(generated, 'That').x]).toEqual([61.5, 61.5]);
  });

  test('sets the first text column of a lectern table in 14 points and the others in 12, on one baseline', () => {
    const lectern: Table = {
      ...table(
        [
          [30, ''],
          [219, 'Question'],
          [255, 'Source'],
        ],
        [row([[check(false, '')], 'You swore.', 'Pet. 18'])],
      ),
      style: 'lectern',
    };
    const [question, source] = [
      markOf(workingPaper([lectern]).pages[0], 'You'),
      markOf(workingPaper([lectern]).pages[0], 'Pet.'),
    ];
    expect([question.size, source.size, question.y - source.y]).toEqual([14, 12, 0]);
  });

  test('gives a column the room of its widest word', () => {
    const narrow = table(
      [
        [40, ''],
        [464, ''],
      ],
      [row(['Modification', 'on changed circumstances'])],
    );
    expect(markOf(workingPaper([narrow]).pages[0], 'Modification').text).toBe('Modification');
  });
});

test('a column that is empty for a pen keeps two thirds of its width', () => {
  const tasks = table(
    [
      [60, 'Task'],
      [200, 'Done'],
      [244, 'Result'],
    ],
    [row(['Modification-and-renewal', '', ''])],
  );
  const [page] = workingPaper([tasks]).pages;
  expect(markOf(page, 'Result').x - markOf(page, 'Done').x).toBeGreaterThan(133);
  expect(558 - markOf(page, 'Result').x).toBeGreaterThan(162);
});

describe('a table over several pages', () => {
  const rows = Array.from({ length: 60 }, (_, i) => row([`Row ${i + 1}`, 'text']));
  const long = table(
    [
      [100, 'Head'],
      [404, 'What'],
    ],
    rows,
  );
  const { pages } = workingPaper([p('Before.'), long]);

  test('repeats its head on each page, once for readers of the tags', () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0] && contentOf(pages[0]).some((mark) => mark.text === 'Head')).toBe(true);
    for (const page of pages.slice(1)) {
      expect(furnitureTexts(page)).toContain('Head');
      expect(contentOf(page).some((mark) => mark.text === 'Head')).toBe(false);
      expect(contentOf(page)[0]?.y).toBeCloseTo(60 + 15.5 + 3.25 + 11.55, 1);
    }
  });

  test('parts a row that is taller than a page', () => {
    const lines = Array.from({ length: 120 }, (_, i) => [text(`Line ${i + 1}`), { kind: 'break' } as const]).flat();
    const tall = workingPaper([table([[504, 'Account']], [row([lines])])]).pages;
    expect(tall.length).toBe(3);
    expect(tall.flatMap((page) => contentOf(page)).filter((mark) => mark.text.startsWith('Line')).length).toBe(120);
  });
});
