import type { Mark } from './pages.ts';
import type { PageDraft, Placed } from './paginate.ts';
import { moved, type Part, type Span } from './slab.ts';

const asArtifact = (mark: Mark): readonly Mark[] =>
  mark.kind === 'link' || mark.kind === 'field' ? [] : [{ ...mark, tag: 'artifact' }];

const partsOf = ({ slab, y, isRepeated }: Placed): readonly Part[] =>
  slab.parts.map(({ order, marks, dx = 0, dy = 0 }) => {
    const placed = marks.map((mark) => moved(mark, dx, y + dy));
    return { order, marks: isRepeated ? placed.flatMap(asArtifact) : placed };
  });

const spanParts = (placed: readonly Placed[]): readonly Part[] => {
  const extents = new Map<Span, { top: number; bottom: number }>();
  for (const { slab, y } of placed) {
    for (const span of slab.spans ?? []) {
      const known = extents.get(span);
      extents.set(span, { top: known?.top ?? y, bottom: y + slab.height });
    }
  }
  return [...extents].map(([span, { top, bottom }]) => ({ order: span.order, marks: span.draw(top, bottom) }));
};

/** The marks of a page in reading order, those that are no content last. */
export const marksOf = ({ placed }: PageDraft): readonly Mark[] => {
  const parts = [...placed.flatMap(partsOf), ...spanParts(placed)].sort((a, b) => a.order - b.order);
  const marks = parts.flatMap((part) => part.marks);
  return [...marks.filter(({ tag }) => tag !== 'artifact'), ...marks.filter(({ tag }) => tag === 'artifact')];
};
