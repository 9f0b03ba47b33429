import { isoDate } from '../../src/dates.ts';
import type { Terminal } from '../../src/node/cli/terminal.ts';

/** A terminal that collects what it is given: a quiet one of November 20, 2026, with the input as its standard input. */
export const collectingTerminal = (input = ''): Terminal & { printed: () => string; told: () => string } => {
  let printed = '';
  let told = '';
  return {
    print: (text) => {
      printed += text;
    },
    tell: (text) => {
      told += text;
    },
    readInput: async () => new TextEncoder().encode(input),
    isScreen: false,
    today: () => isoDate('2026-11-20'),
    clock: () => performance.now(),
    printed: () => printed,
    told: () => told,
  };
};
