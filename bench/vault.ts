import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { VaultFigures } from './vaultJob.ts';
import { comparisonText } from './vaultPrint.ts';
import { measurePhase, type Phase, phaseNames } from './vaultRun.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    matters: { type: 'string', default: '10000' },
    examples: { type: 'string', default: join(import.meta.dirname, '..', '..', 'examples') },
    folder: { type: 'string' },
    phase: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

/** What people are promised, in milliseconds. */
const goals = { 'vault.list.ms': 200, 'vault.search.ms': 50, 'vault.search.firstMs': 50 } as const;

const tell = (words: string) => void process.stderr.write(`${words}\n`);
const jobIn = (folder: string) => ({
  folder,
  examples: options.examples,
  matters: Number(options.matters),
  isQuick: options.quick,
  tell,
});

/** One phase in a process of its own, so that its memory is its own. */
const inProcess = (phase: Phase, folder: string): VaultFigures => {
  const words = [...process.argv.slice(1), '--phase', phase, '--folder', folder];
  const { stdout, status } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The phase ${phase} failed.`);
  return JSON.parse(stdout);
};

const run = async (): Promise<VaultFigures> => {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'full-hearing-bench-')));
  try {
    const found = phaseNames.map((phase) => inProcess(phase, folder));
    return Object.assign({ 'vault.matters': Number(options.matters) }, ...found);
  } finally {
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
};

const asked = phaseNames.find((phase) => phase === options.phase);
if (asked !== undefined) {
  process.stdout.write(JSON.stringify(await measurePhase(asked, jobIn(options.folder ?? ''))));
  process.exit(0);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const figures: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(await run()).map(([name, value]) => [name, rounded(value)]),
);
const reached = Object.entries(goals).map(([name, most]) => ({
  name,
  most,
  isReached: (figures[name] ?? Number.NaN) <= most,
}));
const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name.padEnd(32)} ${value}\n`);
process.stdout.write(`\n${comparisonText(figures)}\n`);
for (const { name, most, isReached } of reached) {
  process.stdout.write(`${isReached ? 'reached' : 'missed '}  ${name} ≤ ${most}\n`);
}
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify({ machine, figures, goals: reached }, null, 2)}\n`);
}
