import { isJsonObject, type JsonObject } from '../answers/json.ts';
import { type AnswerNode, answerTree, childNode, formatPath, type PathParts } from '../answers/walk.ts';
import { leafText, wholeText } from './answerWords.ts';
import { hasIds, isSame, type KeyedEntry, keyed } from './entries.ts';
import { passage } from './passage.ts';
import { pathTitle } from './titles.ts';

/** One difference between two versions of a matter. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** Where, in the later version; in the earlier one for what was removed. */
  readonly path: string;
  /** What it is called: "Hearing date". */
  readonly title: string;
  /** What stood there, in words; absent when nothing did. */
  readonly before?: string;
  readonly after?: string;
}

/** Where a comparison is: the path on each side, since entries of a list may have moved. */
interface Pair {
  readonly node: AnswerNode | undefined;
  readonly from: PathParts;
  readonly to: PathParts;
  readonly before: unknown;
  readonly after: unknown;
}

/** Both versions whole, for the names of entries, and the differences found. */
interface Comparison {
  readonly before: unknown;
  readonly after: unknown;
  readonly changes: Change[];
}

const below = (pair: Pair, key: string, [before, after]: readonly [JsonObject, JsonObject]): Pair => ({
  node: pair.node && childNode(pair.node, key),
  from: [...pair.from, key],
  to: [...pair.to, key],
  before: Object.hasOwn(before, key) ? before[key] : undefined,
  after: Object.hasOwn(after, key) ? after[key] : undefined,
});

const note = ({ before, after, changes }: Comparison, pair: Pair): void => {
  const isGone = pair.after === undefined;
  const path = isGone ? pair.from : pair.to;
  const was = pair.before === undefined ? undefined : leafText(pair.node, pair.before);
  const is = isGone ? undefined : leafText(pair.node, pair.after);
  const shown = passage(was, is);
  changes.push({
    kind: changeKind(was, is),
    path: formatPath(path),
    title: pathTitle(path, isGone ? before : after),
    ...(shown.before === undefined ? {} : { before: shown.before }),
    ...(shown.after === undefined ? {} : { after: shown.after }),
  });
};

const changeKind = (was: string | undefined, is: string | undefined): Change['kind'] => {
  if (was === undefined) return 'added';
  return is === undefined ? 'removed' : 'changed';
};

/** A name or a date reads as one thing, unless the difference is in what the words leave out. */
const isWhole = ({ node, before, after }: Pair): boolean => {
  if (node === undefined) return false;
  const texts = [before, after].map((value) => (value === undefined ? '' : wholeText(node, value)));
  const [was, is] = texts;
  return was !== undefined && is !== undefined && was !== is && isSame(otherNames(before), otherNames(after));
};

const otherNames = (value: unknown): unknown => (isJsonObject(value) ? (value.alsoKnownAs ?? null) : null);

const compareRecords = (all: Comparison, pair: Pair, [before, after]: readonly [JsonObject, JsonObject]): void => {
  if (isWhole(pair)) {
    note(all, pair);
    return;
  }
  const known = pair.node?.kind === 'record' ? Object.keys(pair.node.fields) : [];
  const names = new Set([...known, ...Object.keys(before), ...Object.keys(after)]);
  for (const name of names) compare(all, below(pair, name, [before, after]));
};

const isReordered = (before: readonly KeyedEntry[], after: readonly KeyedEntry[]): boolean => {
  const there = new Map(after.map(({ key, index }) => [key, index]));
  const places = before.flatMap(({ key }) => there.get(key) ?? []);
  return places.some((place, n) => n > 0 && place < (places[n - 1] ?? 0));
};

const compareLists = (all: Comparison, pair: Pair, [before, after]: readonly [unknown[], unknown[]]): void => {
  const byId = hasIds(before) && hasIds(after);
  const [earlier, later] = [keyed(before, byId), keyed(after, byId)];
  const node = pair.node?.kind === 'list' ? pair.node.item : undefined;
  const was = new Map(earlier.map((entry) => [entry.key, entry]));
  const is = new Map(later.map((entry) => [entry.key, entry]));
  for (const { key, value, index } of earlier) {
    if (!is.has(key)) note(all, { node, from: [...pair.from, index], to: pair.to, before: value, after: undefined });
  }
  for (const { key, value, index } of later) {
    const old = was.get(key);
    const from = [...pair.from, old?.index ?? index];
    compare(all, { node, from, to: [...pair.to, index], before: old?.value, after: value });
  }
  if (isReordered(earlier, later)) {
    all.changes.push({ kind: 'reordered', path: formatPath(pair.to), title: pathTitle(pair.to, all.after) });
  }
};

const isEmpty = (value: unknown): boolean => isJsonObject(value) && Object.keys(value).length === 0;

/** A group that was not there before is told by what it holds, unless it is an entry of a list or empty. */
const asRecord = (value: unknown, other: unknown): JsonObject | undefined => {
  if (isJsonObject(value)) return value;
  return value === undefined && isJsonObject(other) && !isEmpty(other) ? {} : undefined;
};

const compare = (all: Comparison, pair: Pair): void => {
  const { before, after } = pair;
  if (isSame(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    compareLists(all, pair, [before, after]);
    return;
  }
  const isNewEntry = (before === undefined || after === undefined) && typeof pair.to.at(-1) === 'number';
  const was = isNewEntry ? undefined : asRecord(before, after);
  const is = asRecord(after, before);
  if (was === undefined || is === undefined) note(all, pair);
  else compareRecords(all, pair, [was, is]);
};

/**
 * What is different between two versions of the answers, in the order of the schema: entries of lists by their ids, so that one
 * that moved is not one that changed. Nothing is left out: equal versions, and only those, give an empty list.
 */
export const diffAnswers = (before: unknown, after: unknown): readonly Change[] => {
  const all: Comparison = { before, after, changes: [] };
  compare(all, { node: answerTree(), from: [], to: [], before, after });
  return all.changes;
};

/** A difference as one line: "Hearing date: Nov. 3, 2026 → Nov. 17, 2026". */
export const changeWords = ({ kind, title, before, after }: Change): string => {
  if (kind === 'reordered') return `${title}: in another order`;
  if (kind === 'added') return `${title}: added ${after ?? ''}`.trimEnd();
  return kind === 'removed'
    ? `${title}: removed ${before ?? ''}`.trimEnd()
    : `${title}: ${before ?? ''} → ${after ?? ''}`;
};
