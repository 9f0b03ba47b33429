import { parseXml, XmlError } from '@rgrove/parse-xml';
import type { Block } from '../../document/model.ts';
import type { Problem } from '../../problems.ts';
import type { Remembered } from '../../remembered.ts';
import type { Output } from '../output.ts';
import { placeOf, type Spot } from '../syntax.ts';
import { onlyBlocks } from './blocks.ts';
import { isElement, type Reader } from './reader.ts';
import { rootTag } from './tags.ts';

/** Tags deeper than this are refused before they are parsed: no paper needs them, and each level costs stack. */
const deepest = 80;

const opening = `<${rootTag}>`;

/** How deep the tags of a text stand at most, and where the last of them ends that leaves none open; 0 when none does. */
interface Outline {
  readonly depth: number;
  readonly end: number;
  /** Where each tag ends that stands in no other; the last of them is `end`. */
  readonly ends: readonly number[];
}

/** Long markup is read in parts of about this many characters, so that the tree of one is gone before the next is made. */
const partLength = 32_768;

const outlineOf = (text: string): Outline => {
  const tag = /<\/?[A-Za-z][^>]*>/g;
  let depth = 0;
  let most = 0;
  const ends: number[] = [];
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    const end = tag.lastIndex;
    if (text[found.index + 1] === '/') depth -= 1;
    else if (text[end - 2] !== '/') depth += 1;
    most = Math.max(most, depth);
    if (depth === 0) ends.push(end);
  }
  return { depth: most, end: ends.at(-1) ?? 0, ends };
};

/** A part of the markup that begins and ends outside of all tags, and how deep its tags stand. */
interface Part {
  readonly text: string;
  readonly depth: number;
  readonly ends: readonly number[];
}

/** The markup in parts, each put together when it is asked for: a long one is never in memory as a whole. */
function* partsOf(pieces: readonly { readonly text: string }[]): Generator<Part> {
  let open: string[] = [];
  let length = 0;
  let enough = partLength;
  for (const { text } of pieces) {
    open.push(text);
    length += text.length;
    if (length < enough) continue;
    const joined = open.join('');
    const { depth, end, ends } = outlineOf(joined);
    if (end > 0) yield { text: joined.slice(0, end), depth, ends };
    open = [joined.slice(end)];
    length = joined.length - end;
    // One tag that holds more than a part is looked through again only when it has doubled.
    enough = Math.max(partLength, 2 * length);
  }
  const text = open.join('');
  const { depth, ends } = outlineOf(text);
  yield { text, depth, ends };
}

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

const wrapped = (text: string): string => `${opening}${text}</${rootTag}>`;

/** The blocks of a text that begins `before` characters after the first one of the whole. Throws what the parser throws. */
const blocksIn = (text: string, before: number, reader: Reader): readonly Block[] => {
  const { root } = parseXml(wrapped(text), { includeOffsets: true });
  const report: Reader['report'] = (code, message, { start }) =>
    reader.report(code, message, { start: start + before });
  return root !== null && isElement(root) ? onlyBlocks(root, before === 0 ? reader : { report }) : [];
};

/** The blocks of markup that was read before, by its text. Holds only what nothing was wrong with. */
export type MarkupMemory = Remembered<readonly Block[]>;

/** The blocks of a part, tag by tag: what is known is not read again. */
const knownBlocksIn = (part: Part, before: number, { reader, memory }: Remembering): readonly Block[] => {
  const blocks: Block[] = [];
  let start = 0;
  for (const end of [...part.ends, part.text.length]) {
    const text = part.text.slice(start, end);
    let isRight = true;
    const report: Reader['report'] = (...problem) => {
      isRight = false;
      reader.report(...problem);
    };
    const found = memory.get(text) ?? blocksIn(text, before + start, { report });
    if (isRight) memory.set(text, found);
    for (const block of found) blocks.push(block);
    start = end;
  }
  return blocks;
};

/** What reads the markup, and what it remembers. */
interface Reads {
  readonly reader: Reader;
  readonly memory?: MarkupMemory | undefined;
}

/** What reads the markup with a memory. */
interface Remembering extends Reads {
  readonly memory: MarkupMemory;
}

/** What came of reading the parts: the blocks, that tags stand too deep, or that a part cannot be read. */
type Parted = readonly Block[] | 'too deep' | 'unreadable';

const blocksOfParts = (output: Output, { reader, memory }: Reads): Parted => {
  const blocks: Block[] = [];
  let start = 0;
  try {
    for (const part of partsOf(output.pieces())) {
      if (part.depth > deepest) return 'too deep';
      const found =
        memory === undefined ? blocksIn(part.text, start, reader) : knownBlocksIn(part, start, { reader, memory });
      for (const block of found) blocks.push(block);
      start += part.text.length;
    }
    return blocks;
  } catch (error) {
    if (error instanceof XmlError) return 'unreadable';
    throw error;
  }
};

/**
 * The blocks that rendered markup stands for. The markup is read strictly; what is wrong with it is reported at the place in the
 * template that wrote it, and then the blocks may be incomplete. With a memory, markup that did not change gives the very blocks of the
 * last time. Never throws.
 */
export const blocksOf = (
  output: Output,
  file: string,
  memory?: MarkupMemory,
): { blocks: readonly Block[]; problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const spotAt = (offset: number): Spot =>
    output.spotAt(Math.max(offset - opening.length, 0)) ?? { file, line: 1, column: 1 };
  const told = new Set<string>();
  const reader: Reader = {
    report: (code, message, { start }) => {
      const key = `${start} ${message}`;
      if (!told.has(key)) problems.push(problemAt(code, message, spotAt(start)));
      told.add(key);
    },
  };
  memory?.begin();
  const parted = blocksOfParts(output, { reader, memory });
  if (parted === 'too deep')
    return {
      blocks: [],
      problems: [problemAt('too-deep', `Tags may stand at most ${deepest} deep in each other.`, spotAt(0))],
    };
  if (parted !== 'unreadable') return { blocks: parted, problems };
  // The whole is read, which says where the mistake is.
  const text = output.text();
  try {
    return { blocks: blocksIn(text, 0, reader), problems };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const at = unitsBefore(wrapped(text), error.pos);
    return { blocks: [], problems: [problemAt('markup', sentence(error), spotAt(at))] };
  }
};
