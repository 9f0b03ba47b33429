import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const combining = /\p{M}/u;

/** A stretch of a line that is drawn together: characters `[start, end)` of the line, and these in drawing order. */
export interface VisualRun {
  readonly start: number;
  readonly end: number;
  readonly visual: string;
}

/** Whether the text holds letters that are written from right to left. */
export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

const isLow = (unit: string): boolean => unit >= '\udc00' && unit <= '\udfff';

/** Marks follow their letter and pairs of code units stand in order again, after a reversal. */
const mended = (units: readonly string[]): string => {
  const out: string[] = [];
  let held = '';
  units.forEach((unit, index) => {
    const next = units[index + 1];
    if (isLow(unit) && next !== undefined && next >= '\ud800' && next < '\udc00') {
      held = unit;
      return;
    }
    if (held !== '') {
      out.push(unit + held);
      held = '';
      return;
    }
    out.push(unit);
  });
  const clusters: string[] = [];
  let marks = '';
  for (const character of out) {
    if (combining.test(character)) {
      marks = character + marks;
      continue;
    }
    clusters.push(character + marks);
    marks = '';
  }
  return clusters.join('') + marks;
};

/**
 * A line in drawing order, from left to right, for a paragraph that runs from left to right. `bounds` are the positions
 * where one style ends and the next begins; no run crosses one. Runs from left to right have `visual` equal to their text.
 */
export const visualRuns = (line: string, bounds: readonly number[]): readonly VisualRun[] => {
  const levels = bidi.getEmbeddingLevels(line, 'ltr');
  const order = Array.from({ length: line.length }, (_, index) => index);
  for (const [from, to] of bidi.getReorderSegments(line, levels, 0, line.length - 1)) {
    order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
  }
  const mirrored = bidi.getMirroredCharactersMap(line, levels.levels);
  const styleOf = new Uint32Array(line.length);
  let style = 0;
  for (let index = 0; index < line.length; index += 1) {
    while (index >= (bounds[style] ?? Number.POSITIVE_INFINITY)) style += 1;
    styleOf[index] = style;
  }
  const runs: VisualRun[] = [];
  for (let at = 0; at < order.length; ) {
    const first = order[at] ?? 0;
    const step = (levels.levels[first] ?? 0) % 2 === 1 ? -1 : 1;
    let end = at + 1;
    const continues = (): boolean =>
      order[end] === first + step * (end - at) && styleOf[order[end] ?? 0] === styleOf[first];
    while (end < order.length && continues()) end += 1;
    const members = order.slice(at, end);
    const units = members.map((index) => mirrored.get(index) ?? line[index] ?? '');
    const start = Math.min(...members);
    runs.push({ start, end: start + members.length, visual: step < 0 ? mended(units) : units.join('') });
    at = end;
  }
  return runs;
};
