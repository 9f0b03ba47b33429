import type { XmlElement } from '@rgrove/parse-xml';
import type { Block, CheckList, List, Paragraph, Title } from '../../document/model.ts';
import { caption } from './caption.ts';
import { inlinesOf, leadingInlinesOf } from './inlines.ts';
import {
  attribute,
  childElements,
  childrenNamed,
  isAllowed,
  isElement,
  isSet,
  isText,
  optional,
  type Reader,
  refuseWords,
} from './reader.ts';
import { signature, verification } from './signatures.ts';
import { table } from './tables.ts';
import { type BlockTag, isBlockTag, isInlineTag, ruleOfTag } from './tags.ts';

type Handler = (element: XmlElement, reader: Reader) => Block;

const oneOf = <S extends string>(values: readonly S[], given: string | undefined, otherwise: S): S =>
  values.find((value) => value === given) ?? otherwise;

const title = (element: XmlElement, reader: Reader): Title => {
  const line = (name: 'over' | 'under') => childrenNamed(element, name).flatMap((part) => inlinesOf(reader, part));
  const [over, under] = [line('over'), line('under')];
  return {
    kind: 'title',
    ...optional(element, 'id'),
    content: inlinesOf(reader, element),
    ...(over.length > 0 && { over }),
    ...(under.length > 0 && { under }),
  };
};

const heading =
  (level: 1 | 2): Handler =>
  (element, reader) => ({
    kind: 'heading',
    level,
    ...optional(element, 'id'),
    ...(isSet(element, 'plain') && { plain: true }),
    content: inlinesOf(reader, element),
  });

const isLineBlank = (element: XmlElement): boolean => {
  const parts = element.children.filter((child) => !isText(child) || child.text.trim() !== '');
  const [only] = parts;
  return (
    parts.length === 1 &&
    only !== undefined &&
    isElement(only) &&
    only.name === 'blank' &&
    attribute(only, 'width') === 'line'
  );
};

const paragraph = (element: XmlElement, reader: Reader): Block => {
  const content = inlinesOf(reader, element);
  const [first] = content;
  if (isLineBlank(element) && first?.kind === 'blank')
    return { kind: 'fillIn', from: first.from, label: first.label, lines: 1, required: first.required };
  const style: Paragraph['style'] = oneOf(['text', 'note', 'question'], attribute(element, 'style'), 'text');
  return {
    kind: 'paragraph',
    style,
    ...optional(element, 'id'),
    content,
    ...(isSet(element, 'keep') && { keepWithNext: true }),
  };
};

const list = (element: XmlElement, reader: Reader): List => {
  refuseWords(reader, element);
  const marker = oneOf(['letters', 'numbers', 'capitals', 'bullets'], attribute(element, 'marker'), 'bullets');
  const items = childElements(reader, element).map((item) => ({
    ...optional(item, 'id'),
    content: leadingInlinesOf(reader, item),
    children: blocksIn(item, reader),
  }));
  return { kind: 'list', marker, items };
};

const checks = (element: XmlElement, reader: Reader): CheckList => {
  refuseWords(reader, element);
  const items = childElements(reader, element).map((option) => ({
    checked: isSet(option, 'checked'),
    ...optional(option, 'from'),
    content: leadingInlinesOf(reader, option),
    children: blocksIn(option, reader),
  }));
  return { kind: 'checks', ...(isSet(element, 'inline') && { inline: true }), items };
};

const pairs: Handler = (element, reader) => {
  refuseWords(reader, element);
  const rows = childElements(reader, element).map((pair) => ({
    label: attribute(pair, 'label') ?? '',
    content: inlinesOf(reader, pair),
  }));
  return { kind: 'keyValues', rows };
};

const columns: Handler = (element, reader) => {
  refuseWords(reader, element);
  const made = childElements(reader, element).map((column) => ({
    width: Number(attribute(column, 'width') ?? 0),
    blocks: onlyBlocks(column, reader),
  }));
  return { kind: 'columns', columns: made };
};

const handlers = {
  caption,
  title,
  h1: heading(1),
  h2: heading(2),
  n: (element, reader) => ({
    kind: 'numbered',
    ...optional(element, 'id'),
    content: leadingInlinesOf(reader, element),
    children: blocksIn(element, reader),
  }),
  p: paragraph,
  list,
  checks,
  table,
  pairs,
  signature,
  verification,
  notice: (element, reader) => ({ kind: 'notice', blocks: onlyBlocks(element, reader) }),
  bar: (element, reader) => ({
    kind: 'barred',
    bar: oneOf(['finding', 'generated'], attribute(element, 'kind'), 'finding'),
    blocks: onlyBlocks(element, reader),
  }),
  fill: (element) => ({
    kind: 'fillIn',
    isIntroduced: true,
    ...optional(element, 'from'),
    label: attribute(element, 'label') ?? '',
    lines: Number(attribute(element, 'lines') ?? 3),
    required: isSet(element, 'required'),
  }),
  columns,
  page: (element) => ({
    kind: 'pageBreak',
    form: oneOf(['plain', 'notes', 'lectern'], attribute(element, 'form'), 'plain'),
  }),
  notes: () => ({ kind: 'notesArea' }),
  foot: (element, reader) => ({ kind: 'foot', content: inlinesOf(reader, element) }),
  'law-relied-on': () => ({ kind: 'lawReliedOn' }),
} as const satisfies Record<BlockTag, Handler>;

/** The blocks in a tag that may hold words too. */
const blocksIn = (element: XmlElement, reader: Reader): readonly Block[] =>
  element.children.filter(isElement).flatMap((child) => {
    if (!isBlockTag(child.name)) return checkedPart(element, child, reader);
    if (!isAllowed(reader, element, child)) return [];
    const handle: Handler = handlers[child.name];
    return [handle(child, reader)];
  });

/** A tag that is no block: of a tag that holds words it was read with them; anything else is out of place. */
const checkedPart = (element: XmlElement, child: XmlElement, reader: Reader): readonly Block[] => {
  const wasRead = ruleOfTag(element.name)?.words === true && isInlineTag(child.name);
  if (!wasRead) isAllowed(reader, element, child);
  return [];
};

/** The blocks of a tag that holds nothing else. */
export const onlyBlocks = (element: XmlElement, reader: Reader): readonly Block[] => {
  refuseWords(reader, element);
  return blocksIn(element, reader);
};
