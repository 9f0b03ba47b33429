import type { IsoDate } from '../../dates.ts';
import { machineDay } from '../machineDay.ts';
import type { World } from '../vault/world.ts';
import { askLine, askSecret } from './vault/askSecret.ts';

/** What a command may do with the outside besides files. Tests pass one that only collects. */
export interface Terminal {
  /** Results, for the user or for the next program: standard output. */
  readonly print: (text: string) => void;
  /** Problems and progress: standard error. */
  readonly tell: (text: string) => void;
  /** Asks a person for a line without showing it; undefined when there is nobody to ask. Absent where nobody ever is. */
  readonly askSecret?: (question: string) => Promise<string | undefined>;
  /** As `askSecret`, for words that are shown as they are typed. Absent where nobody can be asked; standard input has them then. */
  readonly askLine?: (question: string) => Promise<string | undefined>;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Writes over the last line told: only on a screen, where a person watches. */
  readonly isScreen: boolean;
  /** The day on the machine’s calendar. */
  readonly today: () => IsoDate;
  /** Milliseconds that only grow, for measuring. */
  readonly clock: () => number;
  /** The computer under a vault; this one as it is when absent. */
  readonly world?: World | undefined;
}

const allOf = async (input: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** The terminal of this process. */
export const processTerminal: Terminal = {
  print: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  readInput: () => allOf(process.stdin),
  askSecret,
  ...(process.stdin.isTTY === true ? { askLine } : {}),
  isScreen: process.stderr.isTTY === true,
  today: machineDay,
  clock: () => performance.now(),
};
