import type { Problem } from '../../problems.ts';
import type { VaultProblem } from '../../vault/store.ts';
import { isFileProblem } from '../files/fileProblem.ts';

/** How the command line ends: documented, so that scripts may rely on it. */
export const exitCodes = { done: 0, problems: 1, usage: 2, files: 3 } as const;
/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What is wrong with a vault that could not be read or written, rather than with what is in it. */
const vaultCodes: ReadonlySet<string> = new Set<VaultProblem>([
  'vault.absent',
  'vault.disk-full',
  'vault.read-only',
  'vault.path-too-long',
  'vault.gone',
  'vault.disk-failed',
  'vault.not-a-vault',
  'vault.in-use',
  'vault.stale-lock',
]);

const isUnread = (problem: Problem): boolean =>
  isFileProblem(problem) || (problem.severity === 'error' && vaultCodes.has(problem.code));

/** The code for what was found: 3 when a file or a vault could not be read or written, 1 when any Problem is an error, else 0. */
export const exitCodeOf = (problems: readonly Problem[]): ExitCode => {
  if (problems.some(isUnread)) return exitCodes.files;
  return problems.some((problem) => problem.severity === 'error') ? exitCodes.problems : exitCodes.done;
};
