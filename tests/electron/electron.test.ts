import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRules } from '../support/electron/pageRules.ts';
import { layOut, type Place } from '../support/electron/place.ts';
import { testWindow } from '../support/electron/testWindow.ts';
import { root } from '../support/sources.ts';

/** Electron's program, where it was downloaded. */
const program = (): string | undefined => {
  const folder = join(root, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8') : 'electron';
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
};

const obstacle = (): string | undefined => {
  if (program() === undefined) return 'Electron’s program was not downloaded';
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  return process.getuid?.() === 0 ? 'Electron keeps its sandbox, which does not work for root' : undefined;
};

const reason = obstacle();
if (reason !== undefined) console.info(`The tests on Electron itself are left out: ${reason}.`);

describe.skipIf(reason !== undefined)('Electron itself', () => {
  const own = testWindow();
  const account = mkdtempSync(join(tmpdir(), 'full-hearing-account-'));
  let place: Place;
  let running: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    place = await layOut(own.folder);
    const variables = { ...process.env, HOME: account, XDG_CONFIG_HOME: account, APPDATA: account };
    running = await _electron.launch({ executablePath: program() ?? '', args: [place.program], env: variables });
    page = await running.firstWindow();
  });
  afterAll(async () => {
    await running.close();
    place.remove();
    own.remove();
    rmSync(account, { recursive: true, force: true });
  });

  pageRules(() => page);

  test('the page is of the program’s own origin', async () => {
    expect(await page.evaluate(() => location.origin)).toBe('app://window');
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
  });

  test('no permission is given', async () => {
    const states = await page.evaluate(async () => {
      const asked = await Promise.all(
        (['geolocation', 'notifications'] as const).map((name) => navigator.permissions.query({ name })),
      );
      return asked.map(({ state }) => state);
    });
    expect(states).toEqual(['denied', 'denied']);
  });
});
