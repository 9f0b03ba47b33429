import type { Block, BlockOf } from '../../document/model.ts';
import type { Paper, Place } from '../paper.ts';
import { type Item, withFirst, withLast } from '../paragraph.ts';
import { writeBarred } from './barred.ts';
import { writeCaption } from './caption.ts';
import { writeChecks } from './checks.ts';
import { writeColumns } from './columns.ts';
import { writeFillIn } from './fillIn.ts';
import { writeFoot } from './foot.ts';
import { closeBelowHead, writeHeading } from './heading.ts';
import { writeKeyValues } from './keyValues.ts';
import { writeLawReliedOn } from './lawReliedOn.ts';
import { writeList } from './list.ts';
import { writeNotesArea } from './notesArea.ts';
import { writeNotice } from './notice.ts';
import { writeNumbered } from './numbered.ts';
import { writePageBreak } from './pageBreak.ts';
import { writeParagraph } from './paragraph.ts';
import { writeSignature } from './signature.ts';
import { writeTable } from './table.ts';
import { writeTitle } from './title.ts';
import { writeVerification } from './verification.ts';

type Handlers = {
  readonly [K in Block['kind']]: (block: BlockOf<K>, place: Place, paper: Paper) => readonly Item[];
};

const handlers = {
  caption: writeCaption,
  title: writeTitle,
  heading: writeHeading,
  numbered: writeNumbered,
  paragraph: writeParagraph,
  list: writeList,
  checks: writeChecks,
  table: writeTable,
  keyValues: writeKeyValues,
  signature: writeSignature,
  verification: writeVerification,
  notice: writeNotice,
  barred: writeBarred,
  fillIn: writeFillIn,
  columns: writeColumns,
  pageBreak: writePageBreak,
  notesArea: writeNotesArea,
  foot: writeFoot,
  lawReliedOn: writeLawReliedOn,
} satisfies Handlers;

const writeOne = <K extends Block['kind']>(block: BlockOf<K>, place: Place, paper: Paper): readonly Item[] => {
  const all: Handlers = handlers;
  return all[block.kind as K](block, place, paper);
};

const isHead = (block: Block | undefined): boolean => block?.kind === 'heading' && block.level === 1;

/** What the block before changes: no space between two heads, single spacing for the certificate below a signature. */
const afterOther = (items: readonly Item[], before: Block | undefined): readonly Item[] => {
  if (isHead(before)) return closeBelowHead(items);
  const [first] = items;
  const isText = first?.kind === 'paragraph' && first.properties.style === 'Text';
  return before?.kind === 'signature' && isText ? withFirst(items, { style: 'Certificate' }) : items;
};

const isLineOfBoxes = (block: Block | undefined): boolean => block?.kind === 'checks' && block.inline === true;

const staysWith = (block: Block, next: Block | undefined): boolean =>
  next?.kind === 'signature' || isLineOfBoxes(next) || (block.kind === 'signature' && next?.kind === 'paragraph');

const withoutList = ({ within: _taken, ...place }: Place): Place => place;

/**
 * The blocks as items, in order. Only the first list among them can be the second level of the list around them: a later one
 * starts again. What stands before a signature or a line of boxes, and the certificate below a signature, stay on its page.
 */
export const writeBlocks = (blocks: readonly Block[], place: Place, paper: Paper): readonly Item[] => {
  const firstList = blocks.findIndex(({ kind }) => kind === 'list');
  return blocks.flatMap((block, index) => {
    const own = writeOne(block, index > firstList ? withoutList(place) : place, paper);
    const items = afterOther(own, blocks[index - 1]);
    return staysWith(block, blocks[index + 1]) ? withLast(items, { keepNext: true }) : items;
  });
};
