import type { Outcome, Running } from './call.ts';
import type { HostEvent } from './contract/host.ts';

/** What a host has to tell its window, kept in order until the window asks with `host.next`. */
export interface HostEvents {
  /** Adds an event; one without contents is not added twice while it waits. */
  readonly tell: (event: HostEvent) => void;
  /** The work of the call `host.next`. A later call takes the place of one that still waits, which is then cancelled. */
  readonly next: (request: unknown, running: Running) => Promise<Outcome<HostEvent>>;
  /** Whether a window waits for an event now: only then is it sure to hear of one. */
  readonly isHeard: () => boolean;
  /** Forgets what waits to be told, and ends the call that waits. */
  readonly clear: () => void;
}

interface Waiting {
  readonly running: Running;
  readonly end: (outcome: Outcome<HostEvent>) => void;
}

/** More events than these are not kept: a window that never asks does not fill the memory. */
const mostEvents = 50;

/** An empty queue of events. */
export const hostEvents = (): HostEvents => {
  let events: HostEvent[] = [];
  let waiting: Waiting | undefined;
  const giveUp = (): void => {
    waiting?.end({ ok: false, problems: [], cancelled: true });
    waiting = undefined;
  };
  const isHeard = (): boolean => waiting !== undefined && !waiting.running.signal.aborted;
  const deliver = (): void => {
    const [first] = events;
    if (first === undefined || waiting === undefined || waiting.running.signal.aborted) return;
    events = events.slice(1);
    waiting.end({ ok: true, value: first, problems: [] });
    waiting = undefined;
  };
  const isTwice = (event: HostEvent): boolean =>
    (event.kind === 'lock' || event.kind === 'finish') && events.some(({ kind }) => kind === event.kind);
  return {
    tell: (event) => {
      if (!isTwice(event)) events = [...events, event].slice(-mostEvents);
      deliver();
    },
    next: (_, running) => {
      giveUp();
      return new Promise((end) => {
        waiting = { running, end };
        deliver();
      });
    },
    isHeard,
    clear: () => {
      events = [];
      giveUp();
    },
  };
};
