/** What breaking needs to know of a unit. */
export interface Breakable {
  readonly width: number;
  readonly spaceWidth: number;
  readonly endsLine: boolean;
}

/** Units `[start, end)` of one line, and its natural width. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** `balance` evens all lines, as for a centred title; otherwise the last line may be as short as it is. */
export interface BreakOptions {
  readonly measure: number;
  readonly balance?: boolean;
}

/** A line more costs more than any unevenness. */
const lineCost = 1e7;
/** Slack beyond this many points is a hole in the right edge. */
const widestRag = 60;
/** A last line of one word is as bad as a line 75 points short. */
const loneWordCost = 75 * 75;

const ragCost = (slack: number): number => slack * slack + Math.max(0, slack - widestRag) * 4 * widestRag;

interface Choice {
  readonly cost: number;
  readonly end: number;
  readonly width: number;
}

const costOf = (slack: number, isLast: boolean, isLoneWord: boolean): number => {
  if (!isLast) return lineCost + ragCost(slack);
  return lineCost + (isLoneWord ? loneWordCost : 0);
};

/** The cheapest lines of units that no required break parts, by the least sum of costs over all ways to break them. */
const breakRun = (units: readonly Breakable[], offset: number, options: BreakOptions): readonly LineRange[] => {
  const { measure, balance = false } = options;
  const count = units.length;
  const best: Choice[] = new Array(count + 1);
  best[count] = { cost: 0, end: count, width: 0 };
  for (let start = count - 1; start >= 0; start -= 1) {
    let chosen: Choice | undefined;
    let width = 0;
    for (let end = start + 1; end <= count; end += 1) {
      width += (end - 1 > start ? (units[end - 2]?.spaceWidth ?? 0) : 0) + (units[end - 1]?.width ?? 0);
      if (width > measure + 0.001 && end > start + 1) break;
      const isLast = end === count && !balance;
      const own = costOf(Math.max(0, measure - width), isLast, start > 0 && end === start + 1);
      const cost = own + (best[end]?.cost ?? 0);
      if (chosen === undefined || cost <= chosen.cost) chosen = { cost, end, width };
    }
    if (chosen !== undefined) best[start] = chosen;
  }
  const lines: LineRange[] = [];
  for (let start = 0; start < count; ) {
    const choice = best[start];
    if (choice === undefined) break;
    lines.push({ start: offset + start, end: offset + choice.end, width: choice.width });
    start = choice.end;
  }
  return lines;
};

/**
 * Units broken into the fewest lines, and among these into the most even ones (total fit, after Knuth and Plass). Time grows
 * with the number of units times the units of a line.
 */
export const breakLines = (units: readonly Breakable[], options: BreakOptions): readonly LineRange[] => {
  const lines: LineRange[] = [];
  let start = 0;
  units.forEach((unit, index) => {
    if (!unit.endsLine && index < units.length - 1) return;
    lines.push(...breakRun(units.slice(start, index + 1), start, options));
    start = index + 1;
  });
  return lines;
};
