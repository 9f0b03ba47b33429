import type { IsoDate } from '../dates.ts';
import type { SealedStore } from './store.ts';

/** A moment as a clock on the wall shows it. */
export interface LocalTime {
  readonly on: IsoDate;
  /** `15:40`. */
  readonly at: string;
}

/** What the vault needs of the computer, passed in so that nothing here reads a clock or draws chance. */
export interface Machine {
  /** Milliseconds of UTC. May go backwards when somebody sets the clock. */
  readonly now: () => number;
  readonly localTime: (millis: number) => LocalTime;
  /** Random, 32 hexadecimal digits, new for each call. */
  readonly newId: () => string;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: (bytes: Uint8Array) => string;
  /** The text as UTF-8. */
  readonly encode: (text: string) => Uint8Array;
  /** UTF-8 as text; undefined when the bytes are none. */
  readonly decode: (bytes: Uint8Array) => string | undefined;
}

/** A vault that is open, for what works on matters: its sealed files, and the computer it is open on. */
export interface Vault {
  readonly store: SealedStore;
  readonly machine: Machine;
}
