import type { Outcome } from '../../src/api/call.ts';
import type { CallName, Program, ReplyOf, RequestOf } from '../../src/api/contract.ts';
import { breath } from './breath.ts';

/** Asks for the same thing again and again and listens only to the newest answer. */
export interface Latest<Name extends CallName> {
  /** Asks now, or once what is under way has come: then in the place of whatever waits. */
  readonly ask: (request: RequestOf<Name>) => void;
  readonly stop: () => void;
}

/**
 * Calls of one kind of which only the newest counts. While one is under way the next waits, and a newer one takes its place, so
 * that a slow answer never holds up a quick hand.
 */
export const latest = <Name extends CallName>(
  program: Program,
  name: Name,
  tell: (outcome: Outcome<ReplyOf<Name>>, request: RequestOf<Name>) => void,
): Latest<Name> => {
  let isRunning = false;
  let isStopped = false;
  let waiting: RequestOf<Name> | undefined;
  let cancel = (): void => undefined;
  const run = async (request: RequestOf<Name>): Promise<void> => {
    isRunning = true;
    const pending = program(name, request);
    cancel = pending.cancel;
    const outcome = await pending.outcome;
    await breath();
    if (isStopped) return;
    if (outcome.ok || outcome.cancelled !== true) tell(outcome, request);
    await breath();
    isRunning = false;
    const next = waiting;
    waiting = undefined;
    if (next !== undefined) void run(next);
  };
  return {
    ask: (request) => {
      if (isRunning) waiting = request;
      else void run(request);
    },
    stop: () => {
      isStopped = true;
      waiting = undefined;
      cancel();
    },
  };
};
