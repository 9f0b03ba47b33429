import type { Inline } from '../../document/inline.ts';
import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { Mark } from '../pages.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Room, Setter } from '../setter.ts';
import { fused, heightOf, lowered, type Slab, spaced } from '../slab.ts';

const leftWidth = 246;
const innerRight = 12;
const innerBottom = 7.5;
const roleAt = 108;
const versusAt = 54;
const groupGap = 7.5;
const ruleGap = 24;
const labelWidth = 66;
const rowGap = 7.5;
const weight = 0.75;
const afterCourt = 22.5;

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];

/** A name is followed by a comma; the rule of a missing one is not. */
const withComma = (name: readonly Inline[]): readonly Inline[] =>
  name.at(-1)?.kind === 'blank' ? name : [...name, ...words(',')];

interface Line {
  readonly content: readonly Inline[];
  readonly room: Room;
  readonly indent?: number;
  readonly bold?: boolean;
  readonly capitals?: boolean;
  readonly center?: boolean;
}

const set = (line: Line, setter: Setter): readonly Slab[] => {
  const { content, room, indent = 0, bold = false, capitals = false, center = false } = line;
  if (content.length === 0) return [];
  const tag = setter.inlines.tags.add(room.tag, 'P');
  const place = { x: room.x + indent, width: room.width - indent };
  return textSlabs(
    content,
    { ...place, type: setter.measures.single, tag, bold, capitals, ...(center ? { align: 'center' } : {}) },
    setter,
  );
};

const parties = (block: BlockOf<'caption'>, room: Room, setter: Setter): readonly Slab[] => {
  const gapped = (slabs: readonly Slab[]): readonly Slab[] => spaced(slabs, groupGap, 0);
  return [
    ...set({ content: withComma(block.petitioner), room, capitals: true }, setter),
    ...set({ content: words('Petitioner,'), room, indent: roleAt }, setter),
    ...gapped(set({ content: words('v.'), room, indent: versusAt }, setter)),
    ...gapped(set({ content: withComma(block.respondent), room, capitals: true }, setter)),
    ...set({ content: words('Respondent.'), room, indent: roleAt }, setter),
  ];
};

const caseRows = (block: BlockOf<'caption'>, room: Room, setter: Setter): readonly Slab[] =>
  block.rows.flatMap(({ label, content }) => {
    const tag = setter.inlines.tags.add(room.tag, 'P');
    const type = setter.measures.single;
    const labelled = textSlabs(words(label), { x: room.x, width: labelWidth - 4, type, tag }, setter);
    const value = textSlabs(content, { x: room.x + labelWidth, width: room.width - labelWidth, type, tag }, setter);
    const count = Math.max(labelled.length, value.length);
    const rows = Array.from({ length: count }, (_, index): Slab => {
      const beside = [labelled[index], value[index]].filter((slab) => slab !== undefined);
      return {
        height: type.leading,
        before: 0,
        after: 0,
        keep: true,
        parts: beside.flatMap(({ parts }) => parts),
        flags: beside.flatMap(({ flags = [] }) => flags),
      };
    });
    return spaced(rows, rowGap, 0);
  });

const cornerRules = (x: number, height: number): readonly Mark[] => {
  const right = x + leftWidth;
  const rule = { kind: 'rule', tag: 'artifact', weight: pt(weight) } as const;
  return [
    { ...rule, x1: pt(right), y1: pt(0), x2: pt(right), y2: pt(height) },
    { ...rule, x1: pt(x), y1: pt(height), x2: pt(right), y2: pt(height) },
  ];
};

const loweredSlab = (slab: Slab, by: number): Slab => ({
  ...slab,
  parts: slab.parts.map((part) => lowered(part, by)),
  flags: (slab.flags ?? []).map((flag) => ({ ...flag, y: flag.y + by })),
});

/**
 * Court and circuit, centred; the parties in a corner of rules; number and division beside them, centred in height. Where that
 * is taller than a page, number and division stand below the parties, without rules.
 */
export const setCaption = (block: BlockOf<'caption'>, setter: Setter, { room }: Place): readonly Slab[] => {
  const tag = setter.inlines.tags.add(room.tag, 'Div');
  const inner = { ...room, tag };
  const court = [
    ...set({ content: block.court, room: inner, bold: true, capitals: true, center: true }, setter),
    ...set({ content: block.circuit, room: inner, center: true }, setter),
  ];
  const left = parties(block, { ...inner, width: leftWidth - innerRight }, setter);
  const rightX = room.x + leftWidth + ruleGap;
  const right = caseRows(block, { ...inner, x: rightX, width: room.x + room.width - rightX }, setter);
  const height = Math.max(heightOf(left) + innerBottom, heightOf(right));
  const { top, bottom } = setter.measures;
  const kept = court.map((slab) => ({ ...slab, keep: true }));
  if (height > bottom - top) return [...kept, ...spaced(left, afterCourt, 0), ...right];
  const rightFused = loweredSlab(fused(right), Math.max(0, (height - heightOf(right)) / 2));
  const leftFused = fused(left);
  const table: Slab = {
    height: height + weight / 2,
    before: court.length > 0 ? afterCourt : 0,
    after: 0,
    keep: false,
    parts: [...leftFused.parts, ...rightFused.parts, { order: 0, marks: cornerRules(room.x, height) }],
    flags: [...(leftFused.flags ?? []), ...(rightFused.flags ?? [])],
  };
  return [...kept, table];
};
