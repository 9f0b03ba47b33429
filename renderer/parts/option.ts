/** A choice and its words. */
export interface Option<Key extends string = string> {
  readonly key: Key;
  readonly words: string;
}

/** Choices in the order of their keys, each with its words. */
export const optionsFrom = <Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
): readonly Option<Key>[] => keys.map((key) => ({ key, words: words[key] }));
