import type { Json } from '../../src/answers/json.ts';

const texts = new WeakMap<object, string>();

/** The answers as the text of an answer file; made once for each tree. */
export const jsonText = (answers: Json): string => {
  if (typeof answers !== 'object' || answers === null) return JSON.stringify(answers);
  const known = texts.get(answers) ?? JSON.stringify(answers);
  texts.set(answers, known);
  return known;
};
