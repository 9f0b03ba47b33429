import { isJsonObject, type Json } from '../../src/answers/json.ts';

const texts = new WeakMap<object, string>();

/** The answers as the text of an answer file; made once for each tree. */
export const jsonText = (answers: Json): string => {
  if (typeof answers !== 'object' || answers === null) return JSON.stringify(answers);
  const known = texts.get(answers) ?? JSON.stringify(answers);
  texts.set(answers, known);
  return known;
};

/** The answers in the text of an answer file that the program gave. Throws when it holds none: then the program is at fault. */
export const answersIn = (text: string): Json => {
  const answers: unknown = JSON.parse(text);
  if (isJsonObject(answers)) return answers;
  throw new Error('What the program gave as answers is none.');
};
