import { createHash, randomBytes } from 'node:crypto';
import { isIsoDate } from '../../dates.ts';
import type { LocalTime, Machine, Vault } from '../../vault/machine.ts';
import type { OpenVault } from './vault.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** No moment after it is shown: in every time zone it lies in the year 9999, the last of the calendar. */
const lastShown = Date.UTC(9999, 11, 30);

/** As the clock on the wall shows it; a moment that is none, as a forged file may hold, becomes the nearest that is. */
const localTime = (millis: number): LocalTime => {
  const time = new Date(Math.min(lastShown, Math.max(0, millis)));
  const on = `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  if (!isIsoDate(on)) throw new Error(`The moment ${millis} has no day in the calendar.`);
  return { on, at: `${two(time.getHours())}:${two(time.getMinutes())}` };
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** This computer, with a clock of its own. */
export const machineWith = (now: () => number): Machine => {
  const encoder = new TextEncoder();
  return {
    now,
    localTime,
    newId: () => randomBytes(16).toString('hex'),
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    encode: (text) => encoder.encode(text),
    decode,
  };
};

/** An open vault as the functions on matters take it. */
export const mattersOf = ({ store, time }: OpenVault): Vault => ({ store, machine: machineWith(time) });
