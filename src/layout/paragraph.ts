import type { Inline } from '../document/inline.ts';
import { pt } from '../units.ts';
import { baselineOf, type Type } from './measures.ts';
import type { Mark, TagId } from './pages.ts';
import type { Setter } from './setter.ts';
import type { Slab } from './slab.ts';
import { breakLines } from './text/breakLines.ts';
import { type Face, flatten } from './text/flatten.ts';
import { type LabelBelow, type Line, setLine, spacesIn } from './text/line.ts';
import { type Unit, unitsOf } from './text/units.ts';
import type { Typefaces } from './typeface.ts';

/** How text is set: where, in which type, and which tag holds it. */
export interface TextSetting extends Omit<Face, 'size'> {
  readonly x: number;
  readonly width: number;
  readonly type: Type;
  readonly align?: 'left' | 'center' | 'right';
  /** Running text, which `justify` concerns. */
  readonly isRunning?: boolean;
}

/** A line and the distance of its left end from the page's edge. */
export interface PlacedLine extends Line {
  readonly x: number;
}

const offset = (slack: number, align: TextSetting['align']): number => {
  if (align === 'center') return slack / 2;
  return align === 'right' ? slack : 0;
};

/** The most that justification widens a space. */
const stretch = 0.2;

/** Units as a line whose spaces are wider by what the line lacks, if that is little enough. */
const justified = (units: readonly Unit[], measure: number, faces: Typefaces): Line => {
  const natural = setLine(units, { faces, measure });
  const spaces = units.slice(0, -1).filter(({ space }) => space.length > 0);
  const width = spaces.reduce((total, { spaceWidth }) => total + spaceWidth, 0);
  const slack = measure - natural.width;
  if (slack <= 0 || slack > width * stretch) return natural;
  const set = natural.marks.reduce((total, mark) => total + (mark.kind === 'text' ? spacesIn(mark.text) : 0), 0);
  return setLine(units, { faces, measure, wordSpace: slack / set });
};

/** A label under the rule that begins at its `x`; on several lines where one cannot hold it. */
const labelLines = ({ text, x }: LabelBelow, setting: TextSetting, setter: Setter): readonly PlacedLine[] => {
  const { faces } = setter.inlines;
  const { size } = setting.type;
  const width = faces.italic.width(text) * size;
  if (width > setting.width) return setText([{ kind: 'text', text, italic: true }], setting, setter);
  const left = Math.max(setting.x, Math.min(x, setting.x + setting.width - width));
  const start = setting.align === 'center' ? setting.x + (setting.width - width) / 2 : left;
  const mark: Mark = {
    kind: 'text',
    tag: setting.tag,
    x: pt(0),
    y: pt(0),
    width: pt(width),
    face: 'italic',
    size: pt(size),
    text,
  };
  return [{ x: start, width, marks: [mark], flags: { missing: [], verify: false }, below: [] }];
};

const setAnew = (content: readonly Inline[], setting: TextSetting, setter: Setter): readonly PlacedLine[] => {
  const { x, width, type, align = 'left' } = setting;
  const { inlines } = setter;
  const { faces } = inlines;
  const units = unitsOf(flatten(content, { ...setting, size: type.size }, inlines), width, faces);
  const ranges = breakLines(units, { measure: width, balance: align === 'center' });
  return ranges.flatMap((range, index) => {
    const own = units.slice(range.start, range.end);
    const isLast = index === ranges.length - 1 || own.at(-1)?.endsLine === true;
    const justifies = setter.justify && setting.isRunning === true && !isLast;
    const line = justifies ? justified(own, width, faces) : setLine(own, { faces, measure: width });
    const placed = { ...line, x: x + offset(width - line.width, align) };
    const labels = line.below.flatMap((label) => labelLines({ ...label, x: placed.x + label.x }, setting, setter));
    return [placed, ...labels];
  });
};

/** Content as lines. The labels of blanks that stand below their rule become lines of their own. */
export const setText = (content: readonly Inline[], setting: TextSetting, setter: Setter): readonly PlacedLine[] => {
  const set = (): readonly PlacedLine[] => setAnew(content, setting, setter);
  return setter.memory === undefined ? set() : setter.memory.lines(content, { setting, setter }, set);
};

/** One line as a slab of the type's leading. `order` is the tag by which it is read. */
export const lineSlab = (line: PlacedLine, type: Type, order: TagId): Slab => {
  const baseline = baselineOf(type);
  const { missing, verify } = line.flags;
  const isFlagged = missing.length > 0 || verify;
  return {
    height: type.leading,
    before: 0,
    after: 0,
    keep: false,
    parts: [{ order: order === 'artifact' ? 0 : order, marks: line.marks, dx: line.x, dy: baseline }],
    ...(isFlagged ? { flags: [{ missing, verify, y: baseline }] } : {}),
  };
};

/** Texts of so many lines or fewer stay whole; longer ones part no single line. */
const shortLines = 3;

/** Slabs of one text that keep what must not part: three lines or fewer whole, of more the first two and the last two. */
export const keptLines = (slabs: readonly Slab[]): readonly Slab[] => {
  const count = slabs.length;
  return slabs.map((slab, index) => {
    const isLast = index === count - 1;
    return { ...slab, keep: !isLast && (count <= shortLines || index === 0 || index === count - 2) };
  });
};

/** Content as slabs, a line each; none when the content is empty. */
export const textSlabs = (content: readonly Inline[], setting: TextSetting, setter: Setter): readonly Slab[] =>
  keptLines(setText(content, setting, setter).map((line) => lineSlab(line, setting.type, setting.tag)));
