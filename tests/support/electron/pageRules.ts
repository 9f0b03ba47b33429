import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';

/** What the page of `testWindow` gives of itself to a test; each runs in the page. */
const inPage = {
  inlineRan: (): unknown => Reflect.get(globalThis, 'inlineRan'),
  heading: (): string => getComputedStyle(document.querySelector('h1') ?? document.body).color,
  foreign: (): string[] =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  given: (): string => typeof Reflect.get(globalThis, 'fullHearing'),
  call: async (name: unknown): Promise<unknown> => Reflect.get(globalThis, 'fullHearing')(name, {}).outcome,
  takenBack: async (): Promise<unknown> => {
    const { outcome, cancel } = Reflect.get(globalThis, 'fullHearing')('host.next', {});
    cancel();
    return outcome;
  },
  leave: (url: string): void => {
    location.href = url;
  },
  openWindow: (url: string): void => {
    window.open(url);
  },
};

const refused = [
  'eval',
  'Function',
  'fetch',
  'image',
  'script',
  'inline script',
  'inline style',
  'stylesheet',
  'font',
  'web socket',
  'worker of a blob',
  'frame',
];

/** What holds for the page of a window, under the stand-in and under Electron itself. */
export const pageRules = (page: () => Page): void => {
  describe('the page of the window', () => {
    test('runs its own script and has its own style, and nothing that is written inline', async () => {
      await page().waitForSelector('body[data-ready]');
      expect(await page().evaluate(inPage.heading)).toBe('rgb(1, 2, 3)');
      expect(await page().evaluate(inPage.inlineRan)).toBeUndefined();
    });

    test('evaluates no text, and reaches nothing but its own files and what it made itself', async () => {
      // The work is begun by the page’s own timer: Chromium lifts the policy for what a test evaluates.
      const attempts = await page().evaluate(
        () => new Promise((settle) => setTimeout(async () => settle(await Reflect.get(globalThis, 'attemptAll')()), 0)),
      );
      const expected = Object.fromEntries(refused.map((name) => [name, 'refused']));
      expect(attempts).toMatchObject({
        ...expected,
        'own worker': 'worked',
        'own file': '200',
        'picture of its own': 'loaded',
      });
    });

    test('has nothing of Node and of Electron but the one function', async () => {
      expect(await page().evaluate(inPage.foreign)).toEqual([]);
      expect(await page().evaluate(inPage.given)).toBe('function');
    });

    test('makes calls and is answered', async () => {
      expect(await page().evaluate(inPage.call, 'host.about')).toMatchObject({ ok: true, value: { kind: 'electron' } });
    });

    test.each(['host.steal', '__proto__', 5, null])('makes no call named %j', async (name) => {
      expect(await page().evaluate(inPage.call, name)).toMatchObject({
        ok: false,
        problems: [{ code: 'call.unknown' }],
      });
    });

    test('takes a call back', async () => {
      expect(await page().evaluate(inPage.takenBack)).toEqual({ ok: false, problems: [], cancelled: true });
    });

    test.each(['https://example.org/', 'file:///etc/passwd'])('does not leave for %s', async (url) => {
      const before = page().url();
      await page().evaluate(inPage.leave, url);
      await page().waitForTimeout(200);
      expect(page().url()).toBe(before);
      expect(await page().evaluate(inPage.given)).toBe('function');
    });

    test.each(['https://example.org/', 'about:blank'])('opens no window for %s', async (url) => {
      await page().evaluate(inPage.openWindow, url);
      await page().waitForTimeout(200);
      expect(page().context().pages()).toHaveLength(1);
    });
  });
};
