import { type Problem, placeText } from '../../problems.ts';

const passageOf = (problem: Problem): string =>
  problem.at.in === 'document' && problem.at.passage !== undefined ? `\n         “${problem.at.passage}”` : '';

const lineOf = (problem: Problem): string =>
  `${problem.severity === 'error' ? 'problem' : 'weigh  '}  ${placeText(problem.at)}  ${problem.message}${passageOf(problem)}`;

/** Problems for a person to read, a line each, errors first and in the order found; ends with a line feed unless there are none. */
export const problemsText = (problems: readonly Problem[]): string => {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  return [...errors, ...warnings].map((problem) => `${lineOf(problem)}\n`).join('');
};

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** "2 problems, 1 to weigh": one line for the end of a list. */
export const problemsCount = (problems: readonly Problem[]): string => {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return `${counted(errors, 'problem', 'problems')}, ${problems.length - errors} to weigh`;
};

/** Problems as JSON writes them for other programs: each with its place also as text. */
export const problemsJson = (problems: readonly Problem[]): readonly (Problem & { readonly place: string })[] =>
  problems.map((problem) => ({ ...problem, place: placeText(problem.at) }));
