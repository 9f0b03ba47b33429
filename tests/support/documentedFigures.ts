import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

/** `memory.window.beforeMiB`, then `.afterMiB`: the ending takes the place of as many parts as it has. */
const withEnding = (first: string, ending: string): string =>
  [...first.split('.').slice(0, 1 - ending.split('.').length), ...ending.split('.').slice(1)].join('.');

const quotedIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/**
 * The names of the figures in the tables of a page before its goals. A name with a part in angle brackets stands for as many as `partsIn`
 * gives: it is told what the row says of the name.
 */
export const documentedFigures = (
  page: string,
  partsIn: (meaning: readonly string[]) => readonly string[],
): readonly string[] => {
  const [before = ''] = readFileSync(join(root, 'docs', page), 'utf8').split('## Goals');
  const rows = before.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => {
    const [, cell = '', meaning = ''] = row.split('|');
    const [first = '', ...others] = quotedIn(cell);
    const names = [first, ...others.map((name) => (name.startsWith('.') ? withEnding(first, name) : name))];
    const parts = partsIn(quotedIn(meaning));
    return names.flatMap((name) => (/<\w+>/.test(name) ? parts.map((part) => name.replace(/<\w+>/, part)) : name));
  });
};
