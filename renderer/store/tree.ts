import { isJsonObject, type Json, type JsonObject } from '../../src/answers/json.ts';
import { type PathParts, parsePath } from '../../src/answers/walk.ts';

const known = new Map<string, PathParts>();

/** The parts of a path, read once for each. Throws on a text that is no path: only code makes paths. */
export const partsOf = (path: string): PathParts => {
  const before = known.get(path);
  if (before !== undefined) return before;
  const parts = parsePath(path);
  if (parts === undefined) throw new Error(`"${path}" is no path.`);
  known.set(path, parts);
  return parts;
};

const childOf = (tree: Json | undefined, key: string | number): Json | undefined => {
  if (Array.isArray(tree)) return typeof key === 'number' ? tree[key] : undefined;
  return isJsonObject(tree) && Object.hasOwn(tree, key) ? tree[key] : undefined;
};

/** What stands at a path; undefined where nothing does. */
export const valueIn = (tree: Json | undefined, path: string): Json | undefined =>
  partsOf(path).reduce<Json | undefined>((value, key) => childOf(value, key), tree);

const withoutKey = (record: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const placedInList = (list: readonly Json[], key: number, value: Json | undefined): Json =>
  value === undefined ? list.toSpliced(key, 1) : list.toSpliced(Math.min(key, list.length), 1, value);

const placed = (tree: Json | undefined, parts: PathParts, value: Json | undefined): Json | undefined => {
  const [key, ...rest] = parts;
  if (key === undefined) return value;
  const child = placed(childOf(tree, key), rest, value);
  if (typeof key === 'number') return placedInList(Array.isArray(tree) ? tree : [], key, child);
  const record = isJsonObject(tree) ? tree : {};
  return child === undefined ? withoutKey(record, key) : { ...record, [key]: child };
};

/** The tree with another value at a path; `undefined` takes it out. All that did not change is shared with the tree before. */
export const withValue = (tree: Json, path: string, value: Json | undefined): Json =>
  placed(tree, partsOf(path), value) ?? {};

const listAt = (tree: Json, path: string): readonly Json[] => {
  const list = valueIn(tree, path);
  return Array.isArray(list) ? list : [];
};

/** The tree with an entry put into the list at a path. */
export const withEntry = (tree: Json, path: string, at: number, entry: Json): Json =>
  withValue(tree, path, listAt(tree, path).toSpliced(at, 0, entry));

/** The tree without the entry of the list at a path. */
export const withoutEntry = (tree: Json, path: string, at: number): Json =>
  withValue(tree, path, listAt(tree, path).toSpliced(at, 1));

/** The tree with an entry of the list at a path in another place. */
export const withMoved = (tree: Json, path: string, move: { readonly from: number; readonly to: number }): Json => {
  const list = listAt(tree, path);
  const entry = list[move.from];
  if (entry === undefined) return tree;
  return withValue(tree, path, list.toSpliced(move.from, 1).toSpliced(move.to, 0, entry));
};
