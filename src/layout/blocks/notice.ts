import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { Place, Setter } from '../setter.ts';
import { keptWithNext, type Slab, type Span, spacer, spanned } from '../slab.ts';

const weight = 1.5;
const padding = 7.5;
const side = 12;

const frame = (x: number, width: number): Span => ({
  order: 0,
  draw: (top, bottom) => [
    {
      kind: 'frame',
      tag: 'artifact',
      x: pt(x + weight / 2),
      y: pt(top + weight / 2),
      width: pt(width - weight),
      height: pt(bottom - top - weight),
      weight: pt(weight),
    },
  ],
});

/** Blocks in a frame. Over a page end the frame closes and opens again. */
export const setNotice = (block: BlockOf<'notice'>, setter: Setter, { room }: Place): readonly Slab[] => {
  const tag = setter.inlines.tags.add(room.tag, 'Div');
  const inner = { ...room, x: room.x + side, width: room.width - 2 * side, tag, depth: room.depth + 1 };
  const content = keptWithNext(setter.compose(block.blocks, inner));
  const slabs = [spacer(padding + weight), ...content, spacer(padding + weight, false)];
  return spanned(slabs, frame(room.x, room.width));
};
