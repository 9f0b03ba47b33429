import type { BlockOf } from '../../document/model.ts';
import type { Place, Room, Setter } from '../setter.ts';
import { fused, heightOf, type Slab, spaced } from '../slab.ts';

type Columns = BlockOf<'columns'>;

const roomsOf = (block: Columns, room: Room, setter: Setter): readonly Room[] => {
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  const scale = total > room.width ? room.width / total : 1;
  const gutter = Math.max(0, room.width - total * scale) / Math.max(1, block.columns.length - 1);
  const { tags } = setter.inlines;
  let x = room.x;
  return block.columns.map(({ width }) => {
    const own = { ...room, x, width: width * scale, tag: tags.add(room.tag, 'Div'), depth: room.depth + 1 };
    x += width * scale + gutter;
    return own;
  });
};

/** Blocks side by side on one page; where that is taller than a page, one below the other. */
export const setColumns = (block: Columns, setter: Setter, { room }: Place): readonly Slab[] => {
  const rooms = roomsOf(block, room, setter);
  const columns = rooms.map((own, index) => setter.compose(block.columns[index]?.blocks ?? [], own));
  const heights = columns.map(heightOf);
  const { top, bottom } = setter.measures;
  if (Math.max(0, ...heights) > bottom - top) return columns.flatMap((slabs) => spaced(slabs, 15, 0));
  const beside = columns.map(fused);
  const slab: Slab = {
    height: Math.max(0, ...heights),
    before: 0,
    after: 0,
    keep: false,
    parts: beside.flatMap(({ parts }) => parts),
    anchors: beside.flatMap(({ anchors = [] }) => anchors),
    flags: beside.flatMap(({ flags = [] }) => flags),
  };
  return [slab];
};
