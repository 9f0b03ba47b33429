import LineBreaker from 'linebreak';

/** A place where a line may end, before the character at `position`; it must end there when `required`. */
export interface Opportunity {
  readonly position: number;
  readonly required: boolean;
}

/** Two letters and more, with no digit in the same word, before a hyphen, dash or slash. */
const wordBefore = /(?:^|[^\p{L}\p{M}\p{N}])(?:[\p{L}\p{M}'’]{2,}[-‐–/])+$/u;
/** As much of a text as a word may take. */
const reach = 40;

/**
 * Whether a break between two characters that no space parts would tear what is read as one: a range or number ("14–16",
 * "26XX-PN00000", "R-1"), a subdivision ("455.010(1)(c)").
 */
const tears = (text: string, position: number): boolean => {
  const before = text[position - 1] ?? '';
  const after = text[position] ?? '';
  if (after === '(') return true;
  if (!/[-‐–/]/.test(before)) return false;
  return /\d/.test(after) || !wordBefore.test(text.slice(Math.max(0, position - reach), position));
};

/**
 * Where lines of the text may end, in order, by UAX #14, less the places where a number, a range or a subdivision would be
 * torn. The end of the text is the last. "\n" requires a break.
 */
export const opportunities = (text: string): readonly Opportunity[] => {
  const breaker = new LineBreaker(text);
  const found: Opportunity[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position, required } = next;
    const isEnd = position >= text.length;
    const isFree = isEnd || required || text[position - 1] === ' ' || !tears(text, position);
    if (isFree) found.push({ position, required: required && !isEnd });
  }
  return found;
};
