import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../support/sources.ts';

const main = join(root, 'dist/node/cli/main.js');
const args = [main, 'assemble', join(root, 'examples/very-large.json'), '--today', '2026-11-20', '--out'];

let folder = '';
beforeAll(async () => {
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'src/node'], { cwd: root });
  folder = await mkdtemp(join(tmpdir(), 'full-hearing-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const isWhole = async (file: string): Promise<boolean> => {
  const bytes = await readFile(file);
  if (file.endsWith('.pdf')) return bytes.subarray(-8).toString().includes('%%EOF');
  return new PizZip(bytes).file('word/document.xml') !== null;
};

/** Starts the program, stops it with Ctrl-C after so many milliseconds from its first file, and waits for its end. */
const interrupt = async (out: string, afterMs: number) => {
  const child = spawn(process.execPath, [...args, out], { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (words: Buffer) => {
    told += words.toString();
  });
  const ended = once(child, 'exit');
  while (!existsSync(out) && child.exitCode === null) await wait(2);
  await wait(afterMs);
  child.kill('SIGINT');
  const [code, signal] = await ended;
  return { told, wasStopped: signal === 'SIGINT' || code === 130 };
};

describe('Ctrl-C', () => {
  test.each([0, 5, 25, 100, 250])('leaves only whole files, %i ms after the first began', async (afterMs) => {
    const out = join(folder, String(afterMs));
    await interrupt(out, afterMs);
    // The program had begun to write when it was stopped.
    const names = await readdir(out);
    expect(names.filter((name) => !/\.(?:pdf|docx)$/.test(name))).toEqual([]);
    for (const name of names) expect(await isWhole(join(out, name)), name).toBe(true);
  });

  test('long work says what it does', async () => {
    const { told, wasStopped } = await interrupt(join(folder, 'told'), 0);
    expect(told).toContain('…');
    expect(wasStopped).toBe(true);
  });
});
