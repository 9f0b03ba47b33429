import type { BoxMark, FrameMark, RuleMark } from '../layout/pages.ts';
import { num } from './syntax.ts';

const boxStroke = 0.75;
const crossStroke = 1.35;
const crossInset = 2.6;

/** Operators for a box of this side with its lower left corner at (left, bottom): a square, and an x when checked. */
export const boxShape = (box: {
  readonly left: number;
  readonly bottom: number;
  readonly size: number;
  readonly checked: boolean;
}): string => {
  const { left, bottom, size, checked } = box;
  const inner = num(size - boxStroke);
  const square = `${boxStroke} w ${num(left + boxStroke / 2)} ${num(bottom + boxStroke / 2)} ${inner} ${inner} re S`;
  if (!checked) return `q ${square} Q`;
  const [x1, x2] = [num(left + crossInset), num(left + size - crossInset)];
  const [y1, y2] = [num(bottom + crossInset), num(bottom + size - crossInset)];
  return `q ${square} ${crossStroke} w 1 J ${x1} ${y1} m ${x2} ${y2} l S ${x1} ${y2} m ${x2} ${y1} l S Q`;
};

/** Operators for a box on a page of this height. */
export const boxOperators = (mark: BoxMark, pageHeight: number): string =>
  boxShape({ left: mark.x, bottom: pageHeight - mark.y - mark.size, size: mark.size, checked: mark.checked });

/** Centers of dots lie two diameters apart. */
const dotPitch = 2;

/** Operators for a rule; dots are dashes of no length with round ends. */
export const ruleOperators = (mark: RuleMark, pageHeight: number): string => {
  const line = `${num(mark.x1)} ${num(pageHeight - mark.y1)} m ${num(mark.x2)} ${num(pageHeight - mark.y2)} l S`;
  if (mark.dots !== true) return `${num(mark.weight)} w ${line}`;
  return `q 1 J [0 ${num(mark.weight * dotPitch)}] 0 d ${num(mark.weight)} w ${line} Q`;
};

/** Operators for an empty frame. */
export const frameOperators = (mark: FrameMark, pageHeight: number): string =>
  `${num(mark.weight)} w ${num(mark.x)} ${num(pageHeight - mark.y - mark.height)} ${num(mark.width)} ${num(mark.height)} re S`;
