const softened = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

/**
 * The text without anything that a file may set in its own way: white space of every kind, soft hyphens and marks of direction,
 * case, ligatures, drawn boxes, rules of blanks and the mark ◊. What is left must agree between all files of one paper.
 */
export const bareText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(softened, '')
    .replace(/[ﬀﬁﬂﬃﬄ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\[[x ]\]|[☐☒☑◊◄_]/g, '')
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
