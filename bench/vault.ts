import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePlainFiles } from './vaultPlain.ts';
import { measureVault } from './vaultRun.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    matters: { type: 'string', default: '10000' },
    examples: { type: 'string', default: join(import.meta.dirname, '..', '..', 'examples') },
  },
});

/** What people are promised, in milliseconds. */
const goals = { 'vault.list.ms': 200, 'vault.search.ms': 50, 'vault.search.firstSlowestMs': 50 } as const;

const rounded = (value: number): number => Math.round(value * 100) / 100;

const run = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'full-hearing-bench-'));
  const tell = (words: string) => void process.stderr.write(`${words}\n`);
  const job = { folder, examples: options.examples, matters: Number(options.matters), tell };
  try {
    return { ...(await measureVault(job)), ...(await measurePlainFiles(job)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

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
for (const { name, most, isReached } of reached) {
  process.stdout.write(`${isReached ? 'reached' : 'missed '}  ${name} ≤ ${most}\n`);
}
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify({ machine, figures, goals: reached }, null, 2)}\n`);
}
