import type { Typeface } from '../typeface.ts';

/** What a paper prints in place of characters that the typeface lacks: once for each run of them. */
export const substitute = '‹?›';

/** Text as it is printed; `spoken` is what stands in the answer where that differs. */
export interface Printable {
  readonly text: string;
  readonly spoken?: string;
}

const plain = /^[ -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\n]*$/;
const lineEnds = /\r\n?|[\v\f\p{Zl}\p{Zp}]/gu;
const unseen = /(?![\n\u2060\u200b])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** Characters that say where a line may end (zero-width space) or may not (word joiner), and have no shape. */
const breakControls = /[\n\u2060\u200b]/g;

/** Text without the characters that only steer line breaks. */
export const withoutBreakControls = (text: string): string => text.replace(breakControls, '');

/** The text in composed letters, with one kind of line end, and without characters that have no shape of their own. */
export const cleaned = (text: string): string =>
  plain.test(text) ? text : text.replace(lineEnds, '\n').replaceAll('\t', ' ').replace(unseen, '').normalize('NFC');

/** The characters of the text that the face lacks, each once, in order. */
export const lacking = (text: string, face: Typeface): readonly string[] => {
  const clean = cleaned(text);
  if (plain.test(clean)) return [];
  return [...new Set(withoutBreakControls(clean))].filter((character) => !face.has(character.codePointAt(0) ?? 0));
};

/** The text in parts: those that the face can print, and the substitute for each run of characters that it lacks. */
export const printable = (text: string, face: Typeface): readonly Printable[] => {
  const clean = cleaned(text);
  const missing = new Set(lacking(clean, face));
  if (missing.size === 0) return clean === '' ? [] : [{ text: clean }];
  const parts: Printable[] = [];
  let run = '';
  let isMissing = false;
  const close = (): void => {
    if (run !== '') parts.push(isMissing ? { text: substitute, spoken: run } : { text: run });
    run = '';
  };
  for (const character of clean) {
    if (missing.has(character) !== isMissing) close();
    isMissing = missing.has(character);
    run += character;
  }
  close();
  return parts;
};
