import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { openMatters, openSection } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

describe('a date that is only partly known', () => {
  test('is typed letter by letter into one field, however exactly it comes to be known', async () => {
    shown = await showWindow();
    const { page } = shown;
    await openMatters(page, shown.vault);
    await page.keyboard.press('Control+n');
    await page.getByRole('button', { name: 'Begin' }).click();
    await openSection(page, /^Incidents/);
    await page.keyboard.press('Control+Enter');
    const field = page.locator('[data-path="incidents.0.on.on"]');
    const known = page.locator('.fuzzy input[type="radio"]:checked');
    for (const [typed, exactness] of [
      ['Nov 2026', 'month'],
      ['2025', 'year'],
      ['11/14/2026', 'day'],
      ['11/2026', 'month'],
    ] as const) {
      await field.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(typed);
      expect(await field.inputValue()).toBe(typed);
      expect(await known.getAttribute('value')).toBe(exactness);
    }
    await field.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('11/14/2026');
    await page.locator('.fuzzy').getByText('Month', { exact: true }).click();
    expect(await field.inputValue()).toBe('November 2026');
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe('11/14/2026');
  });
});
