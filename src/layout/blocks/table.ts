import type { BlockOf, Cell, Row } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { Type } from '../measures.ts';
import type { Mark } from '../pages.ts';
import type { Place, Room, Setter } from '../setter.ts';
import { anchored, heightOf, type Slab, type Span, spanned } from '../slab.ts';
import { isEmpty, wordsOf } from '../text/words.ts';
import { fittedWidths } from './columnWidths.ts';
import { type CellText, type RowFrame, rowStrips } from './rowStrips.ts';

type Table = BlockOf<'table'>;

/** A column in its place. */
interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly type: Type;
}

/** A table while it is set. */
interface Grid {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly room: Room;
  readonly setter: Setter;
  readonly body: number;
}

const cellTop = 3.25;
const cellBottom = 3.75;
const cellRight = 9;
const rowWeight = 0.5;
const headWeight = 1;
const headBottom = 2.5;
const penHeight = 30;
const generatedInset = 7.5;
const narrowest = 14;
/** A head taller than this is set once. */
const tallestRepeatedHead = 150;

const typesOf = (table: Table, setter: Setter): readonly Type[] => {
  const { text, question } = setter.measures;
  if (table.style === 'text') return table.columns.map(() => text);
  const firstText = table.columns.findIndex(({ head }) => !isEmpty(head));
  const small = { size: text.size, leading: question.leading };
  return table.columns.map((_, index) => (index <= Math.max(0, firstText) ? question : small));
};

const columnsOf = (table: Table, room: Room, setter: Setter): readonly Column[] => {
  const isGenerated = table.rows.some(({ generated }) => generated === true);
  const types = typesOf(table, setter);
  const last = table.columns.length - 1;
  const insets = table.columns.map((_, index) => (index === 0 && isGenerated ? generatedInset : 0));
  const paddings = insets.map((inset, index) => inset + (index === last ? 0 : cellRight));
  const widths = fittedWidths(table, { width: room.width, types, paddings }, setter);
  let x = room.x;
  return table.columns.map(({ align }, index) => {
    const whole = widths[index] ?? 0;
    const left = x + (insets[index] ?? 0);
    x += whole;
    const width = Math.max(narrowest, whole - (paddings[index] ?? 0));
    return { x: left, width, align, type: types[index] ?? setter.measures.text };
  });
};

/** The type that gives a row its leading. */
const leadingType = (columns: readonly Column[], setter: Setter): Type =>
  columns.reduce((tallest, { type }) => (type.size > tallest.size ? type : tallest), {
    ...setter.measures.text,
    leading: columns[0]?.type.leading ?? setter.measures.text.leading,
  });

const headStrips = ({ table, columns, room, setter }: Grid, tag: number): readonly Slab[] => {
  const { inlines, measures } = setter;
  if (table.columns.every(({ head }) => isEmpty(head))) return [];
  const type = measures.tableHead;
  const row = inlines.tags.add(inlines.tags.add(tag, 'THead'), 'TR');
  const cells = table.columns.map(({ head }, index): CellText => {
    const { x = room.x, width = room.width, align = 'left' } = columns[index] ?? {};
    const cell = inlines.tags.add(row, 'TH', { scope: 'Column' });
    return { content: head, setting: { x, width, align, type, tag: cell, italic: true } };
  });
  const frame = { ...room, type, top: 0, bottom: headBottom, weight: headWeight, fromBottom: true };
  return rowStrips(cells, frame, setter).map((slab) => ({ ...slab, keep: true }));
};

const dottedBar = (x: number, tag: number): Span => ({
  order: tag,
  draw: (top, bottom): readonly Mark[] => {
    const at = pt(x + 0.9);
    return [{ kind: 'rule', tag, x1: at, y1: pt(top), x2: at, y2: pt(bottom), weight: pt(1.8), dots: true }];
  },
});

const frameOf = (row: Row, grid: Grid): RowFrame => ({
  x: grid.room.x,
  width: grid.room.width,
  type: leadingType(grid.columns, grid.setter),
  top: cellTop,
  bottom: cellBottom,
  weight: row.kind === 'total' ? 0 : rowWeight,
  ...(row.pen === true ? { least: penHeight } : {}),
});

/** A cell in its column, tagged under its row. */
const cellText = (cell: Cell | undefined, column: Column, look: { tag: number; bold: boolean }): CellText => {
  const { x, width, align, type } = column;
  return { content: cell?.content ?? [], setting: { x, width, align, type, ...look } };
};

const cellsOf = (row: Row, tr: number, { columns, room, setter }: Grid): readonly CellText[] => {
  const { tags } = setter.inlines;
  const only: Column = { x: room.x, width: room.width, align: 'left', type: setter.measures.text };
  return (columns.length > 0 ? columns : [only]).map((column, index) => {
    const cell = row.cells[index];
    const tag = cell?.isHeader === true ? tags.add(tr, 'TH', { scope: 'Row' }) : tags.add(tr, 'TD');
    return cellText(cell, column, { tag, bold: row.kind === 'total' });
  });
};

const groupStrips = (row: Row, tr: number, grid: Grid): readonly Slab[] => {
  const { setter, room, table } = grid;
  const { measures, inlines } = setter;
  const isForPen = table.rows.some(({ pen }) => pen === true);
  const type = isForPen ? measures.heading : measures.text;
  const span = { scope: 'Row', columnSpan: Math.max(1, table.columns.length) } as const;
  const cells = row.cells.map(({ content }): CellText => {
    const setting = { x: room.x, width: room.width, type, tag: inlines.tags.add(tr, 'TH', span), bold: true };
    return { content, setting };
  });
  const space = isForPen ? { top: 11.25, bottom: 5.25, weight: rowWeight } : { top: 3.75, bottom: 0, weight: 0 };
  return rowStrips(cells, { ...room, type, ...space }, setter).map((slab) => ({ ...slab, keep: true }));
};

/** An empty cell for a pen, as the field it becomes in a fillable file; named after its column. */
const penField = ({ setting }: CellText, label: string): Span => ({
  order: setting.tag,
  draw: (top, bottom): readonly Mark[] => [
    {
      kind: 'field',
      tag: setting.tag,
      x: pt(setting.x),
      y: pt(top + 1),
      width: pt(setting.width),
      height: pt(bottom - top - 2),
      label,
      multiline: true,
    },
  ],
});

interface RowSet {
  readonly row: Row;
  readonly cells: readonly CellText[];
  readonly grid: Grid;
}

const withFields = (strips: readonly Slab[], { row, cells, grid }: RowSet): readonly Slab[] =>
  cells.reduce<readonly Slab[]>((slabs, cell, index) => {
    if (!isEmpty(row.cells[index]?.content ?? [])) return slabs;
    const head = wordsOf(grid.table.columns[index]?.head ?? []).trim();
    return spanned(slabs, penField(cell, head === '' ? grid.table.summary : head));
  }, strips);

const rowSlabs = (row: Row, grid: Grid): readonly Slab[] => {
  const { tags } = grid.setter.inlines;
  const tr = tags.add(grid.body, 'TR');
  const anchor = row.id === undefined ? {} : { id: row.id };
  if (row.kind === 'group') return anchored(groupStrips(row, tr, grid), anchor);
  const cells = cellsOf(row, tr, grid);
  const strips = anchored(rowStrips(cells, frameOf(row, grid), grid.setter), anchor);
  const fillable = row.pen === true ? withFields(strips, { row, cells, grid }) : strips;
  if (row.generated !== true) return fillable;
  const mark = tags.add(cells[0]?.setting.tag ?? tr, 'Figure', { alt: '(generated)' });
  return spanned(fillable, dottedBar(grid.room.x, mark));
};

/** A table: its head repeats on each page, its rows part where paragraphs may. */
export const setTable = (table: Table, setter: Setter, { room }: Place): readonly Slab[] => {
  const { tags } = setter.inlines;
  const tag = tags.add(room.tag, 'Table', { summary: table.summary });
  const columns = columnsOf(table, room, setter);
  const draft = { table, columns, room, setter, body: tag };
  const head = headStrips(draft, tag);
  const body = tags.add(tag, 'TBody');
  const rows = table.rows.flatMap((row) => rowSlabs(row, { ...draft, body }));
  const repeats = head.length > 0 && heightOf(head) <= tallestRepeatedHead;
  const slabs = [...head, ...(repeats ? rows.map((slab) => ({ ...slab, head })) : rows)];
  return anchored(slabs, table.id === undefined ? {} : { id: table.id });
};
