import type { Problem } from '../../problems.ts';
import type { SealedStore } from '../../vault/store.ts';
import type { HeldLock } from './lockFile.ts';
import { type Session, timeIn } from './session.ts';
import type { Tidying } from './tidying.ts';

/** A vault that is open, until `lockVault`. */
export interface OpenVault {
  readonly session: Session;
  readonly store: SealedStore;
  /** What to tell a person who has opened it: nothing prevents reading. */
  readonly warnings: readonly Problem[];
  /** The time in milliseconds of UTC for a new version: later each time, and never before the newest file of the vault. */
  readonly time: () => number;
  /** The lock on the folder; none when the vault is open to read only. */
  readonly held: HeldLock | undefined;
  /** What is still to be cleared up; none when the vault is open to read only. */
  readonly tidying: Tidying | undefined;
}

/** An open vault of its parts. */
export const openVaultOf = (parts: Omit<OpenVault, 'time'>): OpenVault => ({
  ...parts,
  time: () => timeIn(parts.session),
});

/**
 * Locks the vault: the keys are dropped and what can be wiped is wiped, then what was to be cleared up is, and the lock file is
 * removed. Every later call on its store is a Problem. Returns what could not be cleared up. Locking twice is nothing. What
 * JavaScript cannot wipe is in docs/security.md.
 */
export const lockVault = async ({ session, held, tidying }: OpenVault): Promise<readonly Problem[]> => {
  for (const { listKey } of session.state.identities ?? []) listKey.fill(0);
  session.state.identities = undefined;
  try {
    return (await tidying?.end()) ?? [];
  } finally {
    await held?.release();
  }
};
