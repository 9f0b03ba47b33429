const nbsp = '\u00a0';
const feetAndInches = /\d'[ \u00a0]?\d+(?:\.\d+)?"?/g;
const opensAfter = /[\s([{\u2013\u2014\u201c\u2018/-]/;
const contraction = /^'(?:s|t|re|ve|ll|d|m|em|til|tis|twas|cause|n|\d\ds)(?![\p{L}\p{N}])/iu;
const startsWord = /[\p{L}\p{N}$§¶([\u2026.]/u;

/** Places of the straight marks in a measure such as 6'1", which stay as they are. */
const measures = (text: string): ReadonlySet<number> => {
  const kept = new Set<number>();
  for (const match of text.matchAll(feetAndInches)) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) kept.add(at);
  }
  return kept;
};

/** Whether a quotation mark opens: by what stands before it, and at the very start of a text by what follows. */
const opens = (before: string, after: string): boolean => {
  if (before === '') return after === '' || startsWord.test(after) || after === "'" || after === '"';
  return opensAfter.test(before) && !/\s/.test(after);
};

const curlyQuotes = (text: string, lead: string): string => {
  if (!/['"]/.test(text)) return text;
  const kept = measures(text);
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if ((mark !== '"' && mark !== "'") || kept.has(at)) {
      out += mark;
      continue;
    }
    const opening = opens(out.at(-1) ?? lead, text[at + 1] ?? '');
    if (mark === '"') out += opening ? '\u201c' : '\u201d';
    else out += opening && !contraction.test(text.slice(at, at + 8)) ? '\u2018' : '\u2019';
  }
  return out;
};

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const shortMonths = 'Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec';
const ranks = 'Officer|Deputy|Detective|Sergeant|Sgt\\.|Det\\.|Lieutenant|Lt\\.|Trooper|Judge|Dr\\.|Mr\\.|Mrs\\.|Ms\\.';
const reporters = 'S\\.W\\.[23]d|U\\.S\\.|F\\.[234]d|S\\. ?Ct\\.';
const mark = '(?:[A-Z]{1,2}|[A-Z]-?\\d{1,3}|\\d{1,3})';

/**
 * Where a space may not break: what comes after it, and what stands before it with the space itself. What comes after it is looked
 * at first, since that rules out most spaces at once.
 */
const bound: readonly (readonly [after: string, before: string])[] = [
  ['Ct\\.', '\\bS\\. '],
  ['\\S|$', '[§¶] '],
  ['¶|at[ \\u00a0]\\d', '\\bPet\\. '],
  ['\\d', '\\bPet\\.[ \\u00a0]at '],
  [`${mark}|$`, '\\bExs?\\. '],
  ['at[ \\u00a0]\\d', `\\bExs?\\.[ \\u00a0]${mark} `],
  ['\\d', `\\bExs?\\.[ \\u00a0]${mark}[ \\u00a0]at `],
  ['[A-Z]*\\d|$', '\\bNos?\\. '],
  ['\\d', '\\b(?:Rule|chapter) '],
  ['§|\\d', '\\d[ \\u00a0]?(?:U\\.S\\.C\\.|C\\.F\\.R\\.) '],
  ['U\\.S\\.C\\.|C\\.F\\.R\\.', '\\b\\d+ '],
  ['\\d{1,2}(?!\\d)', `\\b(?:${months}) `],
  ['\\d{1,2}(?!\\d)', `\\b(?:${shortMonths})\\. `],
  ['\\p{Lu}|$', `\\b(?:${ranks}) `],
  ['\\p{Lu}', `\\b(?:${ranks})[ \\u00a0](?:\\p{Lu}\\.[ \\u00a0])*\\p{Lu}\\. `],
  [`(?:${reporters})[ \\u00a0]\\d`, '\\b\\d+ '],
  ['\\d', `\\b\\d+[ \\u00a0](?:${reporters}) `],
  ['[ap]\\.m\\.', '\\d '],
];

const boundSpace = new RegExp(` (?:${bound.map(([after, before]) => `(?=${after})(?<=${before})`).join('|')})`, 'gu');

const bindSpaces = (text: string): string => text.replace(boundSpace, nbsp);

/** The hyphen of a range of pages after an exhibit or the petition, and of paragraphs or sections after their sign. */
const pageRange = new RegExp(
  `-(?=\\d)(?<=\\b(?:Exs?\\.[ \\u00a0]${mark}|Pet\\.)[ \\u00a0]at[ \\u00a0][\\d:]*\\d-)`,
  'g',
);
const signRange = /-(?=\.?\d)(?<=(?:¶¶|§§)[ \u00a0](?:[\d.]+(?:[-\u2013]\.?\d+)?, )*[\d.]*\d-)/g;

/** Ranges of pages and paragraphs in a cite take an en dash; anywhere else a hyphen stays a hyphen. */
const citedRanges = (text: string): string =>
  text.includes('-') ? text.replace(pageRange, '\u2013').replace(signRange, '\u2013') : text;

/**
 * The text as it is set: quotation marks and apostrophes curled (a measure such as 6'1" keeps its straight marks), and no-break
 * spaces where a line must not end: after § and ¶, within "Ex. B at 2", between month and day, in "699 S.W.2d 423". White space is
 * taken to be collapsed already. `before` is the character that stands before the text in its paragraph, when there is one; it
 * decides which way a first quotation mark turns. Setting a text twice changes nothing more.
 */
export const typeset = (text: string, before = ''): string => bindSpaces(citedRanges(curlyQuotes(text, before)));

/** The text with plain spaces for no-break and narrow ones, for comparing and searching. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ');
