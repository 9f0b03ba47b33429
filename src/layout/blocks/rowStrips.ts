import type { Inline } from '../../document/inline.ts';
import { pt } from '../../units.ts';
import { baselineOf, type Type } from '../measures.ts';
import type { Mark } from '../pages.ts';
import { keptLines, setText, type TextSetting } from '../paragraph.ts';
import type { Setter } from '../setter.ts';
import { type Flag, type Part, type Slab, whole } from '../slab.ts';

/** The text of one cell. */
export interface CellText {
  readonly content: readonly Inline[];
  readonly setting: TextSetting & { readonly tag: number };
}

/** Space and rule around a row. `least` is the height of a row for a pen. */
export interface RowFrame {
  readonly x: number;
  readonly width: number;
  readonly type: Type;
  readonly top: number;
  readonly bottom: number;
  /** Weight of the rule below the row; 0 for none. */
  readonly weight: number;
  readonly least?: number;
  /** Lines stand at the bottom of the row, as in a head. */
  readonly fromBottom?: boolean;
}

const ruleAt = (frame: RowFrame, y: number): Mark => ({
  kind: 'rule',
  tag: 'artifact',
  x1: pt(frame.x),
  y1: pt(y),
  x2: pt(frame.x + frame.width),
  y2: pt(y),
  weight: pt(frame.weight),
});

/** A row of this many lines stays on one page: parted, its cells would have to be read across the page end. */
const mostWholeLines = 8;

/** Cells side by side as slabs, one for each line of the tallest cell: so a long row may part where a paragraph may. */
export const rowStrips = (cells: readonly CellText[], frame: RowFrame, setter: Setter): readonly Slab[] => {
  const { type, top, bottom, weight, least = 0 } = frame;
  const columns = cells.map(({ content, setting }) => ({ tag: setting.tag, lines: setText(content, setting, setter) }));
  const count = Math.max(1, ...columns.map(({ lines }) => lines.length));
  const extra = Math.max(0, least - (top + count * type.leading + bottom + weight));
  const strips = Array.from({ length: count }, (_, index): Slab => {
    const isLast = index === count - 1;
    const above = index === 0 ? top : 0;
    const height = above + type.leading + (isLast ? bottom + extra + weight : 0);
    const y = above + baselineOf(type);
    const parts: Part[] = [];
    const flags: Flag[] = [];
    for (const { tag, lines } of columns) {
      const line = lines[index - (frame.fromBottom === true ? count - lines.length : 0)];
      if (line === undefined) continue;
      parts.push({ order: tag, marks: line.marks, dx: line.x, dy: y });
      if (line.flags.verify || line.flags.missing.length > 0) flags.push({ ...line.flags, y });
    }
    if (isLast && weight > 0) parts.push({ order: 0, marks: [ruleAt(frame, height - weight / 2)] });
    return { height, before: 0, after: 0, keep: false, parts, flags };
  });
  return count <= mostWholeLines ? whole(strips) : keptLines(strips);
};
