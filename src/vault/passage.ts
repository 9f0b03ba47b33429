/** Two texts cut down to the part in which they differ. */
export interface Passage {
  readonly before?: string;
  readonly after?: string;
}

/** Texts up to this length are shown whole, in characters. */
const short = 120;
const longestShown = 400;
const wordsAround = 4;

const pieces = (text: string): readonly string[] => text.match(/\s*\S+|\s+$/gu) ?? [];

const clipped = (text: string): string => {
  const letters = [...text];
  return letters.length <= longestShown
    ? text
    : `${letters.slice(0, longestShown).join('')} … (${letters.length} characters)`;
};

const sameFromStart = (one: readonly string[], other: readonly string[]): number => {
  const end = Math.min(one.length, other.length);
  let n = 0;
  while (n < end && one[n] === other[n]) n += 1;
  return n;
};

const sameFromEnd = (one: readonly string[], other: readonly string[], start: number): number => {
  const end = Math.min(one.length, other.length) - start;
  let n = 0;
  while (n < end && one[one.length - 1 - n] === other[other.length - 1 - n]) n += 1;
  return n;
};

const part = (words: readonly string[], from: number, to: number): string =>
  clipped(`${from > 0 ? '…' : ''}${words.slice(from, to).join('')}${to < words.length ? ' …' : ''}`);

/** The same two texts; of long ones only the words that differ with a few around them, and an ellipsis where words are left out. */
export const passage = (before: string | undefined, after: string | undefined): Passage => {
  if (before === undefined || after === undefined) {
    return {
      ...(before === undefined ? {} : { before: clipped(before) }),
      ...(after === undefined ? {} : { after: clipped(after) }),
    };
  }
  if (before.length <= short && after.length <= short) return { before, after };
  const [was, is] = [pieces(before), pieces(after)];
  const start = sameFromStart(was, is);
  const tail = sameFromEnd(was, is, start);
  const from = Math.max(0, start - wordsAround);
  const rest = Math.max(0, tail - wordsAround);
  return { before: part(was, from, was.length - rest), after: part(is, from, is.length - rest) };
};
