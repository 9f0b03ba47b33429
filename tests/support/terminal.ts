import { isoDate } from '../../src/dates.ts';
import type { Terminal } from '../../src/node/cli/terminal.ts';
import { quickWorld } from './vaults.ts';

/**
 * A terminal that collects what it is given: a quiet one of November 20, 2026, with the input as its standard input. A vault under it
 * costs little work for each guess of its passphrase; tests of what the usual work costs run the program itself.
 */
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
    world: quickWorld(),
    printed: () => printed,
    told: () => told,
  };
};
