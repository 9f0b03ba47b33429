import type { Inline } from '../document/inline.ts';
import type { Table } from '../document/model.ts';
import { roughWidth } from '../letterWidths.ts';
import { type Pt, pt } from '../units.ts';
import { plainWords } from './paper.ts';

/** No word asks for more than this share of the table; no column gives more than this share of itself. */
const mostForAWord = 0.4;
const mostGiven = 1 / 3;

const headSize = 10;

const widestWord = (content: readonly Inline[], size: number): number =>
  Math.max(
    0,
    ...plainWords(content)
      .split(/[ \n]+/)
      .map((word) => roughWidth(word, size)),
  );

/** What the words of a column need, and the padding beside them. A cell with a blank or a box is as wide as it was made. */
const needOf = (
  table: Table,
  column: number,
  { size, padding }: { readonly size: number; readonly padding: number },
): number =>
  table.rows.reduce(
    (most, row) => {
      const content = row.kind === 'group' ? [] : (row.cells[column]?.content ?? []);
      const isText = content.every(({ kind }) => kind !== 'blank' && kind !== 'check');
      return isText ? Math.max(most, widestWord(content, size) + padding) : most;
    },
    widestWord(table.columns[column]?.head ?? [], headSize) + padding,
  );

/**
 * Widths of the columns, in points: as the template says, no wider together than the place. A column narrower than its widest word
 * takes what it lacks from those that have room to spare, as in the PDF; the widths of words are estimated.
 * `gap` is the padding at the right of every column but the last, `inset` that at the left of the first.
 */
export const columnWidths = (
  table: Table,
  width: Pt,
  { size, gap, inset }: { readonly size: number; readonly gap: number; readonly inset: number },
): readonly Pt[] => {
  const total = table.columns.reduce((all, column) => all + column.width, 0);
  const scale = total > width ? width / total : 1;
  const widths = table.columns.map((column) => column.width * scale);
  const last = widths.length - 1;
  const needs = widths.map((_, column) => {
    const padding = (column === 0 ? inset : 0) + (column === last ? 0 : gap);
    return Math.min(needOf(table, column, { size, padding }), width * mostForAWord);
  });
  const lacks = widths.map((own, column) => Math.max(0, (needs[column] ?? 0) - own));
  const spares = widths.map((own, column) => Math.min(own * mostGiven, Math.max(0, own - (needs[column] ?? 0))));
  const spare = spares.reduce((all, one) => all + one, 0);
  const lack = lacks.reduce((all, one) => all + one, 0);
  const share = lack === 0 ? 0 : Math.min(1, spare / lack);
  return widths.map((own, column) => {
    const given = spare === 0 ? 0 : ((spares[column] ?? 0) / spare) * lack * share;
    return pt(own + (lacks[column] ?? 0) * share - given);
  });
};
