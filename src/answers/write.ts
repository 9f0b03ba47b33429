import { isJsonObject } from './json.ts';
import type { Answers } from './schema.ts';
import { type AnswerNode, answerTree } from './walk.ts';

/** The names in the order they are written: those of the schema in its order; the user's own in the order of their letters. */
const namesOf = (node: AnswerNode, value: object): readonly string[] =>
  node.kind === 'record' ? Object.keys(node.fields) : Object.keys(value).sort();

const childOf = (node: AnswerNode, name: string): AnswerNode | undefined =>
  node.kind === 'record' ? node.fields[name] : childOfMap(node);

const childOfMap = (node: AnswerNode): AnswerNode | undefined => (node.kind === 'map' ? node.value : undefined);

const ordered = (node: AnswerNode, value: unknown): unknown => {
  if (node.kind === 'list' && Array.isArray(value)) return value.map((item: unknown) => ordered(node.item, item));
  if (!isJsonObject(value)) return value;
  const entries = namesOf(node, value).flatMap((name): readonly (readonly [string, unknown])[] => {
    const child = childOf(node, name);
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    return child === undefined || given === undefined ? [] : [[name, ordered(child, given)]];
  });
  return Object.fromEntries(entries);
};

/**
 * The answers as the text of an answer file: JSON in the order of the schema, indented by two spaces, a line feed at the end.
 * The same answers always give the same text, and reading it gives the same answers.
 */
export const writeAnswers = (answers: Answers): string =>
  `${JSON.stringify(ordered(answerTree(), answers), null, 2)}\n`;
