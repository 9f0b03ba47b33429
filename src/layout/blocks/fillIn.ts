import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { Mark } from '../pages.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Room, Setter } from '../setter.ts';
import { type Slab, type Span, spacer, spanned, withFirst } from '../slab.ts';

type FillIn = BlockOf<'fillIn'>;

const lineHeight = 30;
/** So few lines stay on one page. */
const fewLines = 3;
const ruleAt = 27.5;
const weight = 0.6;

const ruleIn = (block: FillIn, room: Room, tag: number): Mark => ({
  kind: 'rule',
  tag,
  x1: pt(room.x),
  y1: pt(ruleAt),
  x2: pt(room.x + room.width),
  y2: pt(ruleAt),
  weight: pt(weight),
  ...(block.from === undefined ? {} : { from: block.from }),
});

/** One field over the lines of a page. */
const field = (block: FillIn, room: Room, tag: number): Span => ({
  order: tag,
  draw: (top, bottom) => [
    {
      kind: 'field',
      tag,
      x: pt(room.x),
      y: pt(top),
      width: pt(room.width),
      height: pt(bottom - top),
      label: block.label,
      multiline: true,
      ...(block.from === undefined ? {} : { from: block.from }),
    },
  ],
});

const labelSlabs = (block: FillIn, setter: Setter, room: Room): readonly Slab[] => {
  if (block.label === '' || block.isIntroduced === true) return [];
  const tag = setter.inlines.tags.add(room.tag, 'P');
  const content = [{ kind: 'text', text: `(${block.label})` }] as const;
  const slabs = textSlabs(content, { ...room, type: setter.measures.text, tag, italic: true }, setter);
  return slabs.map((slab) => ({ ...slab, keep: true }));
};

/** Empty rules to write on, 30 points apart, under their label. */
export const setFillIn = (block: FillIn, setter: Setter, { room }: Place): readonly Slab[] => {
  const label = labelSlabs(block, setter, room);
  const tag = setter.inlines.tags.add(room.tag, 'Form', block.label === '' ? {} : { alt: block.label });
  const rules = Array.from(
    { length: block.lines },
    (_, index): Slab => ({
      ...spacer(lineHeight, block.lines <= fewLines && index < block.lines - 1),
      parts: [{ order: tag, marks: [ruleIn(block, room, tag)] }],
    }),
  );
  const missing = block.required ? [block.from ?? block.label] : [];
  const flagged = withFirst(rules, (slab) => ({ ...slab, flags: [{ missing, verify: false, y: ruleAt }] }));
  return [...label, ...spanned(flagged, field(block, room, tag))];
};
