const softened = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

/**
 * The text without anything that a file may set in its own way: white space of every kind, soft hyphens and marks of direction,
 * case, ligatures, drawn boxes, rules of blanks, the mark ◊ and the words that speak for marks. What is left must agree between all files of one paper.
 */
export const bareText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(softened, '')
    .replace(/[ﬀﬁﬂﬃﬄ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\[[x ]\]|\((?:verify|generated)\)|[☐☒☑◊◄_]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase()
    .replace(/\s+/gu, '');

/** The first line of `lines` that does not follow the ones before it in `text`; `undefined` when all stand there in order. */
export const firstLost = (lines: readonly string[], text: string): string | undefined => {
  const whole = bareText(text);
  let at = 0;
  for (const line of lines) {
    const bare = bareText(line);
    const found = whole.indexOf(bare, at);
    if (found < 0) return line;
    at = found + bare.length;
  }
  return undefined;
};

/** Whether the words of `line` stand somewhere in `text`. */
export const holds = (text: string, line: string): boolean => bareText(text).includes(bareText(line));

/** Between the pages of a text made of a PDF file. */
const pageEnd = '\f';

/** How far behind the line before it a line may begin: the furniture of a page, a repeated head, the rest of a row. In characters. */
const reach = 1500;

/** The longest beginning of `line` that stands in `page`, and where it ends; nothing under four letters. */
const longestBeginning = (line: string, page: string): { length: number; end: number } | undefined => {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page.includes(line.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low < 4 ? undefined : { length: low, end: page.indexOf(line.slice(0, low)) + low };
};

/** Where the first piece of a line ends, and where the last one does. */
interface Found {
  readonly first: number;
  readonly last: number;
}

/**
 * The place of a line in pages, with nothing between its pieces but the ends of pages: on this page, begun on this page and ended on
 * a later one, or begun on a later one before `limit`.
 */
const foundOverPages = (line: string, text: string, from: number, limit: number): Found | undefined => {
  const turn = text.indexOf(pageEnd, from);
  const page = text.slice(from, Math.min(turn < 0 ? text.length : turn, limit + line.length));
  const whole = page.indexOf(line);
  if (whole >= 0) return { first: from + whole + line.length, last: from + whole + line.length };
  if (turn < 0) return undefined;
  const begun = longestBeginning(line, page);
  const rest = begun && foundOverPages(line.slice(begun.length), text, turn + 1, turn + reach);
  if (begun !== undefined && rest !== undefined) return { first: from + begun.end, last: rest.last };
  return turn > limit ? undefined : foundOverPages(line, text, turn + 1, limit);
};

/**
 * As `firstLost`, for the text of pages, which form feeds separate: a line may begin on one page and go on in a later one, with the
 * furniture of the pages and other cells of its row in between.
 */
export const firstLostInPages = (lines: readonly string[], pages: string): string | undefined => {
  const whole = pages.split(pageEnd).map(bareText).join(pageEnd);
  let at: Found = { first: 0, last: 0 };
  for (const line of lines) {
    const bare = bareText(line);
    if (bare === '') continue;
    const found = foundOverPages(bare, whole, at.first, at.last + reach);
    if (found === undefined) return line;
    at = { first: found.first, last: Math.max(found.last, at.last) };
  }
  return undefined;
};
