import type { XmlElement } from '@rgrove/parse-xml';
import type { Inline } from '../../document/inline.ts';
import type { Cell, Row, Table } from '../../document/model.ts';
import { inlinesOf } from './inlines.ts';
import { attribute, childElements, isSet, optional, type Reader, refuseWords } from './reader.ts';

/** Room between a cell's text and its right edge, in points. */
const cellPadding = 9;

const narrowed = (content: readonly Inline[], width: number | undefined): readonly Inline[] =>
  width === undefined
    ? content
    : content.map((inline) =>
        inline.kind === 'blank'
          ? { ...inline, width: Math.min(inline.width, Math.max(width - cellPadding, 1)) }
          : inline,
      );

type Columns = Table['columns'];

const cells = (reader: Reader, element: XmlElement, columns: Columns): readonly Cell[] => {
  refuseWords(reader, element);
  const found = childElements(reader, element);
  if (found.length !== columns.length)
    reader.report(
      'attribute-value',
      `This row has ${found.length} cells and the table has ${columns.length} columns.`,
      element,
    );
  return found.map((cell, index) => ({
    content: narrowed(inlinesOf(reader, cell), columns[index]?.width),
    ...(isSet(cell, 'header') && { isHeader: true }),
  }));
};

const rowOf = (reader: Reader, element: XmlElement, columns: Columns): readonly Row[] => {
  switch (element.name) {
    case 'group':
      return [{ kind: 'group', cells: [{ content: inlinesOf(reader, element), isHeader: true }] }];
    case 'total':
      return [{ kind: 'total', cells: cells(reader, element, columns) }];
    case 'row': {
      const flags = {
        ...(isSet(element, 'pen') && { pen: true }),
        ...(isSet(element, 'generated') && { generated: true }),
      };
      return [{ kind: 'row', ...optional(element, 'id'), ...flags, cells: cells(reader, element, columns) }];
    }
    default:
      return [];
  }
};

/** A table. Blanks are no wider than their column. */
export const table = (element: XmlElement, reader: Reader): Table => {
  refuseWords(reader, element);
  const parts = childElements(reader, element);
  const columns = parts
    .filter((part) => part.name === 'col')
    .map((part) => ({
      width: Number(attribute(part, 'width') ?? 0),
      head: inlinesOf(reader, part),
      align: attribute(part, 'align') === 'right' ? ('right' as const) : ('left' as const),
    }));
  return {
    kind: 'table',
    ...optional(element, 'id'),
    summary: attribute(element, 'summary') ?? '',
    style: attribute(element, 'style') === 'lectern' ? 'lectern' : 'text',
    columns,
    rows: parts.flatMap((part) => rowOf(reader, part, columns)),
  };
};
