import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { passphrase } from './windowJob.ts';
import type { TypedIn } from './windowMatters.ts';

/** Debian's Chromium, then Playwright's own. The variable CHROMIUM names another. */
const chromiumPath = (): string => {
  const path = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', chromium.executablePath()].find(existsSync);
  if (path !== undefined) return path;
  throw new Error('No Chromium was found. Install Debian\'s package "chromium", or name one in the variable CHROMIUM.');
};

/** Its own sandbox does not work for root. */
const flags = ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** A Chromium of its own, with nothing kept from before, which ends when the work is done. */
export const inBrowser = async <T>(work: (browser: Browser) => Promise<T>): Promise<T> => {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
};

/** What the page notes of itself while it is measured: when each key went down, and when each new page stood on the screen. */
interface Noted {
  keys: number[];
  pages: { askedAt: number; shownAt: number }[];
  paints: number[];
}

declare global {
  interface Window {
    benchmark: Noted;
  }
}

/** Runs in the page before anything of its own. Times are milliseconds of the page's own clock. */
const watchPage = (): void => {
  const noted: Noted = { keys: [], pages: [], paints: [] };
  window.benchmark = noted;
  window.addEventListener('keydown', ({ timeStamp }) => void noted.keys.push(timeStamp), true);
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      // The picture stands in the page now; the next frame shows it.
      if (name === 'answers to page') {
        requestAnimationFrame(() => void noted.pages.push({ askedAt: startTime, shownAt: performance.now() }));
      }
    }
  }).observe({ type: 'measure' });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') noted.paints.push(startTime);
    }
  }).observe({ type: 'paint', buffered: true });
};

/** A page of the size of a laptop's window. */
export const newPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchPage);
  return context.newPage();
};

/** The field for the passphrase, which has the focus when the window comes up. */
export const passphraseField = (page: Page) => page.getByLabel('Passphrase', { exact: true });

/** Opens the window at its address and unlocks the vault. */
export const enter = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await passphraseField(page).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Matters' }).waitFor();
};

/** The row of a matter in the list. */
export const rowOf = (page: Page, name: TypedIn) => page.locator('.matter-table tr', { hasText: name }).first();

/** Where the words go that are typed: what happened in the first incident. */
export const accountField = (page: Page) => page.locator('[data-path="incidents.0.account"]');

/** Opens a matter and waits for its form and its page. */
export const openMatter = async (page: Page, name: TypedIn): Promise<void> => {
  await rowOf(page, name).dblclick();
  await page.locator('.workspace h1').first().waitFor();
  await page.waitForFunction(() => window.benchmark.pages.length > 0);
};

/** Opens the incidents and puts the cursor behind what happened in the first. */
export const goToAccount = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('link', { name: /^Incidents/ })
    .click();
  await accountField(page).click();
  await page.keyboard.press('Control+End');
};

/** Back to the list, with everything saved. */
export const leaveMatter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Matters', exact: true }).click();
  await page.getByRole('heading', { name: 'Matters' }).waitFor();
  await page.evaluate(() => {
    window.benchmark.pages = [];
    window.benchmark.keys = [];
  });
};

/** Waits until the page shows all that was typed, and gives the milliseconds from the last key to it. */
export const pageAfterLastKey = async (page: Page): Promise<number> => {
  const isNewest = (): boolean => (window.benchmark.pages.at(-1)?.askedAt ?? 0) >= (window.benchmark.keys.at(-1) ?? 0);
  await page.waitForFunction(isNewest, undefined, { polling: 20 });
  return page.evaluate(() => {
    const last = window.benchmark.keys.at(-1) ?? Number.NaN;
    const first = window.benchmark.pages.find(({ askedAt }) => askedAt >= last);
    return (first?.shownAt ?? Number.NaN) - last;
  });
};
