import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { enter, inBrowser, newPage } from './windowBrowser.ts';
import { measureBundle } from './windowBundle.ts';
import { inHome, startHost } from './windowHost.ts';
import type { WindowFigures, WindowJob } from './windowJob.ts';
import { measureMemory } from './windowMemory.ts';
import { measureStarts } from './windowStart.ts';
import { measureTyping } from './windowTyping.ts';

const root = join(import.meta.dirname, '..', '..');

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    window: { type: 'string', default: join(root, 'out', 'window') },
    keystrokes: { type: 'string', default: '1800' },
    hour: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
  },
});

/** An hour of typing at sixty words a minute. */
const hour = 18_000;

const keystrokesOf = ({ quick, hour: isHour, keystrokes }: typeof options): number => {
  if (quick) return 120;
  return isHour ? hour : Number(keystrokes);
};

/** What people are promised. */
const goals: Readonly<Record<string, number>> = {
  'start.firstPaint.ms': 400,
  'bundle.initialScript.kB': 300,
  'type.pages20.page.ms': 100,
  'type.pages3.task.longestCpuMs': 16,
  'type.pages20.task.longestCpuMs': 16,
  'type.pages100.task.longestCpuMs': 16,
  'type.incidents300.task.longestCpuMs': 16,
};

const job: WindowJob = {
  window: resolve(options.window),
  examples: join(root, 'examples'),
  program: join(root, 'dist', 'node', 'cli', 'main.js'),
  isQuick: options.quick,
  keystrokes: keystrokesOf(options),
  tell: (words) => void process.stderr.write(`${words}\n`),
};

const isAsked = (part: string): boolean => options.only === undefined || options.only.includes(part);

/** Typing and memory, in one window that stays open. */
const measureOpen = async (home: string): Promise<WindowFigures> => {
  const host = await startHost(job, home);
  try {
    return await inBrowser(async (browser) => {
      const page = await newPage(browser);
      await enter(page, host.address);
      return {
        ...(isAsked('type') ? await measureTyping({ browser, page, host }, job) : {}),
        ...(isAsked('memory') ? await measureMemory(page, host, job) : {}),
      };
    });
  } finally {
    await host.close();
  }
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const measured = await inHome(job, async (home) => ({
  ...(isAsked('bundle') ? await measureBundle(job.window) : {}),
  ...(isAsked('start') ? await measureStarts(home, job) : {}),
  ...(await measureOpen(home)),
}));
const figures: WindowFigures = Object.fromEntries(
  Object.entries(measured).map(([name, value]) => [name, rounded(value)]),
);
const reached = Object.entries(goals).flatMap(([name, most]) => {
  const value = figures[name];
  return value === undefined ? [] : [{ name, most, isReached: value <= most }];
});
const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  load: loadavg().map(rounded),
};
for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name.padEnd(36)} ${value}\n`);
process.stdout.write('\n');
for (const { name, most, isReached } of reached) {
  process.stdout.write(`${isReached ? 'reached' : 'missed '}  ${name} ≤ ${most}\n`);
}
process.stdout.write(
  `\n${machine.cores} × ${machine.processor}; Node ${machine.node}; load ${machine.load.join(' ')}\n`,
);
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify({ machine, figures, goals: reached }, null, 2)}\n`);
}
