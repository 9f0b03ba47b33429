import type { Block } from '../document/model.ts';
import { gapAfter, gapBefore } from './blocks/gaps.ts';
import { setBlock } from './blocks/handlers.ts';
import type { Place, Room, Setter } from './setter.ts';
import { keptWithNext, type Slab, spaced } from './slab.ts';
import { isLeadIn } from './text/words.ts';

const followsLeadIn = new Set<Block['kind']>(['numbered', 'list', 'checks', 'table', 'keyValues', 'fillIn', 'notice']);

/** What a line of boxes below it is about: "Use as written", "Leave out". */
const answeredInLine = new Set<Block['kind']>(['barred', 'fillIn', 'paragraph', 'notice']);

/** Whether a block may not be the last on its page when `next` comes after it. */
const staysWith = (block: Block, next: Block): boolean => {
  if (next.kind === 'signature') return block.kind !== 'pageBreak' && block.kind !== 'signature';
  if (next.kind === 'checks' && next.inline === true && answeredInLine.has(block.kind)) return true;
  if (block.kind !== 'paragraph') return false;
  return block.keepWithNext === true || (isLeadIn(block.content) && followsLeadIn.has(next.kind));
};

/** As `compose`, the slabs of one block after those of another, each made when it is asked for. */
export function* composeEach(blocks: readonly Block[], room: Room, setter: Setter): Generator<readonly Slab[]> {
  let list: number | undefined;
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    if (block.kind !== 'numbered') list = undefined;
    const place: Place = {
      room,
      list: () => {
        list ??= setter.inlines.tags.add(room.tag, 'L', { numbering: 'Decimal' });
        return list;
      },
    };
    const set = setBlock(block, setter, place);
    const slabs = spaced(set, gapBefore(block, previous, setter.measures), gapAfter(block, setter.measures));
    yield next !== undefined && staysWith(block, next) ? keptWithNext(slabs) : slabs;
  }
}

/** Blocks one below the other, with the space between them and the keeps that hold across them. */
export const compose = (blocks: readonly Block[], room: Room, setter: Setter): readonly Slab[] =>
  [...composeEach(blocks, room, setter)].flat();
