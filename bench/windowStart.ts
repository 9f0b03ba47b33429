import type { Page } from '@playwright/test';
import { median } from './measure.ts';
import { inBrowser, leaveMatter, newPage, passphraseField, rowOf } from './windowBrowser.ts';
import { type Host, startHost } from './windowHost.ts';
import { passphrase, type WindowFigures, type WindowJob, windowRepeats, windowRhythm } from './windowJob.ts';

/** One start from nothing: of the program, of the window in a Chromium that has never seen it, and of a matter of 20 pages. */
interface Start {
  readonly host: number;
  readonly firstPaint: number;
  readonly typing: number;
  readonly matter: number;
  readonly page: number;
}

/** Milliseconds since 1970 of the first paint of the window itself, and not of the page that hands over the token. */
const paintedAt = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => window.benchmark.paints.length > 0);
  return page.evaluate(() => performance.timeOrigin + (window.benchmark.paints[0] ?? Number.NaN));
};

const openTimed = async (page: Page): Promise<{ readonly matter: number; readonly page: number }> => {
  await rowOf(page, 'pages20').waitFor();
  const began = Date.now();
  await rowOf(page, 'pages20').dblclick();
  await page.locator('.workspace input.control[data-path]').first().click();
  const matter = Date.now() - began;
  await page.waitForFunction(() => window.benchmark.pages.length > 0, undefined, { polling: 20 });
  const shown = await page.evaluate(() => performance.timeOrigin + (window.benchmark.pages[0]?.shownAt ?? Number.NaN));
  // Left as a person leaves it, so that the next start finds nothing unsaved to ask about.
  await leaveMatter(page);
  return { matter, page: shown - began };
};

const startIn = (host: Host, job: WindowJob): Promise<Start> =>
  inBrowser(async (browser) => {
    const page = await newPage(browser);
    const began = Date.now();
    await page.goto(host.address);
    await passphraseField(page).press('a');
    const typing = Date.now() - began;
    const firstPaint = (await paintedAt(page)) - began;
    await page.keyboard.press('Backspace');
    await page.keyboard.type(passphrase, { delay: windowRhythm(job).passphrase });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Matters' }).waitFor();
    return { host: host.startMs, firstPaint, typing, ...(await openTimed(page)) };
  });

/** Cold starts, each with a program and a browser of its own. */
export const measureStarts = async (home: string, job: WindowJob): Promise<WindowFigures> => {
  const starts: Start[] = [];
  for (let n = 0; n < windowRepeats(job).starts; n += 1) {
    job.tell(`start ${n + 1}`);
    const host = await startHost(job, home);
    try {
      starts.push(await startIn(host, job));
    } finally {
      await host.close();
    }
  }
  const of = (what: keyof Start): number => median(starts.map((start) => start[what]));
  return {
    'start.host.ms': of('host'),
    'start.firstPaint.ms': of('firstPaint'),
    'start.typing.ms': of('typing'),
    'open.typing.ms': of('matter'),
    'open.page.ms': of('page'),
  };
};
