/**
 * Remembers the newest `most` results by key and makes the others anew. Keys are compared as they are: texts by their letters, objects
 * by what they are.
 */
export const latest = <Key, Value>(most: number, make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    const value = found === undefined ? make(key) : found;
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
};
