import type { Inline } from '../../document/inline.ts';
import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import { baselineOf } from '../measures.ts';
import type { Mark } from '../pages.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Room, Setter } from '../setter.ts';
import { type Part, type Slab, spaced, spacer, whole, withFirst } from '../slab.ts';

type Signature = BlockOf<'signature'>;

const penSpace = 30;
const ruleWidth = 288;
const dateGap = 36;
const dateWidth = 144;
const weight = 0.6;
const nameGap = 1.5;

/** Widths of the two rules: as they should be, or in proportion where the room is narrower. */
const widthsIn = (room: Room, withDate: boolean) => {
  const wanted = ruleWidth + (withDate ? dateGap + dateWidth : 0);
  const scale = Math.min(1, room.width / wanted);
  return { signature: ruleWidth * scale, dateAt: (ruleWidth + dateGap) * scale, date: dateWidth * scale };
};

const rule = (x: number, width: number, tag: number): Mark => ({
  kind: 'rule',
  tag,
  x1: pt(x),
  y1: pt(penSpace),
  x2: pt(x + width),
  y2: pt(penSpace),
  weight: pt(weight),
});

const ruleSlab = (block: Signature, setter: Setter, room: Room): Slab => {
  const { tags } = setter.inlines;
  const widths = widthsIn(room, block.withDate);
  const tag = tags.add(room.tag, 'Form', { alt: 'Signature' });
  const parts = [{ order: tag, marks: [rule(room.x, widths.signature, tag)] }];
  if (block.withDate) {
    const date = tags.add(room.tag, 'Form', { alt: 'Date' });
    parts.push({ order: date, marks: [rule(room.x + widths.dateAt, widths.date, date)] });
  }
  return { ...spacer(penSpace + weight / 2), parts };
};

const dateLabel = (setter: Setter, room: Room): Part => {
  const type = setter.measures.single;
  const tag = setter.inlines.tags.add(room.tag, 'P');
  const mark: Mark = {
    kind: 'text',
    tag,
    x: pt(room.x + widthsIn(room, true).dateAt),
    y: pt(baselineOf(type)),
    width: pt(setter.inlines.faces.regular.width('Date') * type.size),
    face: 'regular',
    size: pt(type.size),
    text: 'Date',
  };
  return { order: tag, marks: [mark] };
};

/** The lines below the rule; "Date" stands beside the first of them and is read after it. */
const linesBelow = (block: Signature, setter: Setter, room: Room): readonly Slab[] => {
  const { tags } = setter.inlines;
  const type = setter.measures.single;
  const width = block.withDate ? widthsIn(room, true).signature : room.width;
  const set = (content: readonly Inline[]): readonly Slab[] =>
    content.length === 0
      ? []
      : textSlabs(content, { ...room, width, type: typeOf(content), tag: tags.add(room.tag, 'P') }, setter);
  const typeOf = (content: readonly Inline[]) =>
    content.some(({ kind }) => kind === 'blank') ? setter.measures.text : type;
  const [first = [], ...rest] = block.lines;
  const beside = set(first);
  if (!block.withDate) return [...beside, ...rest.flatMap(set)];
  const date = dateLabel(setter, room);
  const opening = beside.length > 0 ? beside : [spacer(type.leading)];
  const dated = withFirst(opening, (slab) => ({ ...slab, parts: [...slab.parts, date] }));
  return [...dated, ...rest.flatMap(set)];
};

/** Room for the pen, the rule to sign on and beside it that of the date, and the lines below. Stays whole. */
export const setSignature = (block: Signature, setter: Setter, { room }: Place): readonly Slab[] => {
  const { tags } = setter.inlines;
  const own = { ...room, tag: tags.add(room.tag, 'Div') };
  const type = setter.measures.single;
  const lead = block.lead ?? [];
  const above = lead.length === 0 ? [] : textSlabs(lead, { ...own, type, tag: tags.add(own.tag, 'P') }, setter);
  const ruled = ruleSlab(block, setter, own);
  const below = spaced(linesBelow(block, setter, own), nameGap, 0);
  return whole([...above, ruled, ...below]);
};
