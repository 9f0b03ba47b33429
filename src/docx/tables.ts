import { type Pt, pt, twips } from '../units.ts';
import { escapeXml } from './xml.ts';

/** A rule of a cell; weight in eighths of a point. */
export interface CellRule {
  readonly style: 'single' | 'dotted';
  readonly weight: number;
}

/** The four sides, in the order of the schema. */
const sides = ['top', 'left', 'bottom', 'right'] as const;
type Sides<T> = { readonly [S in (typeof sides)[number]]?: T };

/** One cell: its paragraphs as XML, which end in a paragraph, and its look. */
export interface TableCell {
  readonly xml: string;
  readonly span?: number;
  readonly borders?: Sides<CellRule>;
  readonly margins?: Sides<Pt>;
  readonly vertical?: 'center' | 'bottom';
}

/** One row. A `head` row repeats on each page. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly head?: boolean;
  /** Does not break across pages. */
  readonly keepWhole?: boolean;
  readonly minimumHeight?: Pt;
}

/** A table of fixed widths, in points, indented by `left`. Without cell margins of its own. */
export interface TableSpec {
  /** What the table is, for a reader who does not see it. */
  readonly summary: string;
  readonly left: Pt;
  readonly widths: readonly Pt[];
  readonly margins?: Sides<Pt>;
  readonly rows: readonly TableRow[];
}

const marginsXml = (name: string, margins: Sides<Pt> | undefined): string => {
  if (margins === undefined) return '';
  const inner = sides
    .map((side) => {
      const length = margins[side];
      return length === undefined ? '' : `<w:${side} w:w="${twips(length)}" w:type="dxa"/>`;
    })
    .join('');
  return inner === '' ? '' : `<w:${name}>${inner}</w:${name}>`;
};

const bordersXml = (borders: Sides<CellRule> | undefined): string => {
  if (borders === undefined) return '';
  const inner = sides
    .map((side) => {
      const rule = borders[side];
      return rule === undefined
        ? ''
        : `<w:${side} w:val="${rule.style}" w:sz="${rule.weight}" w:space="0" w:color="auto"/>`;
    })
    .join('');
  return inner === '' ? '' : `<w:tcBorders>${inner}</w:tcBorders>`;
};

const cellXml = (cell: TableCell, width: number): string =>
  [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    cell.span === undefined ? '' : `<w:gridSpan w:val="${cell.span}"/>`,
    bordersXml(cell.borders),
    marginsXml('tcMar', cell.margins),
    cell.vertical === undefined ? '' : `<w:vAlign w:val="${cell.vertical}"/>`,
    `</w:tcPr>${cell.xml}</w:tc>`,
  ].join('');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const rowXml = (row: TableRow, widths: readonly number[]): string => {
  const properties = [
    row.keepWhole ? '<w:cantSplit/>' : '',
    row.minimumHeight === undefined ? '' : `<w:trHeight w:val="${twips(row.minimumHeight)}" w:hRule="atLeast"/>`,
    row.head ? '<w:tblHeader/>' : '',
  ].join('');
  let column = 0;
  const cells = row.cells.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    return cellXml(cell, sum(widths.slice(from, column)));
  });
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
};

const noMargins: Sides<Pt> = { top: pt(0), left: pt(0), bottom: pt(0), right: pt(0) };

/** The table as XML: `w:tblPr` in the order of the schema, the grid, the rows. */
export const tableXml = (of: TableSpec): string => {
  const widths = of.widths.map((width) => twips(width));
  const hasHead = of.rows.some(({ head }) => head);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblInd w:w="${twips(of.left)}" w:type="dxa"/>`,
    '<w:tblLayout w:type="fixed"/>',
    marginsXml('tblCellMar', { ...noMargins, ...of.margins }),
    `<w:tblLook w:val="0000" w:firstRow="${hasHead ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    of.summary === '' ? '' : `<w:tblCaption w:val="${escapeXml(of.summary)}"/>`,
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...of.rows.map((row) => rowXml(row, widths)),
    '</w:tbl>',
  ].join('');
};
