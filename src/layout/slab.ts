import type { Mark } from './pages.ts';
import type { Flags } from './text/line.ts';

/** Marks of one block on a slab. `order` is the tag of the block: blocks side by side are read one after the other. */
export interface Part {
  readonly order: number;
  readonly marks: readonly Mark[];
  /** How far the marks stand from where they say, right and down: so that they are moved once only. */
  readonly dx?: number;
  readonly dy?: number;
}

/** The part, further down. */
export const lowered = (part: Part, by: number): Part => ({ ...part, dy: (part.dy ?? 0) + by });

/** What runs beside or around neighbouring slabs, drawn once for each page that they stand on. */
export interface Span {
  readonly order: number;
  readonly draw: (top: number, bottom: number) => readonly Mark[];
}

/** A place that links and the outline lead to. */
export interface Anchor {
  readonly id?: string;
  readonly outline?: { readonly title: string; readonly level: number };
}

/** A flag for the margin of a draft; `y` counts from the slab's top. */
export interface Flag extends Flags {
  readonly y: number;
}

/**
 * A horizontal strip of a page that no page end divides, such as a line. Marks count from the page's left edge and the
 * strip's top. Space `before` is dropped at the top of a page.
 */
export interface Slab {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  /** The next slab stands on the same page. */
  readonly keep: boolean;
  readonly parts: readonly Part[];
  readonly spans?: readonly Span[];
  readonly anchors?: readonly Anchor[];
  readonly flags?: readonly Flag[];
  /** The head of its table, set again when the slab begins a page. */
  readonly head?: readonly Slab[];
  /** `foot` stands at the foot of its page; `fill` takes what is left of it; `newPage` begins one. */
  readonly role?: 'foot' | 'fill' | 'newPage';
}

/** Empty space that is not dropped at the top of a page. */
export const spacer = (height: number, keep = true): Slab => ({ height, before: 0, after: 0, keep, parts: [] });

type Change = (slab: Slab) => Slab;

const changed = (slabs: readonly Slab[], at: number, change: Change): readonly Slab[] => {
  const slab = slabs[at];
  return slab === undefined ? slabs : slabs.with(at, change(slab));
};

/** Slabs with a change of the first one. */
export const withFirst = (slabs: readonly Slab[], change: Change): readonly Slab[] => changed(slabs, 0, change);

/** Slabs with a change of the last one. */
export const withLast = (slabs: readonly Slab[], change: Change): readonly Slab[] =>
  changed(slabs, slabs.length - 1, change);

/** Slabs with space before the first and after the last, in place of what was there. */
export const spaced = (slabs: readonly Slab[], before: number, after: number): readonly Slab[] =>
  withLast(
    withFirst(slabs, (slab) => ({ ...slab, before })),
    (slab) => ({ ...slab, after }),
  );

/** Slabs whose last stays with what follows. */
export const keptWithNext = (slabs: readonly Slab[]): readonly Slab[] =>
  withLast(slabs, (slab) => ({ ...slab, keep: true }));

/** Slabs that stay on one page; the last is free to part from what follows. */
export const whole = (slabs: readonly Slab[]): readonly Slab[] =>
  slabs.map((slab, index) => ({ ...slab, keep: index < slabs.length - 1 }));

/** Slabs that all stand beside or within a span. */
export const spanned = (slabs: readonly Slab[], span: Span): readonly Slab[] =>
  slabs.map((slab) => ({ ...slab, spans: [...(slab.spans ?? []), span] }));

/** Slabs whose first one is an anchor. */
export const anchored = (slabs: readonly Slab[], anchor: Anchor): readonly Slab[] =>
  anchor.id === undefined && anchor.outline === undefined
    ? slabs
    : withFirst(slabs, (slab) => ({ ...slab, anchors: [anchor, ...(slab.anchors ?? [])] }));

/** Height of slabs one above the other, the space before the first and after the last left out. */
export const heightOf = (slabs: readonly Slab[]): number =>
  slabs.reduce((total, { height, before }, index) => {
    const gap = index === 0 ? 0 : before + (slabs[index - 1]?.after ?? 0);
    return total + gap + height;
  }, 0);

/** The mark, moved. */
export const moved = <M extends Mark>(mark: M, dx: number, dy: number): M =>
  mark.kind === 'rule'
    ? { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy }
    : { ...mark, x: mark.x + dx, y: mark.y + dy };

/** Slabs set one above the other as one, with the height that they take. */
export const fused = (slabs: readonly Slab[]): Slab => {
  const parts: Part[] = [];
  const anchors: Anchor[] = [];
  const flags: Flag[] = [];
  let y = 0;
  slabs.forEach((slab, index) => {
    y += index === 0 ? 0 : slab.before + (slabs[index - 1]?.after ?? 0);
    for (const part of slab.parts) parts.push(lowered(part, y));
    parts.push(...(slab.spans ?? []).map((span) => ({ order: span.order, marks: span.draw(y, y + slab.height) })));
    anchors.push(...(slab.anchors ?? []));
    flags.push(...(slab.flags ?? []).map((flag) => ({ ...flag, y: flag.y + y })));
    y += slab.height;
  });
  const { before = 0 } = slabs[0] ?? {};
  return { height: y, before, after: slabs.at(-1)?.after ?? 0, keep: false, parts, anchors, flags };
};
