import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, expect, test } from 'vitest';
import { buildLongerWindow } from '../support/longerWindow.ts';
import { layoutFaults } from '../support/screenFaults.ts';
import { boardStops, overStops, type Stop, sectionStops, settingsStops, settled } from '../support/screenTour.ts';
import { closeBrowser, passphrase, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { button } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

const makeVault = async (page: Page, folder: string): Promise<void> => {
  await button(page, /^Next/).click();
  await page.getByLabel('Folder').fill(folder);
  await button(page, /^Next/).click();
  await page
    .getByLabel(/^Passphrase/)
    .first()
    .fill(passphrase);
  await page.getByLabel('Type it again').fill(passphrase);
  await button(page, /^Next/).click();
  await page.getByLabel('I have it on paper').check();
  await button(page, /^Next/).click();
  await button(page, 'Start without one').click();
};

const narrow = { width: 1024, height: 700 };
const wide = { width: 1440, height: 900 };

const faultsIn = async (
  page: Page,
  stops: readonly Stop[],
  viewports: readonly { readonly width: number; readonly height: number }[] = [narrow],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { name, show } of stops) {
    await page.setViewportSize(wide);
    await show(page);
    for (const viewport of viewports) {
      await page.setViewportSize(viewport);
      found.push(...(await layoutFaults(page)).map((fault) => `${name}, ${viewport.width}: ${fault}`));
    }
  }
  return found;
};

test('a language whose every text is a third longer wraps, and cuts, covers and pushes out nothing', async () => {
  const window = await buildLongerWindow();
  shown = await showWindow({ window });
  const { page, vault } = shown;
  await makeVault(page, vault);
  const found = [...(await faultsIn(page, settingsStops))];
  await button(page, 'All matters').click();
  await button(page, /example/i).click();
  await settled(page);
  for (const stops of [sectionStops, overStops]) found.push(...(await faultsIn(page, stops)));
  found.push(...(await faultsIn(page, boardStops, [narrow, wide])));
  expect(await page.locator('.tab').first().textContent()).toBe('Answers aca');
  expect(found).toEqual([]);
  expect(shown.complaints).toEqual([]);
  await rm(window, { recursive: true, force: true });
}, 300_000);
