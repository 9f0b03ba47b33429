import { describe, expect, test } from 'vitest';
import { inlines } from '../../src/document/build.ts';
import type { Table } from '../../src/document/model.ts';
import { columnWidths } from '../../src/docx/columnWidths.ts';
import { pt } from '../../src/units.ts';

const table = (widths: readonly number[], cells: readonly string[]): Table => ({
  kind: 'table',
  style: 'text',
  summary: 'evidence',
  columns: widths.map((width) => ({ head: [], width, align: 'left' })),
  rows: [{ kind: 'row', cells: cells.map((text) => ({ content: inlines(text), isHeader: false })) }],
});

const widthsOf = (widths: readonly number[], cells: readonly string[], inset = 0) =>
  columnWidths(table(widths, cells), pt(384), { size: 12, gap: 9, inset });

const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);

describe('the columns of a table in a word processor', () => {
  test('are as the template says while every word has room', () =>
    expect(widthsOf([100, 150, 57], ['a', 'b', 'c'])).toEqual([100, 150, 57]));

  test('give to the one whose word is wider, and stay as wide together', () => {
    const [date = 0, event = 0, witness = 0] = widthsOf(
      [86, 150, 57],
      ['May 3', 'He called', 'Officer\u00a0R.\u00a0Dunmore'],
    );
    expect(witness).toBeGreaterThan(90);
    expect([date < 86, event < 150]).toEqual([true, true]);
    expect(date + event + witness).toBeCloseTo(293, 5);
  });

  test('never go over the place, however long a word', () => {
    const widths = widthsOf([200, 200, 200], ['x'.repeat(400), 'y'.repeat(400), 'a']);
    expect(sum(widths)).toBeCloseTo(384, 5);
    expect(Math.min(...widths)).toBeGreaterThan(60);
  });

  test('leave room for the bar at the left of generated rows', () => {
    const [plain = 0] = widthsOf([50, 150], ['Nov.\u00a012,', 'He called']);
    const [barred = 0] = widthsOf([50, 150], ['Nov.\u00a012,', 'He called'], 6);
    expect(barred).toBeCloseTo(plain + 6, 5);
  });
});
