import type { BlankSize } from '../answers/meta.ts';

/** Widths of blanks in points. `line` means the full measure: where a blank is all there is, lines to write on stand for it. */
export const blankWidths = {
  count: 36,
  money: 72,
  date: 100,
  case: 126,
  name: 180,
  employer: 180,
  address: 270,
  line: 270,
} as const satisfies Record<BlankSize, number>;

/** Whether the text names a size. */
export const isBlankSize = (text: string): text is BlankSize => Object.hasOwn(blankWidths, text);
