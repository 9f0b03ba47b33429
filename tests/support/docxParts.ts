import { parseXml, type XmlDocument, XmlElement, XmlText } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a DOCX file as text, by name. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** The root element of a part. Throws when the part is no XML. */
export const rootOf = (xml: string): XmlElement => {
  const document: XmlDocument = parseXml(xml);
  if (document.root === null) throw new Error('The part is empty.');
  return document.root;
};

/** The child elements, in order. */
export const elementsIn = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement);

/** The element and all within it, in document order. */
export const within = (element: XmlElement): readonly XmlElement[] => [element, ...elementsIn(element).flatMap(within)];

/** The elements of one name in a part. */
export const named = (xml: string, name: string): readonly XmlElement[] =>
  within(rootOf(xml)).filter((element) => element.name === name);

/** The body part of a file. */
export const documentPart = (bytes: Uint8Array): string => partsOf(bytes).get('word/document.xml') ?? '';

const blank = new Set(['w:tab', 'w:br', 'w:p', 'w:tc']);

const textIn = (element: XmlElement): string => {
  if (element.name === 'w:pPr') return '';
  const inner = element.children
    .map((child) => {
      if (child instanceof XmlText) return element.name === 'w:t' ? child.text : '';
      return child instanceof XmlElement ? textIn(child) : '';
    })
    .join('');
  return blank.has(element.name) ? `${inner} ` : inner;
};

/** The words of a part in reading order; one space for each tab, break and end of paragraph. */
export const wordsOf = (xml: string): string => textIn(rootOf(xml));
