import type { Page } from '@playwright/test';
import { goToAccount, openMatter, pageAfterLastKey } from './windowBrowser.ts';
import type { Host } from './windowHost.ts';
import type { WindowFigures, WindowJob } from './windowJob.ts';

/** Letters typed at one go before the page is waited for: so that a page is made, shown and let go of a thousand times an hour. */
const burst = 30;
/** Milliseconds between letters: no faster than a window can take them one by one. */
const betweenKeys = 4;

const MiB = 1_024 * 1_024;

/** What the window holds once everything that can be let go of has been. */
const heldBy = async (page: Page): Promise<{ readonly heap: number; readonly nodes: number }> => {
  const tools = await page.context().newCDPSession(page);
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  const { nodes } = await tools.send('Memory.getDOMCounters');
  await tools.detach();
  return { heap: usedSize / MiB, nodes };
};

/** Types a sentence, and takes every other one out again, so that the answers stay about as long as they were. */
const typeSome = async (page: Page, letters: number): Promise<void> => {
  for (let done = 0; done < letters; done += burst) {
    if (done % (2 * burst) === 0) await page.keyboard.type('He waited beside the door now.', { delay: betweenKeys });
    else for (let n = 0; n < burst; n += 1) await page.keyboard.press('Backspace', { delay: betweenKeys });
    await pageAfterLastKey(page);
    await page.evaluate(() => {
      window.benchmark.pages.splice(0, window.benchmark.pages.length - 1);
      window.benchmark.keys.splice(0, window.benchmark.keys.length - 1);
    });
  }
};

/** How memory grows while somebody types for long in a matter of 20 pages. */
export const measureMemory = async (page: Page, host: Host, job: WindowJob): Promise<WindowFigures> => {
  const { keystrokes, tell } = job;
  await openMatter(page, 'pages20');
  await goToAccount(page);
  await typeSome(page, (job.isQuick ? 2 : 10) * burst);
  const before = await heldBy(page);
  const hostBefore = await host.memoryMiB();
  const quarter = Math.ceil(keystrokes / 4 / burst) * burst;
  for (let n = 0; n < 4; n += 1) {
    await typeSome(page, quarter);
    tell(`memory: ${(n + 1) * quarter} letters`);
  }
  const after = await heldBy(page);
  return {
    'memory.keystrokes': 4 * quarter,
    'memory.window.beforeMiB': before.heap,
    'memory.window.afterMiB': after.heap,
    'memory.window.growthMiB': after.heap - before.heap,
    'memory.window.nodesBefore': before.nodes,
    'memory.window.nodesAfter': after.nodes,
    'memory.host.beforeMiB': hostBefore,
    'memory.host.afterMiB': await host.memoryMiB(),
  };
};
