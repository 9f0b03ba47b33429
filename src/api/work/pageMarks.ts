import type { Mark, Page, TextMark } from '../../layout/pages.ts';
import type { Typefaces } from '../../layout/typeface.ts';
import type { PageMark } from '../contract/work.ts';

/** A rectangle on a page, in points from its top left. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How high a run of text stands above and below its baseline, in points. */
const textBox = (mark: TextMark, faces: Typefaces, extent: { readonly x: number; readonly width: number }): Box => {
  const { ascent, descent, unitsPerEm } = faces[mark.face];
  const above = (ascent / unitsPerEm) * mark.size;
  const below = (-descent / unitsPerEm) * mark.size;
  return { x: extent.x, y: mark.y - above, width: extent.width, height: above + below };
};

const isAnswer = (mark: Mark): mark is TextMark & { readonly from: string } =>
  mark.kind === 'text' && mark.from !== undefined && mark.from !== '';

/** Words of one answer on one line are one place: the gap between them is no wider than a space. */
const touches = (one: Box, other: Box, size: number): boolean =>
  Math.abs(one.y - other.y) < 0.5 && other.x - (one.x + one.width) < 0.7 * size && other.x >= one.x - 0.5;

const together = (one: Box, other: Box): Box => {
  const right = Math.max(one.x + one.width, other.x + other.width);
  return { x: one.x, y: Math.min(one.y, other.y), width: right - one.x, height: Math.max(one.height, other.height) };
};

const answerMarks = (page: Page, faces: Typefaces): readonly PageMark[] => {
  const marks: PageMark[] = [];
  for (const mark of page.marks) {
    if (!isAnswer(mark)) continue;
    const box = textBox(mark, faces, mark);
    const last = marks.at(-1);
    if (last !== undefined && last.from === mark.from && touches(last, box, mark.size)) {
      marks[marks.length - 1] = { ...last, ...together(last, box) };
    } else marks.push({ kind: 'answer', from: mark.from, ...box });
  }
  return marks;
};

const blankHeight = 14;

const holds = (outer: Box, x: number, y: number): boolean =>
  x >= outer.x - 1 && x <= outer.x + outer.width + 1 && y >= outer.y - 1 && y <= outer.y + outer.height + 1;

/** Places to write in: those with a name for a reader of the tags, and rules that stand for an answer without one. */
const blankMarks = (page: Page): readonly PageMark[] => {
  const named: PageMark[] = [];
  for (const mark of page.marks) {
    if (mark.kind !== 'field' || mark.from === undefined || mark.from === '') continue;
    const { from, x, y, width, height, label } = mark;
    named.push({ kind: 'blank', from, x, y, width, height, label });
  }
  const rules = page.marks.flatMap((mark): readonly PageMark[] => {
    if (mark.kind !== 'rule' || mark.from === undefined || mark.from === '') return [];
    const { from, x1, x2, y1 } = mark;
    if (named.some((one) => one.from === from && holds(one, x1, y1))) return [];
    return [{ kind: 'blank', from, x: x1, y: y1 - blankHeight, width: x2 - x1, height: blankHeight }];
  });
  return [...named, ...rules];
};

const boxMarks = (page: Page): readonly PageMark[] =>
  page.marks.flatMap((mark): readonly PageMark[] => {
    if (mark.kind !== 'box' || mark.from === undefined || mark.from === '') return [];
    const { from, x, y, size, label } = mark;
    return [{ kind: 'box', from, x, y, width: size, height: size, label }];
  });

/** The places of a page that belong to answers: words, blanks and boxes, in reading order of each. */
export const pageMarks = (page: Page, faces: Typefaces): readonly PageMark[] => [
  ...answerMarks(page, faces),
  ...blankMarks(page),
  ...boxMarks(page),
];

/** The part of a run of text from one letter to another, in points. */
export const partBox = (
  mark: TextMark,
  faces: Typefaces,
  { start, end }: { readonly start: number; readonly end: number },
): Box => {
  if (mark.visual !== undefined) return textBox(mark, faces, mark);
  const widthOf = (text: string): number =>
    faces[mark.face].width(text) * mark.size +
    (mark.wordSpace ?? 0) * (text.split(' ').length - 1) +
    (mark.tracking ?? 0) * text.length;
  const before = widthOf(mark.text.slice(0, start));
  const width = widthOf(mark.text.slice(start, end));
  return textBox(mark, faces, { x: mark.x + before, width });
};
