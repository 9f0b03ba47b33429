import { isJsonObject, type Json } from '../../../src/answers/json.ts';
import { valueIn } from '../../store/tree.ts';

const listed = (answers: Json): readonly Json[] => {
  const list = valueIn(answers, 'exhibits');
  return Array.isArray(list) ? list : [];
};

const textIn = (entry: Json, key: string): string => {
  const value = isJsonObject(entry) ? entry[key] : undefined;
  return typeof value === 'string' ? value.trim() : '';
};

/** "A" for 0, "Z" for 25, "AA" for 26. */
const letters = (n: number): string => {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last;
};

/**
 * The next free mark, as the exhibits of the matter are marked: numbers where the last is a number, `R-1` for the respondent's side,
 * letters otherwise.
 */
export const nextMark = (answers: Json): string => {
  const marks = listed(answers).map((entry) => textIn(entry, 'mark'));
  const taken = new Set(marks);
  const last = marks.findLast((mark) => mark !== '') ?? '';
  const prefix = /^([A-Z]+-)?\d+$/.exec(last);
  const isRespondent = valueIn(answers, 'matter.side') === 'respondent';
  const markOf = (n: number): string => {
    if (prefix !== null) return `${prefix[1] ?? ''}${n + 1}`;
    return isRespondent && last === '' ? `R-${n + 1}` : letters(n);
  };
  for (let n = 0; ; n += 1) if (!taken.has(markOf(n))) return markOf(n);
};

/** An id that no exhibit has, and that no file in the vault was kept under. */
export const freeExhibitId = (answers: Json, kept: readonly string[]): string => {
  const taken = new Set([...listed(answers).map((entry) => textIn(entry, 'id')), ...kept]);
  for (let n = taken.size + 1; ; n += 1) if (!taken.has(`e${n}`)) return `e${n}`;
};

/** A file's name without its ending, to begin a description with. */
export const nameWithoutEnding = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '');

/** What the bytes of a file are, by how they begin: a picture that the window can show, a PDF, or something else. */
export const kindOfFile = (
  bytes: Uint8Array,
): 'pdf' | 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | undefined => {
  const begins = (...wanted: readonly number[]): boolean => wanted.every((byte, n) => bytes[n] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  const isRiff = begins(0x52, 0x49, 0x46, 0x46);
  return isRiff && String.fromCharCode(...bytes.slice(8, 12)) === 'WEBP' ? 'image/webp' : undefined;
};

const encryption = new TextEncoder().encode('/Encrypt');

/** Whether a PDF that could not be opened names an encryption, which is what a password makes. */
export const isLockedPdf = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(47); at >= 0; at = bytes.indexOf(47, at + 1))
    if (encryption.every((byte, n) => bytes[at + n] === byte)) return true;
  return false;
};
