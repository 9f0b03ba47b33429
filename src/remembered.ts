/**
 * What was made before, by the words that it was made of. It keeps what the present round and the one before it asked for: so what
 * is made again and again is made once, and what is no longer needed is let go.
 */
export interface Remembered<Value> {
  /** A round begins. */
  readonly begin: () => void;
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
}

/** Remembers nothing yet. */
export const remembered = <Value>(): Remembered<Value> => {
  let newest = new Map<string, Value>();
  let before = new Map<string, Value>();
  return {
    begin: () => {
      before = newest;
      newest = new Map();
    },
    get: (key) => {
      const value = newest.get(key) ?? before.get(key);
      if (value !== undefined) newest.set(key, value);
      return value;
    },
    set: (key, value) => void newest.set(key, value),
  };
};
