import { isJsonObject, type JsonObject } from '../answers/json.ts';
import { type AnswerNode, answerTree, childNode, formatPath, type PathParts } from '../answers/walk.ts';
import { leafText } from './answerWords.ts';
import { hasIds, isSame, keyed } from './entries.ts';
import { pathTitle } from './titles.ts';

/** A place where both versions say something else, for a person to decide. The merge has `ours` there. */
export interface Conflict {
  /** In the merged answers. */
  readonly path: string;
  readonly title: string;
  /** The answer before both; absent when there was none or nobody knows. */
  readonly base?: string;
  /** In words; absent when that version took the answer out. */
  readonly ours?: string;
  readonly theirs?: string;
  /** The other version's answer itself, to put in place of ours; undefined when it was taken out. */
  readonly theirValue: unknown;
}

/** Two versions in one. */
export interface Merge {
  readonly merged: unknown;
  readonly conflicts: readonly Conflict[];
}

/** Two versions, and the one both were made from when it is known. */
export interface ThreeVersions {
  readonly base?: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

interface Sides extends ThreeVersions {
  readonly node: AnswerNode | undefined;
  readonly path: PathParts;
  /** Whether a common version is known: without one nothing counts as taken out. */
  readonly hasBase: boolean;
}

type Found = Omit<Conflict, 'path' | 'title'> & { readonly path: PathParts };

const words = (node: AnswerNode | undefined, value: unknown): string | undefined =>
  value === undefined ? undefined : leafText(node, value);

const decide = ({ node, path, base, ours, theirs }: Sides, found: Found[]): unknown => {
  const [before, our, their] = [base, ours, theirs].map((value) => words(node, value));
  found.push({
    path,
    theirValue: theirs,
    ...(before === undefined ? {} : { base: before }),
    ...(our === undefined ? {} : { ours: our }),
    ...(their === undefined ? {} : { theirs: their }),
  });
  return ours ?? theirs;
};

const ownValue = (value: unknown, name: string): unknown =>
  isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

const mergeRecords = (sides: Sides, found: Found[], [ours, theirs]: readonly [JsonObject, JsonObject]): unknown => {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const entries = names.flatMap((name): readonly (readonly [string, unknown])[] => {
    const value = mergeAt(
      {
        node: sides.node && childNode(sides.node, name),
        path: [...sides.path, name],
        hasBase: sides.hasBase,
        base: ownValue(sides.base, name),
        ours: ownValue(ours, name),
        theirs: ownValue(theirs, name),
      },
      found,
    );
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
};

type Keys = ReadonlyMap<string, unknown>;

/** Our order, with the entries that only the other version has after the one they follow there. */
const mergedOrder = (ours: Keys, theirs: Keys): readonly string[] => {
  const order = [...ours.keys()];
  let place = 0;
  for (const key of theirs.keys()) {
    const at = order.indexOf(key);
    if (at < 0) order.splice(place, 0, key);
    place = (at < 0 ? place : at) + 1;
  }
  return order;
};

const mergeLists = (sides: Sides, found: Found[], [ours, theirs]: readonly [unknown[], unknown[]]): unknown => {
  const base: readonly unknown[] = Array.isArray(sides.base) ? sides.base : [];
  const byId = [base, ours, theirs].every(hasIds);
  const [before, our, their] = [base, ours, theirs].map(
    (list): Keys => new Map(keyed(list, byId).map(({ key, value }) => [key, value])),
  );
  if (before === undefined || our === undefined || their === undefined) throw new Error('Three lists are three.');
  const merged: unknown[] = [];
  for (const key of mergedOrder(our, their)) {
    const value = mergeAt(
      {
        node: sides.node?.kind === 'list' ? sides.node.item : undefined,
        path: [...sides.path, merged.length],
        hasBase: sides.hasBase,
        base: before.get(key),
        ours: our.get(key),
        theirs: their.get(key),
      },
      found,
    );
    if (value !== undefined) merged.push(value);
  }
  return merged;
};

const mergeAt = (sides: Sides, found: Found[]): unknown => {
  const { hasBase, base, ours, theirs } = sides;
  if (isSame(ours, theirs)) return ours;
  if (hasBase && isSame(base, theirs)) return ours;
  if (hasBase && isSame(base, ours)) return theirs;
  if (!hasBase && (ours === undefined || theirs === undefined)) return ours ?? theirs;
  if (isJsonObject(ours) && isJsonObject(theirs)) return mergeRecords(sides, found, [ours, theirs]);
  if (Array.isArray(ours) && Array.isArray(theirs)) return mergeLists(sides, found, [ours, theirs]);
  return decide(sides, found);
};

/**
 * Two versions of the answers in one. What only one side changed is taken from it; entries of lists are matched by id. Where
 * both changed the same answer, ours stays and the other is a conflict; an answer that one side took out and the other changed
 * stays, as a conflict. Without a common version nothing is taken out. No answer of either side is lost.
 */
export const mergeAnswers = ({ base, ours, theirs }: ThreeVersions): Merge => {
  const found: Found[] = [];
  const merged = mergeAt({ node: answerTree(), path: [], hasBase: base !== undefined, base, ours, theirs }, found);
  const conflicts = found.map(({ path, ...rest }) => ({
    ...rest,
    path: formatPath(path),
    title: pathTitle(path, merged),
  }));
  return { merged, conflicts };
};
