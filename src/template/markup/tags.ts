/** What the value of an attribute must be. A list names the only words that may stand there. */
export type AttributeKind = 'text' | 'id' | 'ids' | 'flag' | 'width' | 'lines' | 'rule' | readonly string[];

/** What one tag is, what it may hold, and the attributes it may have. */
export interface TagRule {
  /** `block` stands where blocks may; `inline` in running text; `part` only in the tags that name it; `written` by the engine only. */
  readonly kind: 'block' | 'inline' | 'part' | 'written';
  /** Whether running text may stand in it. */
  readonly words: boolean;
  /** Whether blocks may stand in it; after the words when both may. */
  readonly blocks: boolean;
  readonly parts: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeKind>>;
  /** Attributes it must have. */
  readonly needs: readonly string[];
}

const rule = (kind: TagRule['kind'], more: Partial<Omit<TagRule, 'kind'>> = {}): TagRule => ({
  kind,
  words: false,
  blocks: false,
  parts: [],
  attributes: {},
  needs: [],
  ...more,
});

const words = { words: true } as const;
const both = { words: true, blocks: true } as const;
const id = { id: 'id' } as const;

/** The tags that become blocks. */
export const blockTags = {
  caption: rule('block', { parts: ['court', 'circuit', 'petitioner', 'respondent', 'row'] }),
  title: rule('block', { ...words, parts: ['over', 'under'], attributes: id }),
  h1: rule('block', { ...words, attributes: { ...id, plain: 'flag' } }),
  h2: rule('block', { ...words, attributes: id }),
  n: rule('block', { ...both, attributes: id }),
  p: rule('block', { ...words, attributes: { ...id, style: ['text', 'note', 'question'], keep: 'flag' } }),
  list: rule('block', {
    parts: ['item'],
    attributes: { marker: ['letters', 'numbers', 'capitals', 'bullets'] },
    needs: ['marker'],
  }),
  checks: rule('block', { parts: ['option'], attributes: { inline: 'flag' } }),
  table: rule('block', {
    parts: ['col', 'row', 'group', 'total'],
    attributes: { ...id, summary: 'text', style: ['text', 'lectern'] },
    needs: ['summary'],
  }),
  pairs: rule('block', { parts: ['pair'] }),
  signature: rule('block', { parts: ['lead', 'line'], attributes: { date: 'flag' } }),
  verification: rule('block', { parts: ['heading', 'text', 'signature'] }),
  notice: rule('block', { blocks: true }),
  bar: rule('block', { blocks: true, attributes: { kind: ['finding', 'generated'] }, needs: ['kind'] }),
  fill: rule('block', { attributes: { lines: 'lines', label: 'text', from: 'text', required: 'flag' } }),
  columns: rule('block', { parts: ['column'] }),
  page: rule('block', { attributes: { form: ['plain', 'notes', 'lectern'] } }),
  notes: rule('block'),
  foot: rule('block', words),
  'law-relied-on': rule('block'),
} as const satisfies Record<string, TagRule>;
/** The name of a tag that becomes a block. */
export type BlockTag = keyof typeof blockTags;

/** The tags of running text. */
export const inlineTags = {
  b: rule('inline', words),
  i: rule('inline', words),
  u: rule('inline', words),
  sc: rule('inline', words),
  br: rule('inline'),
  ref: rule('inline', { attributes: { to: 'ids', document: 'text', optional: 'flag' }, needs: ['to'] }),
  cite: rule('inline', { ...words, attributes: { rule: 'rule', form: ['full', 'short'] }, needs: ['rule'] }),
  pageref: rule('inline', { attributes: { to: 'id' }, needs: ['to'] }),
  box: rule('inline', { attributes: { checked: 'flag', label: 'text', from: 'text' } }),
  answer: rule('written', { ...words, attributes: { from: 'text' }, needs: ['from'] }),
  exhibit: rule('written', { ...words, attributes: { from: 'text' }, needs: ['from'] }),
  blank: rule('written', {
    attributes: { from: 'text', label: 'text', width: 'text', required: 'flag' },
    needs: ['from'],
  }),
} as const satisfies Record<string, TagRule>;
/** The name of a tag of running text. */
export type InlineTag = keyof typeof inlineTags;

const partTags = {
  court: rule('part', words),
  circuit: rule('part', words),
  petitioner: rule('part', words),
  respondent: rule('part', words),
  over: rule('part', words),
  under: rule('part', words),
  item: rule('part', { ...both, attributes: id }),
  option: rule('part', { ...both, attributes: { checked: 'flag', from: 'text' } }),
  col: rule('part', { ...words, attributes: { width: 'width', align: ['left', 'right'] }, needs: ['width'] }),
  row: rule('part', {
    ...words,
    parts: ['cell'],
    attributes: { ...id, label: 'text', pen: 'flag', generated: 'flag' },
  }),
  group: rule('part', words),
  total: rule('part', { parts: ['cell'] }),
  cell: rule('part', { ...words, attributes: { header: 'flag' } }),
  pair: rule('part', { ...words, attributes: { label: 'text' }, needs: ['label'] }),
  lead: rule('part', words),
  line: rule('part', words),
  heading: rule('part', words),
  text: rule('part', words),
  column: rule('part', { blocks: true, attributes: { width: 'width' }, needs: ['width'] }),
} as const satisfies Record<string, TagRule>;

/** The root that holds a whole document while it is read. */
export const rootTag = 'document';

const all: ReadonlyMap<string, TagRule> = new Map<string, TagRule>([
  ...Object.entries(blockTags),
  ...Object.entries(inlineTags),
  ...Object.entries(partTags),
  [rootTag, rule('part', { blocks: true })],
]);

/** The rule of a tag, or `undefined` when there is no such tag. */
export const ruleOfTag = (name: string): TagRule | undefined => all.get(name);

/** The names of all tags a template may write. */
export const tagNames: readonly string[] = [...all.keys()].filter(
  (name) => name !== rootTag && all.get(name)?.kind !== 'written',
);

/** Whether `name` is a tag that becomes a block. */
export const isBlockTag = (name: string): name is BlockTag => Object.hasOwn(blockTags, name);

/** Whether `name` is a tag of running text. */
export const isInlineTag = (name: string): name is InlineTag => Object.hasOwn(inlineTags, name);

/** Whether a tag may stand directly in another. */
export const mayHold = (parent: string, child: string): boolean => {
  const [outer, inner] = [all.get(parent), all.get(child)];
  if (outer === undefined || inner === undefined) return false;
  if (inner.kind === 'part' || outer.parts.includes(child)) return outer.parts.includes(child);
  return inner.kind === 'block' ? outer.blocks : outer.words;
};

const idText = /^[\w.:-]{1,200}$/;

const misfits: Readonly<Record<Exclude<AttributeKind, readonly string[]>, (value: string) => string | undefined>> = {
  text: () => undefined,
  rule: () => undefined,
  id: (value) => (idText.test(value) ? undefined : 'letters, digits, ".", ":", "-" and "_"'),
  ids: (value) =>
    value.split(/\s+/).every((part) => part === '' || idText.test(part)) ? undefined : 'ids with spaces between them',
  flag: (value) => (['true', 'false', ''].includes(value) ? undefined : '"true", "false" or nothing'),
  width: (value) =>
    /^\d{1,3}(?:\.\d+)?$/.test(value) && Number(value) > 0 ? undefined : 'a number of points up to 999',
  lines: (value) => (/^[1-9]\d?$/.test(value) ? undefined : 'a number of lines from 1 to 99'),
};

/** What the value of an attribute should be instead, in words; `undefined` when it is right. */
export const misfit = (kind: AttributeKind, value: string): string | undefined => {
  if (typeof kind === 'string') return misfits[kind](value);
  return kind.includes(value) ? undefined : `one of: ${kind.join(', ')}`;
};
