import type { Problem } from '../../problems.ts';
import { isFileProblem } from '../files/fileProblem.ts';

/** How the command line ends: documented, so that scripts may rely on it. */
export const exitCodes = { done: 0, problems: 1, usage: 2, files: 3 } as const;
/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The code for what was found: 3 when a file could not be read or written, 1 when any Problem is an error, else 0. */
export const exitCodeOf = (problems: readonly Problem[]): ExitCode => {
  if (problems.some(isFileProblem)) return exitCodes.files;
  return problems.some((problem) => problem.severity === 'error') ? exitCodes.problems : exitCodes.done;
};
