import type { PersonName } from '../answers/person.ts';

/** "Rosalind A. Mockett": first, middle, last, and the suffix after a comma when it is Jr. or Sr. Undefined when nothing is given. */
export const fullName = (name: PersonName | undefined): string | undefined => {
  const parts = [name?.first, name?.middle, name?.last].filter((part) => part !== undefined && part.trim() !== '');
  if (parts.length === 0) return undefined;
  const suffix = name?.suffix?.trim() ?? '';
  if (suffix === '') return parts.join(' ');
  return /^[IVX]+$/.test(suffix) ? `${parts.join(' ')} ${suffix}` : `${parts.join(' ')}, ${suffix}`;
};

/** "Mockett": the last name alone; the whole name of who has no other. Undefined when nothing is given. */
export const lastName = (name: PersonName | undefined): string | undefined => {
  const last = name?.last?.trim() ?? '';
  return last === '' ? fullName(name) : last;
};

const firstLetter = (word: string | undefined): string => {
  const letter = [...(word ?? '').trim()][0];
  return letter === undefined ? '' : `${letter.toUpperCase()}.`;
};

/** "E.M." from a child's name; undefined when there is none. */
export const initialsOf = (name: PersonName | undefined): string | undefined => {
  const letters = `${firstLetter(name?.first)}${firstLetter(name?.last)}`;
  return letters === '' ? undefined : letters;
};

/** The text when something is written in it; undefined when there are spaces alone. */
export const given = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text;

/** "a", or "an" before a vowel letter. */
export const article = (word: string | undefined): string => (/^[aeiou]/i.test(word ?? '') ? 'an' : 'a');

/** "a", "a and b", "a, b, and c". */
export const series = (items: readonly string[], conjunction = 'and'): string => {
  if (items.length <= 1) return items[0] ?? '';
  if (items.length === 2) return `${items[0]} ${conjunction} ${items[1]}`;
  return `${items.slice(0, -1).join(', ')}, ${conjunction} ${items[items.length - 1]}`;
};

/** The text with one full stop at its end: none is added after ".", "!", "?", "…" or after one of these before a closing quotation mark. */
export const withStop = (text: string): string => {
  const trimmed = text.trim();
  return /[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed.replace(/[;,]$/, '')}.`;
};
