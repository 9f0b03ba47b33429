import { plainSpaces } from './typography.ts';

const chunks = (word: string, width: number): readonly string[] => {
  const characters = [...word];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, n) =>
    characters.slice(n * width, (n + 1) * width).join(''),
  );
};

const lengthOf = (line: string): number => [...line].length;

/** A word that fits; a longer one parts at its no-break spaces, and what is still too long anywhere. */
const fitting = (word: string, width: number): readonly string[] => {
  if (lengthOf(word) <= width) return [word];
  const parts = word.split(/\u00a0/);
  return parts.length > 1 ? parts.flatMap((part) => fitting(part, width)) : chunks(word, width);
};

const wrapLine = (line: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/[ \t]+/).flatMap((whole) => fitting(whole, width))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && lengthOf(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].map((text) => plainSpaces(text).trimEnd());
};

/** The text in lines of at most `width` characters. Line feeds stay; no-break spaces hold; a longer word is cut. */
export const wrap = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((line) => wrapLine(line.trim(), Math.max(width, 1)));

/** The lines with `first` before the first one and as many spaces before the others; empty lines stay empty. */
export const hang = (first: string, lines: readonly string[]): readonly string[] => {
  const rest = ' '.repeat(lengthOf(first));
  return lines.map((line, n) => `${n === 0 ? first : rest}${line}`.trimEnd());
};

/** The lines with `bar` before each. */
export const barred = (bar: string, lines: readonly string[]): readonly string[] =>
  lines.map((line) => `${bar}${line}`.trimEnd());

const pad = (line: string, width: number): string => line + ' '.repeat(Math.max(0, width - lengthOf(line)));

/** Columns of lines side by side, each padded to its width in characters, with `gap` between them. */
export const beside = (
  columns: readonly (readonly string[])[],
  widths: readonly number[],
  gap: string,
): readonly string[] => {
  const height = Math.max(0, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) =>
    columns
      .map((lines, column) => pad(lines[n] ?? '', widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
};

/**
 * `total` characters shared out in the proportion of `widths`, after the gaps. A column gets at least as many as `least` says,
 * at the cost of the widest; none gets less than four.
 */
export const shares = (
  widths: readonly number[],
  { total, gap, least = [] }: { readonly total: number; readonly gap: number; readonly least?: readonly number[] },
): number[] => {
  const room = total - gap * (widths.length - 1);
  const sum = widths.reduce((a, b) => a + b, 0) || 1;
  const shared = widths.map((width) => Math.max(4, Math.floor((width / sum) * room)));
  for (const [n, needed] of least.entries()) {
    const widest = shared.indexOf(Math.max(...shared));
    const lacking = needed - (shared[n] ?? 0);
    const rest = (shared[widest] ?? 0) - lacking;
    if (lacking <= 0 || widest === n || rest < needed) continue;
    shared[n] = needed;
    shared[widest] = rest;
  }
  return shared;
};

/** The length of the longest word, up to `most`. */
export const longestWord = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...texts.flatMap((text) => text.split(/\s+/).map(lengthOf))));
