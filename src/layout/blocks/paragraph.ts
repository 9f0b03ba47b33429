import type { BlockOf } from '../../document/model.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Setter } from '../setter.ts';
import { anchored, type Slab } from '../slab.ts';

/** Tick and number of a lectern table: where its question, and the line that stops it, begin. */
const questionIndent = 54;

/** Running text, small text, or the large text of a lectern page. */
export const setParagraph = (block: BlockOf<'paragraph'>, setter: Setter, { room }: Place): readonly Slab[] => {
  const { measures, inlines } = setter;
  const tag = inlines.tags.add(room.tag, 'P');
  const indent = block.style === 'question' && room.form === 'lectern' && room.depth === 0 ? questionIndent : 0;
  const place = { x: room.x + indent, width: room.width - indent };
  const isRunning = block.style === 'text';
  const slabs = textSlabs(block.content, { ...place, type: measures[block.style], tag, isRunning }, setter);
  return anchored(slabs, block.id === undefined ? {} : { id: block.id });
};
