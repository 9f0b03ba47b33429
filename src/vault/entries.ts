import { isJsonObject } from '../answers/json.ts';

/** An entry of a list under a key that stays the same when other entries come and go. */
export interface KeyedEntry {
  readonly key: string;
  readonly value: unknown;
  readonly index: number;
}

/** Whether two JSON values are the same; the order of names in groups does not count. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item: unknown, n) => isSame(item, other[n]));
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, given]) => [name, sorted(given)]);
};

const idOf = (value: unknown): string | undefined =>
  isJsonObject(value) && Object.hasOwn(value, 'id') && typeof value.id === 'string' ? value.id : undefined;

/** Whether every entry of a list has an id of its own. */
export const hasIds = (list: readonly unknown[]): boolean => {
  const ids = list.map(idOf);
  return ids.every((id) => id !== undefined) && new Set(ids).size === list.length;
};

/** The entries of a list under their ids; under what they hold, counted where two are equal, when they have none. */
export const keyed = (list: readonly unknown[], byId: boolean): readonly KeyedEntry[] => {
  const seen = new Map<string, number>();
  return list.map((value, index) => {
    const held = byId ? `id ${idOf(value)}` : JSON.stringify(sorted(value));
    const times = seen.get(held) ?? 0;
    seen.set(held, times + 1);
    return { key: `${times} ${held}`, value, index };
  });
};
