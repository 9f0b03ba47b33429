import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { root } from './sources.ts';

/** What a benchmark printed, and the figures that it wrote. Both are there once the tests of the file begin. */
export interface BenchRun {
  readonly printed: () => string;
  readonly figures: () => Readonly<Record<string, number>>;
}

/** Runs the short form of a benchmark once, before the tests of this file; one that fails shows what it complained of. */
export const benchRun = (...args: readonly string[]): BenchRun => {
  const folder = mkdtempSync(join(tmpdir(), 'full-hearing-'));
  const file = join(folder, 'bench.json');
  let printed = '';
  let figures: Readonly<Record<string, number>> = {};
  beforeAll(() => {
    const line = [join(root, 'scripts/bench.mjs'), ...args, '--quick', '--json', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr.slice(-2_000));
    printed = stdout;
    figures = JSON.parse(readFileSync(file, 'utf8')).figures;
  }, 400_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { printed: () => printed, figures: () => figures };
};
