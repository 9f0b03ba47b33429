import type { Problem } from '../../src/problems.ts';

/** What all Problems say, one after another in a line; empty when there is none. */
export const problemWords = (problems: readonly Pick<Problem, 'message'>[]): string =>
  problems.map(({ message }) => message).join(' ');
