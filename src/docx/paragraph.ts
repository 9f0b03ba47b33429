import { type Pt, twips } from '../units.ts';
import type { ParagraphStyle } from './paragraphStyles.ts';

/** Where a paragraph stands in real numbering. */
export interface NumberingPlace {
  readonly id: number;
  readonly level: number;
}

/** A bar at the left edge of paragraphs: solid, or dotted for what the program made. */
export type Bar = 'finding' | 'generated';

/** What a paragraph says beyond its style. Lengths in points. */
export interface ParagraphProperties {
  readonly style: ParagraphStyle;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** `w:framePr` as XML: a frame outside the text's flow. */
  readonly frame?: string;
  readonly number?: NumberingPlace;
  readonly bar?: Bar;
  /** `w:tab` elements as XML. */
  readonly tabs?: string;
  readonly before?: Pt;
  readonly after?: Pt;
  readonly left?: Pt;
  /** Other than the style's. */
  readonly align?: 'center' | 'right';
  readonly hanging?: Pt;
  /** `w:sectPr` as XML: this paragraph ends a section. */
  readonly section?: string;
}

/** A piece of the body: a paragraph that can still be changed, or a finished table. */
export type Item =
  | { readonly kind: 'paragraph'; readonly properties: ParagraphProperties; readonly runs: string }
  | { readonly kind: 'table'; readonly xml: string };

/** A paragraph as an item. */
export const paragraph = (properties: ParagraphProperties, runs: string): Item => ({
  kind: 'paragraph',
  properties,
  runs,
});

/** The bar as a paragraph border; `space` is its distance from the text, in points. */
export const barBorder = (bar: Bar): string =>
  bar === 'finding'
    ? '<w:left w:val="single" w:sz="4" w:space="18" w:color="auto"/>'
    : '<w:left w:val="dotted" w:sz="14" w:space="6" w:color="auto"/>';

const indent = ({ left, hanging }: ParagraphProperties): string => {
  const sides = [
    left === undefined ? '' : ` w:left="${twips(left)}"`,
    hanging === undefined ? '' : ` w:hanging="${twips(hanging)}"`,
  ].join('');
  return sides === '' ? '' : `<w:ind${sides}/>`;
};

const spacing = ({ before, after }: ParagraphProperties): string => {
  const above = before === undefined ? '' : ` w:before="${twips(before)}"`;
  const below = after === undefined ? '' : ` w:after="${twips(after)}"`;
  return above === '' && below === '' ? '' : `<w:spacing${above}${below}/>`;
};

const numbering = ({ id, level }: NumberingPlace): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** `w:pPr` in the order of the schema. */
const paragraphProperties = (of: ParagraphProperties): string =>
  [
    `<w:pPr><w:pStyle w:val="${of.style}"/>`,
    of.keepNext ? '<w:keepNext/>' : '',
    of.keepLines ? '<w:keepLines/>' : '',
    of.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    of.frame ?? '',
    of.number === undefined ? '' : numbering(of.number),
    of.bar === undefined ? '' : `<w:pBdr>${barBorder(of.bar)}</w:pBdr>`,
    of.tabs === undefined ? '' : `<w:tabs>${of.tabs}</w:tabs>`,
    spacing(of),
    indent(of),
    of.align === undefined ? '' : `<w:jc w:val="${of.align}"/>`,
    of.section ?? '',
    '</w:pPr>',
  ].join('');

const itemXml = (item: Item): string =>
  item.kind === 'table' ? item.xml : `<w:p>${paragraphProperties(item.properties)}${item.runs}</w:p>`;

/** A paragraph a point high: parts two tables, which Word would join, and closes a cell that ends in a table. */
export const hairline: Item = paragraph({ style: 'Hairline' }, '');

const endsInTable = (items: readonly Item[]): boolean => items.at(-1)?.kind === 'table';

/** The items with a hairline between tables that touch. */
export const parted = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item, index) =>
    item.kind === 'table' && items[index - 1]?.kind === 'table' ? [hairline, item] : [item],
  );

/** The items as XML for the body. */
export const bodyXml = (items: readonly Item[]): string => parted(items).map(itemXml).join('');

/** The items as XML for a table cell, which must end in a paragraph. */
export const cellXml = (items: readonly Item[]): string =>
  bodyXml(items.length === 0 || endsInTable(items) ? [...items, hairline] : items);

/** The items with their last paragraph changed; tables at the end are left alone. */
export const withLast = (items: readonly Item[], change: Partial<ParagraphProperties>): readonly Item[] => {
  const last = items.at(-1);
  if (last?.kind !== 'paragraph') return items;
  return [...items.slice(0, -1), { ...last, properties: { ...last.properties, ...change } }];
};

/** The items with their first paragraph changed; a hairline is put before a table. */
export const withFirst = (items: readonly Item[], change: Partial<ParagraphProperties>): readonly Item[] => {
  const [first, ...rest] = items;
  if (first?.kind !== 'paragraph') return [paragraph({ style: 'Hairline', ...change }, ''), ...items];
  return [{ ...first, properties: { ...first.properties, ...change } }, ...rest];
};
