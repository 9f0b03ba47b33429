import type { IsoDate } from '../dates.ts';
import type { Answer, Blank, Check, Citation, Inline, Reference, Status, Text } from './inline.ts';
import type { Block, CheckList, Doc, FillIn, Heading, List, Numbered, Paragraph, Row, Table } from './model.ts';

/** Content as builders take it: words, inlines, or a list of both. */
export type Content = string | Inline | readonly (string | Inline)[];

const isList = (content: Content): content is readonly (string | Inline)[] => Array.isArray(content);

/** The content as inlines; plain words become text. */
export const inlines = (content: Content): readonly Inline[] => {
  const parts = isList(content) ? content : [content];
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
};

/** Fixed words. */
export const text = (words: string, style: Omit<Text, 'kind' | 'text'> = {}): Text => ({
  kind: 'text',
  text: words,
  ...style,
});

/** Words in bold. */
export const bold = (words: string): Text => text(words, { bold: true });

/** Words in italics. */
export const italic = (words: string): Text => text(words, { italic: true });

/** Words that came from the answer at `from`. */
export const answer = (words: string, from: string): Answer => ({ kind: 'answer', text: words, from });

/** The blank of a missing answer; counts as missing unless `required` is false. */
export const blank = (from: string, label: string, more: Partial<Blank> = {}): Blank => ({
  kind: 'blank',
  from,
  label,
  width: 180,
  place: 'after',
  required: true,
  ...more,
});

/** A box in running text. */
export const check = (checked: boolean, label: string): Check => ({ kind: 'check', checked, label });

/** A reference to the numbered paragraphs with these ids. */
export const ref = (to: string, more: Partial<Reference> = {}): Reference => ({
  kind: 'reference',
  to: to.split(' '),
  ...more,
});

/** A citation of a provision. */
export const cite = (words: string, rule: string, status: Status = 'verified'): Citation => ({
  kind: 'citation',
  text: words,
  rule,
  status,
});

/** A paragraph of running text. */
export const p = (content: Content, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  style: 'text',
  content: inlines(content),
  ...more,
});

/** A numbered allegation. */
export const n = (id: string | undefined, content: Content, children: readonly Block[] = []): Numbered => ({
  kind: 'numbered',
  ...(id === undefined ? {} : { id }),
  content: inlines(content),
  children,
});

/** A heading of level 1. */
export const h1 = (content: Content, more: Partial<Heading> = {}): Heading => ({
  kind: 'heading',
  level: 1,
  content: inlines(content),
  ...more,
});

/** A heading of level 2. */
export const h2 = (content: Content, more: Partial<Heading> = {}): Heading => ({ ...h1(content, more), level: 2 });

/** A list whose items hold only their text. */
export const list = (marker: List['marker'], items: readonly Content[]): List => ({
  kind: 'list',
  marker,
  items: items.map((item) => ({ content: inlines(item), children: [] })),
});

/** Boxes with their texts; those named in `marked` are checked. */
export const checks = (items: readonly string[], marked: readonly string[] = []): CheckList => ({
  kind: 'checks',
  items: items.map((item) => ({ checked: marked.includes(item), content: inlines(item), children: [] })),
});

/** Lines to write on. */
export const fillIn = (label: string, more: Partial<FillIn> = {}): FillIn => ({
  kind: 'fillIn',
  label,
  lines: 4,
  required: true,
  ...more,
});

/** A row of a table. */
export const row = (cells: readonly Content[], more: Partial<Row> = {}): Row => ({
  kind: 'row',
  cells: cells.map((cell) => ({ content: inlines(cell) })),
  ...more,
});

/** A table; each column is a width in points and a head. */
export const table = (columns: readonly (readonly [width: number, head: Content])[], rows: readonly Row[]): Table => ({
  kind: 'table',
  summary: '',
  style: 'text',
  columns: columns.map(([width, head]) => ({ width, head: inlines(head), align: 'left' })),
  rows,
});

/** A paper with these blocks; a pleading for filing unless told otherwise. `lawAsOf` must be a day. */
export const paper = (lawAsOf: IsoDate, blocks: readonly Block[], more: Partial<Doc> = {}): Doc => ({
  id: 'paper',
  title: 'Paper',
  language: 'en-US',
  profile: 'pleading',
  audience: 'filed',
  style: [],
  number: [],
  lawAsOf,
  blocks,
  ...more,
});
