import type { XmlElement, XmlNode } from '@rgrove/parse-xml';
import { nodeAt } from '../../answers/walk.ts';
import type { Inline, Style } from '../../document/inline.ts';
import { findRule } from '../../law/rules.ts';
import { blankWidths } from '../blanks.ts';
import { attribute, isAllowed, isElement, isSet, isText, optional, type Reader } from './reader.ts';
import { tidy } from './spacing.ts';
import { type InlineTag, isBlockTag, isInlineTag, mayHold } from './tags.ts';

/** What holds around a piece of running text. */
interface Around {
  readonly reader: Reader;
  readonly style: Style;
  /** The answer the words belong to. */
  readonly from?: string;
}

const words = (text: string, { style, from }: Around): Inline =>
  from === undefined ? { kind: 'text', text, ...style } : { kind: 'answer', text, from, ...style };

const inside = (element: XmlElement, around: Around): readonly Inline[] =>
  element.children.flatMap((child) => ofNode(child, { element, around }));

const styled = (style: Style) => (element: XmlElement, around: Around) =>
  inside(element, { ...around, style: { ...around.style, ...style } });

const plainText = (element: XmlElement): string => element.text.replace(/\s+/g, ' ').trim();

const citation = (element: XmlElement): readonly Inline[] => {
  const rule = findRule(attribute(element, 'rule') ?? '');
  if (rule === undefined) return [];
  const own = plainText(element);
  const isShort = attribute(element, 'form') === 'short' && rule.short !== undefined;
  const standard = isShort ? rule.short : rule.citation;
  const text = own === '' ? standard : own;
  const name = isShort ? rule.short : rule.caseName;
  const caseName = rule.caseName !== undefined && name !== undefined && text.startsWith(name) ? { caseName: name } : {};
  return [{ kind: 'citation', text, rule: rule.key, status: rule.status, ...caseName }];
};

const reference = (element: XmlElement, { reader }: Around): readonly Inline[] => {
  const to = (attribute(element, 'to') ?? '').split(/\s+/).filter((target) => target !== '');
  const isOptional = isSet(element, 'optional');
  if (to.length === 0) {
    if (!isOptional)
      reader.report(
        'attribute-value',
        'This <ref> names no paragraph. Print it under a condition, or add optional="true".',
        element,
      );
    return [];
  }
  return [{ kind: 'reference', to, ...optional(element, 'document'), ...(isOptional && { optional: true }) }];
};

const blank = (element: XmlElement): readonly Inline[] => {
  const width = attribute(element, 'width');
  const from = attribute(element, 'from') ?? '';
  const label = attribute(element, 'label') ?? '';
  return [
    {
      kind: 'blank',
      from,
      label: label === '' ? (nodeAt(from)?.meta.title ?? from) : label,
      width: width === 'line' ? blankWidths.line : Number(width),
      place: label === '' ? 'none' : 'after',
      required: isSet(element, 'required'),
    },
  ];
};

const check = (element: XmlElement): readonly Inline[] => [
  {
    kind: 'check',
    checked: isSet(element, 'checked'),
    ...optional(element, 'from'),
    label: attribute(element, 'label') ?? '',
  },
];

const handlers = {
  b: styled({ bold: true }),
  i: styled({ italic: true }),
  u: styled({ underline: true }),
  sc: styled({ smallCaps: true }),
  br: () => [{ kind: 'break' }],
  ref: reference,
  cite: citation,
  pageref: (element) => [{ kind: 'page', to: attribute(element, 'to') ?? '' }],
  box: check,
  answer: (element, around) => inside(element, { ...around, from: attribute(element, 'from') ?? '' }),
  exhibit: (element) => [{ kind: 'exhibit', text: element.text, from: attribute(element, 'from') ?? '' }],
  blank,
} as const satisfies Record<InlineTag, (element: XmlElement, around: Around) => readonly Inline[]>;

const ofNode = (node: XmlNode, { element, around }: { element: XmlElement; around: Around }): readonly Inline[] => {
  if (isText(node)) return [words(node.text, around)];
  if (!isElement(node) || !isAllowed(around.reader, element, node) || !isInlineTag(node.name)) return [];
  const handle: (element: XmlElement, around: Around) => readonly Inline[] = handlers[node.name];
  return handle(node, around);
};

/** The running text of a tag; tags that may stand in it for something else (`over`, blocks) are left
 * to the caller, and any other is reported: nothing is lost in silence. */
export const inlinesOf = (reader: Reader, element: XmlElement, style: Style = {}): readonly Inline[] => {
  const around: Around = { reader, style };
  for (const child of element.children.filter(isElement))
    if (!isInlineTag(child.name) && !mayHold(element.name, child.name)) isAllowed(reader, element, child);
  const running = element.children.filter((child) => !isElement(child) || isInlineTag(child.name));
  return tidy(running.flatMap((node) => ofNode(node, { element, around })));
};

/** The running text of a tag that blocks may follow. Words after the first block are reported. */
export const leadingInlinesOf = (reader: Reader, element: XmlElement): readonly Inline[] => {
  const firstBlock = element.children.findIndex((child) => isElement(child) && isBlockTag(child.name));
  const late =
    firstBlock < 0
      ? undefined
      : element.children
          .slice(firstBlock)
          .find((child) => (isText(child) ? child.text.trim() !== '' : isElement(child) && isInlineTag(child.name)));
  if (late !== undefined)
    reader.report('misplaced-text', `Words in <${element.name}> stand before its blocks: put these into a <p>.`, late);
  return inlinesOf(reader, element);
};
