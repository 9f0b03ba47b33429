import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { axeFaults, layoutFaults } from '../support/screenFaults.ts';
import {
  boardStops,
  clinicStops,
  firstRun,
  listStops,
  overStops,
  type Stop,
  sectionStops,
  settingsStops,
  settled,
  textStop,
} from '../support/screenTour.ts';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { button, unlock } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

const pictures = resolve(import.meta.dirname, '../../out/screens');
const wide = { width: 1440, height: 900 };
const sizes = { '1024 × 700': { width: 1024, height: 700 }, '200 %': { width: 512, height: 350 } } as const;

/** Everything that is wrong with a screen as it stands: axe in light, dark and forced colours; layout at three sizes. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const found = [...(await axeFaults(page))];
  const note = (where: string, faults: readonly string[]): void => {
    found.push(...faults.map((fault) => `${where}: ${fault}`));
  };
  await page.emulateMedia({ colorScheme: 'dark' });
  note('dark', await axeFaults(page, true));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  note('forced colours', await axeFaults(page, true));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  note('1440 × 900', await layoutFaults(page));
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    note(size, await layoutFaults(page));
  }
  await page.setViewportSize(wide);
  return found;
};

/** Goes from screen to screen, keeps a picture of each, and returns what is wrong, a line each, with the name of its screen. */
const tour = async ({ page }: ShownWindow, folder: string, stops: readonly Stop[]): Promise<readonly string[]> => {
  mkdirSync(join(pictures, folder), { recursive: true });
  const found: string[] = [];
  for (const { name, show } of stops) {
    await show(page);
    await page.screenshot({ path: join(pictures, folder, `${name}.png`) });
    found.push(...(await faultsOf(page)).map((fault) => `${name}, ${fault}`));
  }
  return found;
};

const unlocked = async (page: Page): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill('');
  await unlock(page);
};

const backToMatters: Stop = {
  name: 'matters',
  show: (page) => page.locator('.matter-table [aria-selected]').first().waitFor(),
};

describe('every screen', () => {
  test('of an attorney breaks no rule of access in light, dark or forced colours, and nothing is cut, covered or out of reach', async () => {
    shown = await showWindow();
    const { page, vault } = shown;
    const found = [...(await tour(shown, 'attorney', firstRun(vault))), ...(await tour(shown, 'attorney', listStops))];
    await unlocked(page);
    found.push(...(await tour(shown, 'attorney', settingsStops)));
    await button(page, 'All matters').click();
    await button(page, /example/i).click();
    await settled(page);
    for (const stops of [sectionStops, [textStop], overStops, boardStops]) {
      found.push(...(await tour(shown, 'attorney', stops)));
    }
    await button(page, /^Matters/).click();
    found.push(...(await tour(shown, 'attorney', [backToMatters])));
    expect(found).toEqual([]);
    expect(shown.complaints).toEqual([]);
  }, 400_000);

  test('of a clinic breaks none either, and its targets are large', async () => {
    shown = await showWindow({ preferences: { density: 'clinic', role: 'clinic' } });
    const { page, vault } = shown;
    const found = [...(await tour(shown, 'clinic', firstRun(vault))), ...(await tour(shown, 'clinic', listStops))];
    await unlocked(page);
    found.push(...(await tour(shown, 'clinic', settingsStops)));
    await button(page, 'All matters').click();
    await button(page, /example/i).click();
    found.push(...(await tour(shown, 'clinic', clinicStops)));
    await page.keyboard.press('Escape');
    const small = await page
      .locator('main .control, .clinic-foot .button, .clinic-steps button')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
    await button(page, 'Close this matter').click();
    found.push(...(await tour(shown, 'clinic', [backToMatters])));
    expect(found).toEqual([]);
    expect(shown.complaints).toEqual([]);
  }, 400_000);
});
