import { nodeAt, valueAt } from '../answers/walk.ts';
import type { AskIf } from './section.ts';

/** The answers that papers use, for asking whether a question is among them. */
export type Asked = ReadonlySet<string>;

/** Everything that holds `path`, the nearest first: `a.b` and `a` for `a.b.c`. */
const holdersOf = (path: string): readonly string[] => {
  const parts = path.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('.'));
};

const known = new WeakMap<Asked, ReadonlySet<string>>();

/** The answers of which some part is used. */
const holdersOfAsked = (asked: Asked): ReadonlySet<string> => {
  const found = known.get(asked) ?? new Set([...asked].flatMap(holdersOf));
  known.set(asked, found);
  return found;
};

/**
 * Whether the papers need the question at a schema path: when they use that answer, any part of it, or the whole that it is a part of
 * and that prints as one, such as a name or an address.
 */
export const isAsked = (path: string, asked: Asked): boolean =>
  asked.has(path) ||
  holdersOfAsked(asked).has(path) ||
  holdersOf(path).some((holder) => asked.has(holder) && nodeAt(holder)?.meta.prints !== undefined);

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const matches = (value: unknown, wanted: string | boolean): boolean =>
  Array.isArray(value) ? value.includes(wanted) : value === wanted;

/**
 * Whether the condition of a question holds in these answers. `record` is the path of the record that holds the question, with its
 * number: `incidents.2`; empty outside records.
 */
export const holds = (askIf: AskIf | undefined, answers: unknown, record = ''): boolean => {
  if (askIf === undefined) return true;
  const fromRoot = askIf.path.startsWith('/');
  const below = fromRoot ? askIf.path.slice(1) : askIf.path;
  const value = valueAt(answers, fromRoot || record === '' ? below : `${record}.${below}`);
  if (askIf.is !== undefined) return matches(value, askIf.is);
  if (!isGiven(value)) return false;
  return askIf.isNot === undefined || !matches(value, askIf.isNot);
};
