import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchQuietChromium } from '../support/chromium.ts';
import { windowOf } from '../support/electron/asked.ts';
import { type CountingProxy, countingProxy } from '../support/electron/countingProxy.ts';
import { copyWindow, layOut, type Place } from '../support/electron/place.ts';
import { type ShownPages, shownPages } from '../support/electron/shownPage.ts';
import type { StandIn } from '../support/electron/standIn.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-hearing-built-'));
const complaints: string[] = [];
let proxy: CountingProxy;
let context: BrowserContext;
let place: Place;
let shown: ShownPages;
let one: StandIn;

beforeAll(async () => {
  const built = join(folder, 'window');
  copyWindow(built);
  proxy = await countingProxy();
  context = await launchQuietChromium(join(folder, 'profile'), proxy.flags);
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  place = await layOut(built);
  shown = shownPages(async () => context);
  one = await place.start({ load: shown.load });
});
afterAll(async () => {
  await context.close();
  await proxy.close();
  place.remove();
  rmSync(folder, { recursive: true, force: true });
});

const page = (): Page => shown.pageOf(windowOf(one));

/** Makes a call from the page, as the window's own code does. */
const ask = (name: string, request: object): Promise<unknown> =>
  page().evaluate(
    async ([wanted, given]) => {
      const { ok, value } = await Reflect.get(globalThis, 'fullHearing')(wanted, given).outcome;
      return ok === true ? value : undefined;
    },
    [name, request] as const,
  );

describe('the built window in the shell', () => {
  test('comes up on a computer that has no vault', async () => {
    await page().getByRole('heading').first().waitFor();
    expect(await ask('vault.state', {})).toMatchObject({ isOpen: false });
  });

  test('shows the page of a paper, drawn by pdf.js', async () => {
    const vault = join(folder, 'vault');
    expect(await ask('vault.create', { folder: vault, passphrase: 'seven lamps along the quiet river' })).toBeDefined();
    expect(await ask('matters.create', { side: 'petitioner', example: true })).toBeDefined();
    await windowOf(one).loadURL('app://window/index.html');
    await page().locator('#matter-0').dblclick();
    await page().locator('canvas').first().waitFor();
  });

  test('blanks and has a title that says nothing when the computer is locked', async () => {
    one.powerMonitor.emit('lock-screen');
    await page().locator('input[type=password]').waitFor();
    expect(await page().title()).toBe('Notes');
    expect(await page().locator('canvas').count()).toBe(0);
    expect(await ask('vault.state', {})).toMatchObject({ isOpen: false });
  });

  test('runs under the content security policy without one complaint of the browser', () => {
    expect(complaints).toEqual([]);
  });

  test('asks nothing of the network', () => {
    expect({ strangers: shown.strangers, refused: shown.refused, asked: proxy.asked }).toEqual({
      strangers: [],
      refused: [],
      asked: [],
    });
  });
});
