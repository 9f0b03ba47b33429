import type { Problem } from '../problems.ts';

/** A Problem of a call as such, for which no answer and no file is to blame. */
export const callProblem = (code: string, message: string): Problem => ({
  code,
  severity: 'error',
  message,
  at: { in: 'answers', path: '' },
});

/** What the window hears when the program itself is at fault. It never holds the exception: that could hold what was typed. */
export const faultOfTheProgram: Problem = callProblem(
  'call.failed',
  'The program could not do this, through a fault of its own. What is typed is kept; try once more, or lock and unlock.',
);

/** What the window hears when it names a call that the contract does not have. */
export const unknownCall: Problem = callProblem('call.unknown', 'The program has no call of that name.');
