import type { PowerMonitor } from 'electron';
import type { HostEvents } from '../src/api/hostEvents.ts';

/** How long a window may take to keep what is typed before the vault is locked over its head. */
const patienceMs = 1_500;

/** What locking needs: the queue of the window, whether it listens, and what drops the keys. */
export interface LockingNeeds {
  readonly events: HostEvents;
  readonly isListening: () => boolean;
  /** Gives the window its neutral title. */
  readonly hide: () => void;
  /** Drops the keys. Never fails. */
  readonly lockVault: () => void;
}

/**
 * Locks from outside the window: its title says nothing at once, it is told to keep what is typed and to blank, and the keys are dropped
 * soon after whether it did so or not.
 */
export const locker = ({ events, isListening, hide, lockVault }: LockingNeeds): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    hide();
    events.tell({ kind: 'lock' });
    clearTimeout(timer);
    if (isListening()) timer = setTimeout(lockVault, patienceMs);
    else lockVault();
  };
};

/** Locks whenever the computer sleeps, its screen is locked, or another person takes it over. */
export const lockWithSystem = (powerMonitor: PowerMonitor, lock: () => void): void => {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
};
