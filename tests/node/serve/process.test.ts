import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../support/sources.ts';
import { folderForTest } from '../../support/vaults.ts';

/** The program as it is started by a person, with an account of its own. */
const started = (
  words: readonly string[],
  folder: string,
): { child: ChildProcess; said: { out: string; err: string } } => {
  const variables = { PATH: process.env.PATH, HOME: folder, XDG_CONFIG_HOME: join(folder, 'config'), APPDATA: folder };
  const child = spawn(process.execPath, [join(root, 'dist/node/cli/main.js'), 'serve', ...words], { env: variables });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece) => (said.out += piece));
  child.stderr.on('data', (piece) => (said.err += piece));
  return { child, said };
};

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.on('close', (code) => resolve(code));
  });

const windowIn = (folder: string): string => {
  const window = join(folder, 'window');
  mkdirSync(window);
  writeFileSync(join(window, 'index.html'), '<!doctype html><title>window</title>');
  return window;
};

const addressIn = async (said: { out: string }): Promise<string> => {
  for (let n = 0; n < 400 && !said.out.includes('\n'); n += 1) await new Promise((next) => setTimeout(next, 25));
  return said.out.split('\n')[0] ?? '';
};

describe('full-hearing serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints an address and serves there, until %s ends it in order',
    async (signal) => {
      if (process.platform === 'win32') return;
      const folder = folderForTest();
      const { child, said } = started(['--no-open', '--window', windowIn(folder)], folder);
      const end = ended(child);
      const address = await addressIn(said);
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
      const { origin, hash } = new URL(address);
      const entered = await fetch(`${origin}/enter`, { method: 'POST', body: hash.slice(1), headers: { origin } });
      expect(entered.status).toBe(204);
      child.kill(signal);
      expect(await end).toBe(0);
      expect([said.out, said.err]).toEqual([`${address}\n`, '']);
      expect(existsSync(join(folder, 'config'))).toBe(false);
    },
  );

  test('without a window says what to run, and ends with 3', async () => {
    const folder = folderForTest();
    const { child, said } = started(['--no-open', '--window', join(folder, 'none')], folder);
    expect(await ended(child)).toBe(3);
    expect(said.err).toContain('npm run build:window');
  });

  test('at a port that is taken says so, and ends with 3', async () => {
    const folder = folderForTest();
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    onTestFinished(() => void other.close());
    const address: AddressInfo | string | null = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { child, said } = started(['--no-open', '--port', port, '--window', windowIn(folder)], folder);
    expect(await ended(child)).toBe(3);
    expect(said.err).toContain('Another program uses this port');
  });

  test.each([
    ['--port', '70000'],
    ['--port', 'x'],
    ['--idle', '0'],
  ])('%s %s is wrong usage', async (option, value) => {
    const { child } = started([option, value], folderForTest());
    expect(await ended(child)).toBe(2);
  });
});
