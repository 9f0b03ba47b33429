import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-hearing-start-'));
const withElectron = join(folder, 'with');
const without = join(folder, 'without');
mkdirSync(withElectron);
mkdirSync(without);
writeFileSync(join(withElectron, 'electron'), '');
afterAll(() => rmSync(folder, { recursive: true }));

interface Machine {
  readonly platform: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
}

/** What `npm start` decides on a machine. */
const decided = (machine: Machine): unknown => {
  const from = JSON.stringify(join(root, 'scripts', 'electronHere.mjs'));
  const code = `import { electronHere } from ${from}; console.log(JSON.stringify(electronHere(${JSON.stringify(machine)})));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return JSON.parse(stdout);
};

const there = { ELECTRON_OVERRIDE_DIST_PATH: withElectron };

describe('npm start', () => {
  test.each<[string, Machine]>([
    ['Windows', { platform: 'win32', variables: there }],
    ['a Mac', { platform: 'darwin', variables: there }],
    ['Linux with X', { platform: 'linux', variables: { ...there, DISPLAY: ':0' } }],
    ['Linux with Wayland', { platform: 'linux', variables: { ...there, WAYLAND_DISPLAY: 'wayland-0' } }],
  ])('opens a window of its own on %s', (_, machine) => {
    expect(decided(machine)).toEqual({ path: join(withElectron, 'electron') });
  });

  const display = { DISPLAY: ':0' };
  const forbidden = { ELECTRON_OVERRIDE_DIST_PATH: without, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  test.each<[string, Machine]>([
    ['there is no display', { platform: 'linux', variables: there }],
    [
      'Electron keeps its sandbox, which does not work for root',
      { platform: 'linux', variables: { ...there, ...display }, isRoot: true },
    ],
    ['Electron could not be downloaded', { platform: 'linux', variables: { ...display, ...forbidden } }],
  ])('serves the window to a browser instead where %s', (reason, machine) => {
    expect(decided(machine)).toEqual({ reason });
  });
});
