import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { TagId } from '../pages.ts';
import type { Place, Setter } from '../setter.ts';
import { type Slab, type Span, spanned } from '../slab.ts';

const looks = {
  finding: { inset: 18.75, weight: 0.5, dots: false },
  generated: { inset: 7.5, weight: 1.8, dots: true },
} as const satisfies Record<BlockOf<'barred'>['bar'], unknown>;

const barAt = (x: number, look: { readonly weight: number; readonly dots: boolean }, tag: TagId): Span => ({
  order: tag === 'artifact' ? 0 : tag,
  draw: (top, bottom) => {
    const at = pt(x + look.weight / 2);
    const rule = { kind: 'rule', tag, x1: at, y1: pt(top), x2: at, y2: pt(bottom), weight: pt(look.weight) } as const;
    return [look.dots ? { ...rule, dots: true } : rule];
  },
});

/** Blocks with a bar at their left: solid beside a proposed finding, dotted beside what the program wrote. */
export const setBarred = (block: BlockOf<'barred'>, setter: Setter, { room }: Place): readonly Slab[] => {
  const { tags } = setter.inlines;
  const look = looks[block.bar];
  const tag = tags.add(room.tag, 'Div');
  const mark = look.dots ? tags.add(tag, 'Figure', { alt: '(generated)' }) : 'artifact';
  const inner = { ...room, x: room.x + look.inset, width: room.width - look.inset, tag, depth: room.depth + 1 };
  return spanned(setter.compose(block.blocks, inner), barAt(room.x, look, mark));
};
