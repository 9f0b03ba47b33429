import type { HostEvent } from '../../src/api/contract/host.ts';
import type { Program } from '../../src/api/contract.ts';

const pauseAfterFailure = 2_000;

/**
 * Listens to what the host has to tell, one event after another, until it is stopped. A host that is gone is asked again after a
 * while, so that a window outlives a restart of the program.
 */
export const listenToHost = (program: Program, hear: (event: HostEvent) => void): (() => void) => {
  let isStopped = false;
  let cancel = (): void => undefined;
  const ask = async (): Promise<void> => {
    while (!isStopped) {
      const pending = program('host.next', {});
      cancel = pending.cancel;
      const outcome = await pending.outcome;
      if (isStopped) return;
      if (outcome.ok) hear(outcome.value);
      else await new Promise((wait) => setTimeout(wait, pauseAfterFailure));
    }
  };
  void ask();
  return () => {
    isStopped = true;
    cancel();
  };
};
