import { type XmlElement, XmlElement as XmlElementClass, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { findRule } from '../../law/rules.ts';
import { mayHold, misfit, ruleOfTag } from './tags.ts';

/** Where Problems of the markup go; the node gives the place. */
export interface Reader {
  readonly report: (code: string, message: string, at: { readonly start: number }) => void;
}

/** Whether the node is a tag. */
export const isElement = (node: XmlNode): node is XmlElement => node instanceof XmlElementClass;

/** Whether the node is text. */
export const isText = (node: XmlNode): node is XmlText => node instanceof XmlText;

/** The value of an attribute; `undefined` when it is not there. */
export const attribute = (element: XmlElement, name: string): string | undefined =>
  Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;

/** Whether a flag is set: `checked="true"`. */
export const isSet = (element: XmlElement, name: string): boolean => attribute(element, name) === 'true';

/** The named attribute as a property, left out when it is not there or empty. */
export const optional = <K extends string>(element: XmlElement, key: K): { readonly [P in K]?: string } => {
  const value = attribute(element, key);
  const made: { [P in K]?: string } = {};
  if (value !== undefined && value !== '') made[key] = value;
  return made;
};

/** The tags directly inside that may stand there. */
export const childElements = (reader: Reader, element: XmlElement): readonly XmlElement[] =>
  element.children.filter(isElement).filter((child) => isAllowed(reader, element, child));

/** The tags directly inside with that name. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter(isElement).filter((child) => child.name === name);

/** Whether a tag is of the list and in its place; reports when it is not, and what is wrong with its attributes. */
export const isAllowed = (reader: Reader, parent: XmlElement, child: XmlElement): boolean => {
  if (ruleOfTag(child.name) === undefined) {
    reader.report('unknown-tag', `There is no tag <${child.name}>.`, child);
    return false;
  }
  if (!mayHold(parent.name, child.name)) {
    reader.report('misplaced-tag', `The tag <${child.name}> cannot stand in <${parent.name}>.`, child);
    return false;
  }
  checkAttributes(reader, child);
  refuseContent(reader, child);
  return true;
};

const checkAttributes = (reader: Reader, element: XmlElement): void => {
  const rule = ruleOfTag(element.name);
  for (const [name, value] of Object.entries(element.attributes)) {
    const kind = rule !== undefined && Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
    if (kind === undefined) {
      reader.report('unknown-attribute', `The tag <${element.name}> has no attribute "${name}".`, element);
      continue;
    }
    const wanted = misfit(kind, value);
    if (wanted !== undefined)
      reader.report(
        'attribute-value',
        `"${name}" of <${element.name}> should be ${wanted}, not "${value.slice(0, 60)}".`,
        element,
      );
    if (kind === 'rule' && findRule(value) === undefined)
      reader.report('unknown-rule', `No rule of law has the key "${value}".`, element);
  }
  for (const name of rule?.needs ?? [])
    if (attribute(element, name) === undefined)
      reader.report('attribute-value', `The tag <${element.name}> needs the attribute "${name}".`, element);
};

/** Reports words directly in a tag that holds only other tags. */
export const refuseWords = (reader: Reader, element: XmlElement): void => {
  for (const child of element.children) {
    if (!isText(child) || child.text.trim() === '') continue;
    const start = child.start + child.text.search(/\S/);
    reader.report('misplaced-text', `Words cannot stand directly in <${element.name}>: put them into a tag.`, {
      start,
    });
  }
};

/** Reports anything in a tag that holds nothing: it would be lost. */
const refuseContent = (reader: Reader, element: XmlElement): void => {
  const rule = ruleOfTag(element.name);
  if (rule === undefined || rule.words || rule.blocks || rule.parts.length > 0) return;
  refuseWords(reader, element);
  const [inner] = element.children.filter(isElement);
  if (inner !== undefined)
    reader.report(
      'misplaced-tag',
      `The tag <${element.name}> holds nothing: close it at once, <${element.name}/>.`,
      inner,
    );
};
