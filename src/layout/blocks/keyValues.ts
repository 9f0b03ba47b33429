import type { Inline } from '../../document/inline.ts';
import type { BlockOf } from '../../document/model.ts';
import type { Place, Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';
import { rowStrips } from './rowStrips.ts';

const gap = 12;
const widestLabel = 0.4;

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];

/** Labels and their values in two columns, without head or rules. */
export const setKeyValues = (block: BlockOf<'keyValues'>, setter: Setter, { room }: Place): readonly Slab[] => {
  const { inlines, measures } = setter;
  const { tags, faces } = inlines;
  const type = measures.single;
  const longest = Math.max(0, ...block.rows.map(({ label }) => faces.regular.width(label) * type.size));
  const labelWidth = Math.min(longest + 1, room.width * widestLabel);
  const valueAt = labelWidth + gap;
  const body = tags.add(tags.add(room.tag, 'Table', { summary: 'Labels and values' }), 'TBody');
  return block.rows.flatMap(({ label, content }) => {
    const row = tags.add(body, 'TR');
    const th = tags.add(row, 'TH', { scope: 'Row' });
    const name = { content: words(label), setting: { x: room.x, width: labelWidth, type, tag: th } };
    const td = tags.add(row, 'TD');
    const value = { content, setting: { x: room.x + valueAt, width: room.width - valueAt, type, tag: td } };
    return rowStrips([name, value], { ...room, type, top: 0, bottom: 3.75, weight: 0 }, setter);
  });
};
