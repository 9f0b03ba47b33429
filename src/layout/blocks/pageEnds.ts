import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { Mark } from '../pages.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Setter } from '../setter.ts';
import { fused, heightOf, type Slab, spacer } from '../slab.ts';

const leastNotes = 60;
const ruleWeight = 0.5;
const labelType = { size: 10, leading: 12 };
const labelBaseline = 11.5;

/** "Notes" under a rule; what is left of the page belongs to it. */
export const setNotesArea = (_: BlockOf<'notesArea'>, setter: Setter, { room }: Place): readonly Slab[] => {
  const { tags, faces } = setter.inlines;
  const tag = tags.add(room.tag, 'P');
  const y = pt(ruleWeight / 2);
  const rule = { kind: 'rule', tag: 'artifact', x1: pt(room.x), y1: y, x2: pt(room.x + room.width), y2: y } as const;
  const label: Mark = {
    kind: 'text',
    tag,
    x: pt(room.x),
    y: pt(labelBaseline),
    width: pt(faces.italic.width('Notes') * labelType.size),
    face: 'italic',
    size: pt(labelType.size),
    text: 'Notes',
  };
  const marks = [label, { ...rule, weight: pt(ruleWeight) }];
  return [{ ...spacer(leastNotes, false), role: 'fill', parts: [{ order: tag, marks }] }];
};

/** Small text at the foot of the page on which it falls; where it would take half of a page, it stands in the text. */
export const setFoot = (block: BlockOf<'foot'>, setter: Setter, { room }: Place): readonly Slab[] => {
  const { measures, inlines } = setter;
  const tag = inlines.tags.add(room.tag, 'P');
  const slabs = textSlabs(block.content, { ...room, type: measures.note, tag }, setter);
  if (slabs.length === 0 || heightOf(slabs) > (measures.bottom - measures.top) / 2) return slabs;
  return [{ ...fused(slabs), role: 'foot' }];
};
