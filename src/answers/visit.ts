import { isJsonObject } from './json.ts';
import { type AnswerNode, answerTree, childNode, type PathParts } from './walk.ts';

/** A value that stands in the answers, with its path and what the schema says of it. */
export interface Visited {
  readonly path: PathParts;
  readonly node: AnswerNode;
  readonly value: unknown;
}

const entriesOf = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item]);
  return isJsonObject(value) ? Object.entries(value) : [];
};

const visitBelow = (place: Visited, visit: (place: Visited) => void): void => {
  visit(place);
  for (const [key, value] of entriesOf(place.value)) {
    const node = childNode(place.node, key);
    if (node !== undefined && value !== undefined) visitBelow({ path: [...place.path, key], node, value }, visit);
  }
};

/** Calls `visit` for every value that is there and that the schema knows, records and lists before what they hold. */
export const visitAnswers = (answers: unknown, visit: (place: Visited) => void): void =>
  visitBelow({ path: [], node: answerTree(), value: answers }, visit);
