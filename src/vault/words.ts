import { isJsonObject } from '../answers/json.ts';

const longestWord = 40;

/** A text as it is searched: without accents and capitals, so that "Łucja Nuñez" is found as "lucja nunez". */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss');

/** The words of a text as they are searched, in order: letters and digits, cut after 40; a single letter is none. */
export const wordsOf = (text: string): readonly string[] =>
  (folded(text).match(/[\p{L}\p{N}]{2,}|\p{N}/gu) ?? []).map((word) => word.slice(0, longestWord));

const isWorded = (name: string): boolean => name !== 'id' && name !== 'format';

const collect = (value: unknown, words: Set<string>): void => {
  if (typeof value === 'string') for (const word of wordsOf(value)) words.add(word);
  if (typeof value === 'number') words.add(String(value));
  if (Array.isArray(value)) for (const item of value) collect(item, words);
  if (!isJsonObject(value)) return;
  for (const [name, inner] of Object.entries(value)) if (isWorded(name)) collect(inner, words);
};

/** Every word that stands in answers, whatever the question. */
export const wordsIn = (answers: unknown): ReadonlySet<string> => {
  const words = new Set<string>();
  collect(answers, words);
  return words;
};

/** Stands before a word of a name, a county or a case number, so that the index knows those apart. No word begins with it. */
export const nameMark = '=';

/** The words of the texts by which a matter is called, each with its mark. */
export const nameWords = (texts: readonly string[]): readonly string[] =>
  texts.flatMap(wordsOf).map((word) => `${nameMark}${word}`);
