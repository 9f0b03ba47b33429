import { type AnswerNode, everyPath, nodeAt } from '../../answers/walk.ts';
import { answerWarning, type Problem } from '../../problems.ts';
import { notNamed } from './notNamed.ts';

/** The answer paths that templates name; `wholes` print with everything below them. */
export interface Used {
  readonly named: ReadonlySet<string>;
  readonly wholes: ReadonlySet<string>;
}

const isLeaf = ({ kind }: AnswerNode): boolean => !['record', 'list', 'map'].includes(kind);

/** An answer of its own: a single answer, a record that prints whole, or a list of single answers. */
const isAnswer = (node: AnswerNode): boolean => {
  if (node.kind === 'record') return node.meta.prints !== undefined;
  if (node.kind === 'list') return isLeaf(node.item);
  return isLeaf(node);
};

const parents = (path: string): readonly string[] => {
  const parts = path.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
};

const isWithinAnswer = (path: string): boolean =>
  parents(path).some((parent) => {
    const node = nodeAt(parent);
    return node !== undefined && isAnswer(node);
  });

const isAllowed = (path: string): boolean => notNamed.some(({ paths }) => paths.test(path));

/** A warning for each answer that no template names, by path, in the order of the schema. */
export const unusedAnswers = ({ named, wholes }: Used): readonly Problem[] => {
  const all = [...named];
  const isUsed = (path: string): boolean =>
    named.has(path) ||
    all.some((name) => name.startsWith(`${path}.`)) ||
    parents(path).some((parent) => wholes.has(parent));
  return everyPath()
    .filter((path) => {
      const node = nodeAt(path);
      return node !== undefined && isAnswer(node) && !isWithinAnswer(path) && !isAllowed(path) && !isUsed(path);
    })
    .map((path) =>
      answerWarning(
        'template.unused-answer',
        path,
        'No template names this answer. Print it, or say in the program why it never prints.',
      ),
    );
};
