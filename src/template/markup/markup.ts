import { parseXml, XmlError } from '@rgrove/parse-xml';
import type { Block } from '../../document/model.ts';
import type { Problem } from '../../problems.ts';
import type { Output } from '../output.ts';
import { placeOf, type Spot } from '../syntax.ts';
import { onlyBlocks } from './blocks.ts';
import { isElement, type Reader } from './reader.ts';
import { rootTag } from './tags.ts';

/** Tags deeper than this are refused before they are parsed: no paper needs them, and each level costs stack. */
const deepest = 80;

const opening = `<${rootTag}>`;

const depthOf = (xml: string): number => {
  let depth = 0;
  let most = 0;
  for (const [tag] of xml.matchAll(/<\/?[A-Za-z][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    most = Math.max(most, depth);
  }
  return most;
};

/** The parser counts characters; a place in the text counts UTF-16 units. */
const unitsBefore = (xml: string, characters: number): number => {
  let units = 0;
  for (let read = 0; read < characters && units < xml.length; read += 1)
    units += (xml.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
};

const problemAt = (code: string, message: string, spot: Spot): Problem => ({
  code: `template.${code}`,
  severity: 'error',
  message,
  at: placeOf(spot),
});

const sentence = (error: XmlError): string => {
  const missing = /^Missing end tag for element (\S+)/.exec(error.message)?.[1];
  if (missing !== undefined) return `The tag <${missing}> is not closed, or another is closed before it.`;
  if (/entity/i.test(error.message))
    return 'Write the sign & as "&amp;": only the five entities of XML and numbers are known.';
  return 'The markup cannot be read here. Look for a tag, an attribute or a quotation mark that is not closed.';
};

/**
 * The blocks that rendered markup stands for. The markup is read strictly; what is wrong with it is reported at the place in the
 * template that wrote it, and then the blocks may be incomplete. Never throws.
 */
export const blocksOf = (output: Output, file: string): { blocks: readonly Block[]; problems: readonly Problem[] } => {
  const text = output.text();
  const problems: Problem[] = [];
  const spotAt = (offset: number): Spot =>
    output.spotAt(Math.max(offset - opening.length, 0)) ?? { file, line: 1, column: 1 };
  if (depthOf(text) > deepest)
    return {
      blocks: [],
      problems: [problemAt('too-deep', `Tags may stand at most ${deepest} deep in each other.`, spotAt(0))],
    };
  const told = new Set<string>();
  const reader: Reader = {
    report: (code, message, { start }) => {
      const key = `${start} ${message}`;
      if (!told.has(key)) problems.push(problemAt(code, message, spotAt(start)));
      told.add(key);
    },
  };
  const xml = `${opening}${text}</${rootTag}>`;
  try {
    const { root } = parseXml(xml, { includeOffsets: true });
    return { blocks: root !== null && isElement(root) ? onlyBlocks(root, reader) : [], problems };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { blocks: [], problems: [problemAt('markup', sentence(error), spotAt(unitsBefore(xml, error.pos)))] };
  }
};
