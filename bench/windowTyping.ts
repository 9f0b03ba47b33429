import type { Browser, Page } from '@playwright/test';
import { median } from './measure.ts';
import { goToAccount, leaveMatter, openMatter, pageAfterLastKey } from './windowBrowser.ts';
import type { Host } from './windowHost.ts';
import { type WindowFigures, type WindowJob, windowRepeats, windowRhythm } from './windowJob.ts';
import { type TypedIn, typedInNames } from './windowMatters.ts';
import { type Task, traced } from './windowTrace.ts';

/** Words as they are typed; every letter is an answer of its own to the window. */
const words = ' He waited';

/** The value that only one in a hundred exceeds. */
const nearlyAll = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.99) - 1)] ?? Number.NaN;

const longest = (tasks: readonly Task[], what: keyof Task): number => Math.max(...tasks.map((task) => task[what]));

const pagesIn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const said = document.querySelector('.page-pane .live-page')?.textContent ?? '';
    return Number(/\d+ of (\d+)/.exec(said)?.[1] ?? Number.NaN);
  });

/** A window that is open, and what stands behind it. */
export interface Opened {
  readonly browser: Browser;
  readonly page: Page;
  readonly host: Host;
}

const pagesShown = (page: Page): Promise<number> => page.evaluate(() => window.benchmark.pages.length);

/** Types in one matter, again and again with a pause, and watches the window's thread. */
const typeIn = async ({ browser, page, host }: Opened, name: TypedIn, job: WindowJob) => {
  await openMatter(page, name);
  await goToAccount(page);
  const typing = { delay: windowRhythm(job).letters };
  // Once without watching: what is loaded or made at the first letter is not what typing costs.
  for (let n = 0; n < windowRepeats(job).burstsBefore; n += 1) {
    await page.keyboard.type(words, typing);
    await pageAfterLastKey(page);
  }
  const waits: number[] = [];
  const [shownBefore, hostBefore] = [await pagesShown(page), await host.cpuMs()];
  const { tasks, keys, cpuMs } = await traced(browser, page, async () => {
    for (let n = 0; n < windowRepeats(job).bursts; n += 1) {
      await page.keyboard.type(words, typing);
      waits.push(await pageAfterLastKey(page));
    }
  });
  const made = (await pagesShown(page)) - shownBefore;
  const hostCpuMs = (await host.cpuMs()) - hostBefore;
  const pages = await pagesIn(page);
  await leaveMatter(page);
  return {
    pages,
    'page.ms': median(waits),
    'page.slowestMs': Math.max(...waits),
    'page.hostCpuMs': hostCpuMs / made,
    'page.windowCpuMs': cpuMs / made,
    'key.ms': median(keys.map(({ ms }) => ms)),
    'key.cpuMs': median(keys.map(({ cpuMs }) => cpuMs)),
    'key.most99CpuMs': nearlyAll(keys.map(({ cpuMs }) => cpuMs)),
    'task.longestMs': longest(tasks, 'ms'),
    'task.longestCpuMs': longest(tasks, 'cpuMs'),
    'task.over16': tasks.filter(({ cpuMs }) => cpuMs > 16).length,
  };
};

/** How long a letter holds up the window, and how long it takes to the page, in matters of every size. */
export const measureTyping = async (opened: Opened, job: WindowJob): Promise<WindowFigures> => {
  const figures: WindowFigures = {};
  for (const name of typedInNames) {
    job.tell(`typing: ${name}`);
    const found = await typeIn(opened, name, job);
    for (const [what, value] of Object.entries(found)) figures[`type.${name}.${what}`] = value;
  }
  return figures;
};
