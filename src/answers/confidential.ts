import { isIsoDate, longDate, monthNames } from '../dates.ts';
import { isJsonObject } from './json.ts';
import type { SearchAs } from './meta.ts';
import type { Answers } from './schema.ts';
import {
  type AnswerMeta,
  type AnswerNode,
  answerTree,
  childNode,
  formatPath,
  type PathParts,
  valueAt,
} from './walk.ts';

/** An answer that no paper for the other side may carry. */
export interface ConfidentialAnswer {
  /** The answer, or the record or list whose every part is confidential. */
  readonly path: string;
  /** Its words, the parts of an address joined by commas; empty for a list or record of the office's own. */
  readonly value: string;
  /** Why, as a clause: `"Keep this address from the other side" is marked`. */
  readonly why: string;
  /** What to search a paper's text for, to be compared without regard to case, accents, punctuation and spaces. */
  readonly needles: readonly string[];
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const phoneNeedles = (text: string): readonly string[] => {
  const digits = digitsOf(text).replace(/^1(?=\d{10}$)/, '');
  if (digits.length < 7) return [];
  return digits.length === 10 ? [digits, digits.slice(3)] : [digits];
};

const dateNeedles = (text: string): readonly string[] => {
  if (!isIsoDate(text)) return [];
  const [year = '', month = '', day = ''] = text.split('-');
  const name = monthNames[Number(month) - 1] ?? '';
  const plain = [String(Number(month)), String(Number(day)), year];
  const short = `${name.slice(0, 3)} ${Number(day)} ${year}`;
  return [text, longDate(text), `${Number(day)} ${name} ${year}`, short, plain.join('/'), `${month}/${day}/${year}`];
};

/** The street as written, and without its last word: "27 Specimen" is found in "27 Specimen Ct." too. */
const streetNeedles = (street: string | undefined): readonly string[] => {
  const line = street?.split(',')[0]?.trim() ?? '';
  const words = line.split(/\s+/);
  const isNumbered = /^\d/.test(line) && words.length > 2;
  return isNumbered ? [line, words.slice(0, -1).join(' ')] : [line];
};

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return '';
  return Object.values(value)
    .filter((part) => typeof part === 'string')
    .join(', ');
};

const part = (value: unknown, key: string): string | undefined => {
  const text = valueAt(value, [key]);
  return typeof text === 'string' ? text : undefined;
};

const addressNeedles = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return streetNeedles(value);
  return [...streetNeedles(part(value, 'street')), (part(value, 'place') ?? '').replace(/^the\s+/i, '')];
};

const needleMakers = {
  address: addressNeedles,
  phone: (value) => phoneNeedles(textOf(value)),
  date: (value) => dateNeedles(textOf(value)),
  words: (value) => [textOf(value)],
} as const satisfies Readonly<Record<SearchAs, (value: unknown) => readonly string[]>>;

const needlesOf = (value: unknown, { searchAs }: AnswerMeta): readonly string[] => {
  const needles = searchAs === undefined ? [] : needleMakers[searchAs](value);
  return [...new Set(needles.map((needle) => needle.trim()).filter((needle) => needle !== ''))];
};

/** What a record says about the answers in it: no flag of its own leaves the decision to the record around it. */
const markOf = (node: AnswerNode, value: unknown): { readonly marked: string | undefined } | undefined => {
  if (node.kind !== 'record') return undefined;
  const flags = Object.entries(node.fields).filter(([, field]) => field.meta.protects === true);
  if (flags.length === 0) return undefined;
  return { marked: flags.find(([key]) => valueAt(value, [key]) === true)?.[1].meta.title };
};

interface Walking {
  readonly path: PathParts;
  readonly node: AnswerNode;
  readonly value: unknown;
  /** The title of the flag that is set on the nearest record that has such flags. */
  readonly marked: string | undefined;
}

const reasonFor = ({ confidential, title = 'This' }: AnswerMeta, marked: string | undefined): string | undefined => {
  if (confidential === 'always') return `"${title}" is never shown to the other side`;
  return confidential === 'whenMarked' && marked !== undefined ? `"${marked}" is marked` : undefined;
};

const below = ({ path, node, value, marked }: Walking): readonly ConfidentialAnswer[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const child = childNode(node, key);
    const inner: unknown = valueAt(value, [key]);
    if (child === undefined || inner === undefined) return [];
    return collect({ path: [...path, key], node: child, value: inner, marked });
  });
};

const collect = (place: Walking): readonly ConfidentialAnswer[] => {
  const { path, node, value } = place;
  const mark = markOf(node, value);
  const marked = mark === undefined ? place.marked : mark.marked;
  const why = reasonFor(node.meta, marked);
  if (why === undefined) return below({ ...place, marked });
  return [{ path: formatPath(path), value: textOf(value), why, needles: needlesOf(value, node.meta) }];
};

/**
 * Every answer that papers filed or served must not carry, whichever side the office works for. What either party marked is
 * kept from both: a respondent's paper must not tell the petitioner's address to the court file either. So are answers that are
 * never shown: dates of birth, where witnesses live, the office's own notes, what a respondent says to counsel.
 *
 * Of a confidential address the whole is secret, its city and county too, when it is printed from that answer. Searched for are
 * its street and the name of the place; city, county and ZIP stand in too many other places.
 */
export const confidentialAnswers = (answers: Answers): readonly ConfidentialAnswer[] =>
  collect({ path: [], node: answerTree(), value: answers, marked: undefined });
