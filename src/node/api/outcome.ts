import type { Outcome } from '../../api/call.ts';
import type { Problem, Result } from '../../problems.ts';

/** A call that is done. */
export const done = <T>(value: T, problems: readonly Problem[] = []): Outcome<T> => ({ ok: true, value, problems });

/** A call that could not be done. */
export const refused = (problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });

/** What a call comes to whose work ended with a Result, its value put into the shape of the reply. */
export const outcomeOf = <T, R>(result: Result<T>, reply: (value: T) => R): Outcome<R> =>
  result.ok ? done(reply(result.value), result.problems) : refused(result.problems);
