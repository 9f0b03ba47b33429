/** Steps of inserting, deleting, replacing or swapping neighbours that turn `a` into `b`; stops counting above `limit`. */
const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced);
      next.push(swapped ? Math.min(best, (before[j - 2] ?? 0) + 1) : best);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
};

const longestCompared = 64;

/**
 * The candidate that is most like the word, or `undefined` when none is near: at most one third of its letters may differ
 * (one in short words). Case does not count. Of equals the first.
 */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  if (word.length > longestCompared) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit || distance >= Math.max(word.length, candidate.length)) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
};

const longestQuoted = 60;

/** A text in straight quotation marks on one line, for a message: control characters escaped, cut after 60 characters. */
export const quoted = (text: string): string => {
  const short = text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
  return JSON.stringify(short);
};

/** The text with a capital first letter. */
export const capital = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/** "a" to "z", then "aa", "bb", as a word processor goes on. Counts from 1. */
export const letter = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
