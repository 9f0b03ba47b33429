import type { Inline } from '../../document/inline.ts';
import type { Row, Table } from '../../document/model.ts';
import { type Pt, pt } from '../../units.ts';
import { columnWidths } from '../columnWidths.ts';
import { writeInlines } from '../inlines/inlines.ts';
import { type Paper, type Place, plainWords, withPageTarget } from '../paper.ts';
import { cellXml, type Item, paragraph } from '../paragraph.ts';
import type { ParagraphStyle } from '../paragraphStyles.ts';
import { type CellRule, type TableCell, type TableRow, tableXml } from '../tables.ts';

const rowRule: CellRule = { style: 'single', weight: 4 };
const headRule: CellRule = { style: 'single', weight: 8 };
const generatedBar: CellRule = { style: 'dotted', weight: 14 };
const gap = pt(9);
const penHeight = pt(30);
// A row of this many characters to a cell may break across pages; a shorter one stays whole.
const longCell = 400;

/** A table being written: its columns made as wide as the place allows. */
interface Setting {
  readonly table: Table;
  readonly widths: readonly Pt[];
  readonly paper: Paper;
}

const isNumberColumn = ({ table }: Setting, column: number): boolean => table.columns[column]?.align === 'right';

// On a lectern page the question is read from afar: it, and what stands before it, is large.
const firstTextColumn = (table: Table): number =>
  Math.max(
    0,
    table.columns.findIndex(({ width }) => width >= 100),
  );

const styleOf = ({ table }: Setting, row: Row, column: number): ParagraphStyle => {
  if (row.kind === 'group') return 'TableGroup';
  if (table.style === 'text') return 'TableText';
  return column <= firstTextColumn(table) ? 'TableQuestion' : 'TableSource';
};

/** Blanks no wider than their column. */
const fitted = (content: readonly Inline[], width: Pt): readonly Inline[] =>
  content.map((inline) =>
    inline.kind === 'blank' ? { ...inline, width: Math.min(inline.width, width - gap) } : inline,
  );

const emphasized = (content: readonly Inline[]): readonly Inline[] =>
  content.map((inline) => (inline.kind === 'text' || inline.kind === 'answer' ? { ...inline, bold: true } : inline));

const headRow = (of: Setting): TableRow => ({
  head: true,
  keepWhole: true,
  cells: of.table.columns.map(({ head, align }, column) => ({
    xml: cellXml([
      paragraph({ style: 'TableHead', ...(align === 'right' ? { align } : {}) }, writeInlines(head, of.paper)),
    ]),
    borders: { bottom: headRule },
    margins: { ...cellMargins(of, column, []), top: pt(0), bottom: pt(2.5) },
    vertical: 'bottom',
  })),
});

const isBoxAlone = (content: readonly Inline[]): boolean => content.length === 1 && content[0]?.kind === 'check';

/** The last column ends at the table's edge; a box alone takes its whole column, which is no wider than it needs. */
const isFlush = (of: Setting, column: number): boolean => column === of.widths.length - 1;

/** Where a bar stands at the left of some rows, the text of all of them keeps clear of it. */
const insetOf = (table: Table): Pt => (table.rows.some(({ generated }) => generated) ? pt(6) : pt(0));

const cellMargins = (of: Setting, column: number, content: readonly Inline[]) => {
  const left = column === 0 ? { left: insetOf(of.table) } : {};
  return { ...left, ...(isFlush(of, column) || isBoxAlone(content) ? { right: pt(0) } : {}) };
};

/** Where a pen writes in the table, its groups have more room. */
const hasPenRows = ({ table }: Setting): boolean => table.rows.some(({ pen }) => pen === true);

const cellBorders = (row: Row, column: number) => ({
  ...(row.generated && column === 0 ? { left: generatedBar } : {}),
  ...(row.kind === 'group' ? {} : { bottom: rowRule }),
});

const bodyCell = (of: Setting, row: Row, column: number): TableCell => {
  const content = row.cells[column]?.content ?? [];
  const isGroup = row.kind === 'group';
  const width = of.widths[column] ?? pt(0);
  const words = writeInlines(fitted(row.kind === 'total' ? emphasized(content) : content, width), of.paper);
  const runs = column === 0 ? withPageTarget(row.id, words, of.paper) : words;
  const style = styleOf(of, row, column);
  const isNumber = isNumberColumn(of, column) && !isGroup;
  return {
    xml: cellXml([paragraph({ style, ...(isNumber ? { align: 'right' } : {}) }, runs)]),
    ...(isGroup ? { span: of.widths.length } : {}),
    borders: cellBorders(row, column),
    margins: { ...cellMargins(of, column, content), ...(isGroup && !hasPenRows(of) ? { bottom: pt(0) } : {}) },
  };
};

const bodyRow = (of: Setting, row: Row): TableRow => {
  const columns = row.kind === 'group' ? [0] : of.widths.map((_, column) => column);
  if (row.cells.length > columns.length) throw new Error('A row of a table has more cells than the table has columns.');
  return {
    cells: columns.map((column) => bodyCell(of, row, column)),
    keepWhole: row.cells.every(({ content }) => plainWords(content).length <= longCell),
    ...(row.pen ? { minimumHeight: penHeight } : {}),
  };
};

/** A table whose head row repeats on each page. Groups span it; a dotted bar stands at the left of rows made by the program. */
export const writeTable = (block: Table, place: Place, paper: Paper): readonly Item[] => {
  const of: Setting = {
    table: block,
    widths: columnWidths(block, place.width, { size: paper.measures.size, gap, inset: insetOf(block) }),
    paper,
  };
  const hasHead = block.columns.some(({ head }) => head.length > 0);
  const xml = tableXml({
    summary: block.summary,
    left: place.left,
    widths: of.widths,
    margins: { top: pt(3.25), bottom: pt(3.75), right: gap },
    rows: [...(hasHead ? [headRow(of)] : []), ...block.rows.map((row) => bodyRow(of, row))],
  });
  const target = withPageTarget(block.id, '', paper);
  return [...(target === '' ? [] : [paragraph({ style: 'Hairline', keepNext: true }, target)]), { kind: 'table', xml }];
};
