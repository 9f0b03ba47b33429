import { answerProblem, type Problem } from '../problems.ts';
import { nearest, quoted } from '../text.ts';
import { collections } from './collections.ts';
import { type Visited, visitAnswers } from './visit.ts';
import { type AnswerNode, formatPath, valueAt } from './walk.ts';

const idsIn = (list: unknown): readonly unknown[] =>
  Array.isArray(list) ? list.map((item: unknown) => valueAt(item, ['id'])) : [];

type KnownIds = ReadonlyMap<string, ReadonlySet<unknown>>;

const knownIds = (answers: unknown): KnownIds =>
  new Map(Object.entries(collections).map(([name, { path }]) => [name, new Set(idsIn(valueAt(answers, path)))]));

const duplicateIds = ({ path, value }: Visited): readonly Problem[] => {
  const seen = new Map<unknown, number>();
  return idsIn(value).flatMap((id, index) => {
    const first = seen.get(id);
    if (typeof id !== 'string') return [];
    if (first === undefined) {
      seen.set(id, index);
      return [];
    }
    const message = `Entry ${first + 1} of this list has the id ${quoted(id)} too; give one of them another id.`;
    return [answerProblem('answers.duplicate-id', formatPath([...path, index, 'id']), message)];
  });
};

const absent = ({ path, node, value }: Visited, known: KnownIds): readonly Problem[] => {
  const { refersTo } = node.meta;
  if (refersTo === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((id: unknown, index) => absent({ path: [...path, index], node, value: id }, known));
  }
  const ids = known.get(refersTo) ?? new Set();
  if (typeof value !== 'string' || ids.has(value)) return [];
  const near = nearest(value, [...ids].map(String));
  const remedy = near === undefined ? 'add it, or take this out.' : `did you mean ${quoted(near)}?`;
  const message = `There is no ${collections[refersTo].one} with the id ${quoted(value)}; ${remedy}`;
  return [answerProblem('answers.unknown-reference', formatPath(path), message)];
};

const hasIds = (node: AnswerNode): boolean =>
  node.kind === 'list' && node.item.kind === 'record' && Object.hasOwn(node.item.fields, 'id');

/** Ids that stand twice in one list, and references to entries that are not there. */
export const referenceProblems = (answers: unknown): readonly Problem[] => {
  const known = knownIds(answers);
  const problems: Problem[] = [];
  visitAnswers(answers, (place) => {
    problems.push(...absent(place, known));
    if (hasIds(place.node)) problems.push(...duplicateIds(place));
  });
  return problems;
};
