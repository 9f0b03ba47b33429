import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchQuietChromium } from '../support/chromium.ts';
import { windowOf } from '../support/electron/asked.ts';
import { eventOf } from '../support/electron/contents.ts';
import { type CountingProxy, countingProxy } from '../support/electron/countingProxy.ts';
import { pageRules } from '../support/electron/pageRules.ts';
import { layOut, type Place } from '../support/electron/place.ts';
import { type ShownPages, shownPages } from '../support/electron/shownPage.ts';
import type { StandIn } from '../support/electron/standIn.ts';
import { testWindow } from '../support/electron/testWindow.ts';

const own = testWindow();
const profile = mkdtempSync(join(tmpdir(), 'full-hearing-chromium-'));
let proxy: CountingProxy;
let context: BrowserContext;
let place: Place;
let shown: ShownPages;
let one: StandIn;

beforeAll(async () => {
  proxy = await countingProxy();
  context = await launchQuietChromium(profile, proxy.flags);
  place = await layOut(own.folder);
  shown = shownPages(async () => context);
  one = await place.start({ load: shown.load });
});
afterAll(async () => {
  await context.close();
  await proxy.close();
  place.remove();
  own.remove();
  rmSync(profile, { recursive: true, force: true });
});

const page = (): Page => shown.pageOf(windowOf(one));

/** Calls from the page, kept by the page until a test asks what came of it. */
const begin = (name: string) =>
  page().evaluate((wanted) => {
    Reflect.set(globalThis, 'begun', Reflect.get(globalThis, 'fullHearing')(wanted, {}).outcome);
  }, name);
const cameOf = (): Promise<unknown> => page().evaluate(async () => Reflect.get(globalThis, 'begun'));

pageRules(page);

describe('between the page and the program', () => {
  test('a name that is not in the contract does not even reach the program', async () => {
    const before = one.ipcMain.received;
    await page().evaluate(() => Reflect.get(globalThis, 'fullHearing')('host.steal', {}).outcome);
    expect(one.ipcMain.received).toBe(before);
  });

  test('a message that passes the preload script by is refused by the program too', async () => {
    const outcome = await page().evaluate(() =>
      Reflect.get(globalThis, 'standInToMain')(
        'invoke',
        'full-hearing:call',
        JSON.stringify({ id: 900, name: 'host.steal', request: {} }),
      ),
    );
    expect(JSON.parse(String(outcome))).toMatchObject({ ok: false, problems: [{ code: 'call.unknown' }] });
  });

  test('a frame inside the page is not given the function, and is not heard', async () => {
    const answers = await page().evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inner = frame.contentWindow;
      if (inner === null) return [];
      const message = JSON.stringify({ id: 901, name: 'host.about', request: {} });
      const outcome = await Reflect.get(inner, 'standInToMain')('invoke', 'full-hearing:call', message);
      return [typeof Reflect.get(inner, 'fullHearing'), outcome];
    });
    expect(answers).toEqual(['undefined', expect.stringContaining('call.stranger')]);
  });

  test('the program tells the page of the lock, and bytes arrive as bytes', async () => {
    await begin('host.next');
    one.powerMonitor.emit('lock-screen');
    expect(await cameOf()).toMatchObject({ ok: true, value: { kind: 'lock' } });
    const path = join(own.folder, '..', 'a.fhearing');
    writeFileSync(path, '{}');
    one.app.emit('open-file', eventOf({}), path);
    await begin('host.next');
    const bytes = await page().evaluate(async () => {
      const { value } = await Reflect.get(globalThis, 'begun');
      return value.bytes instanceof Uint8Array ? Array.from(value.bytes) : 'no bytes';
    });
    expect(bytes).toEqual([123, 125]);
  });
});

describe('the network', () => {
  test('nothing was asked of it', () => {
    expect(shown.strangers).toEqual([]);
    expect(proxy.asked).toEqual([]);
  });

  test('and what the page tried to reach was refused by the program, where the policy had not done so before', () => {
    expect(shown.refused).toContain('https://example.org/');
  });

  test('and the proxy would have heard of it', async () => {
    const stranger = await context.newPage();
    await context.unrouteAll();
    await stranger.goto('http://example.org/').catch(() => undefined);
    await stranger.close();
    expect(proxy.asked).toContain('example.org');
  });
});
