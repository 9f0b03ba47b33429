import { z } from 'zod';
import { answerProblem, type Problem } from '../problems.ts';
import { nearest, quoted } from '../text.ts';
import type { Json } from './json.ts';
import { type AnswerNode, formatPath, nodeAt, type PathParts, valueAt } from './walk.ts';

/** One finding of zod, with the path of the answer it is about. */
interface Finding {
  readonly issue: z.core.$ZodIssue;
  readonly path: PathParts;
  readonly value: unknown;
}

const shapeMessages = {
  record: 'Write this as a group: names with their answers, in braces.',
  map: 'Write this as a group: names with their answers, in braces.',
  list: 'Write this as a list, in square brackets.',
} as const;

const choiceMessage = (node: AnswerNode, value: unknown): string | undefined => {
  if (!(node.schema instanceof z.ZodEnum) || typeof value !== 'string') return undefined;
  const choices = node.schema.options.map(String);
  const near = nearest(value, choices);
  const remedy = near === undefined ? `choose one of: ${choices.join(', ')}.` : `did you mean ${quoted(near)}?`;
  return `${quoted(value)} is not among the choices; ${remedy}`;
};

const messageOf = ({ issue, path, value }: Finding, node: AnswerNode | undefined): string => {
  if (value === undefined)
    return `Give ${quoted(String(path.at(-1)))} here: this entry cannot be understood without it.`;
  if (node === undefined) return issue.message;
  if (node.kind === 'record' || node.kind === 'map' || node.kind === 'list') return shapeMessages[node.kind];
  return choiceMessage(node, value) ?? issue.message;
};

const keyMessage = (key: string, node: AnswerNode | undefined): string => {
  const near = node?.kind === 'record' ? nearest(key, Object.keys(node.fields)) : undefined;
  const remedy = near === undefined ? 'take it out or correct its name.' : `did you mean ${quoted(near)}?`;
  return `${quoted(key)} is no answer that the program knows; ${remedy}`;
};

const codeOf = ({ path, value }: Finding): string => {
  if (value !== undefined) return 'answers.wrong-value';
  return path.at(-1) === 'id' ? 'answers.missing-id' : 'answers.missing-value';
};

const partsOf = (path: readonly PropertyKey[]): PathParts =>
  path.map((part) => (typeof part === 'number' ? part : String(part)));

/** A list of thunks, so that of a million findings only those that are shown cost anything. */
const problemsOf = (issue: z.core.$ZodIssue, file: Json): readonly (() => Problem)[] => {
  const path = partsOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const node = nodeAt(formatPath(path));
    return issue.keys.map(
      (key) => () => answerProblem('answers.unknown-key', formatPath([...path, key]), keyMessage(key, node)),
    );
  }
  if (issue.code === 'invalid_key') {
    const message = `${quoted(String(path.at(-1)))} cannot be a name here; use 1 to 64 letters, digits, "-" or "_".`;
    return [() => answerProblem('answers.wrong-key', formatPath(path), message)];
  }
  const finding = { issue, path, value: valueAt(file, path) };
  const text = formatPath(path);
  return [() => answerProblem(codeOf(finding), text, messageOf(finding, nodeAt(text)))];
};

/** No more Problems of one file are listed than this; the last then says how many more there are. */
export const mostProblems = 200;

/** What zod found, as Problems: at most `mostProblems`, then one that counts the rest. */
export const schemaProblems = (issues: readonly z.core.$ZodIssue[], file: Json): readonly Problem[] => {
  const found = issues.flatMap((issue) => problemsOf(issue, file));
  const shown = found.slice(0, mostProblems).map((problem) => problem());
  const rest = found.length - shown.length;
  if (rest === 0) return shown;
  const message = `The file has ${rest.toLocaleString('en-US')} more Problems; mend the ones listed first.`;
  return [...shown, answerProblem('answers.more-problems', '', message)];
};
