import { nodeAt, valueAt } from '../answers/walk.ts';
import type { AskIf } from './section.ts';

const isBelow = (path: string, above: string): boolean => path.startsWith(`${above}.`);

/** The answers that papers use, for asking whether a question is among them. */
export type Asked = ReadonlySet<string>;

/**
 * Whether the papers need the question at a schema path: when they use that answer, any part of it, or the whole that it is a part of
 * and that prints as one, such as a name or an address.
 */
export const isAsked = (path: string, asked: Asked): boolean => {
  if (asked.has(path)) return true;
  for (const one of asked) {
    if (isBelow(one, path)) return true;
    if (isBelow(path, one) && nodeAt(one)?.meta.prints !== undefined) return true;
  }
  return false;
};

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
