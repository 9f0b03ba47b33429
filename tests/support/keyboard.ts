import type { Locator, Page } from '@playwright/test';

/** Counts every press of a mouse, a finger or a pen in the page, as `presses` of the window. */
export const countPresses = `
  window.presses = 0;
  addEventListener('pointerdown', () => { window.presses += 1; }, true);
  addEventListener('mousedown', () => { window.presses += 1; }, true);
`;

/** How often the page was pressed with anything but a key. */
export const pressesIn = (page: Page): Promise<unknown> => page.evaluate('window.presses');

const mostTabs = 150;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until a control has the focus. Fails when it is never reached. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor({ state: 'attached' });
  for (let n = 0; n < mostTabs; n += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab was pressed ${mostTabs} times and did not reach ${String(target)}.`);
};

/** Goes to a control with Tab and presses a key on it. */
export const tabAndPress = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

/** Types in the place of all that stands in the field that has the focus. */
export const retype = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};

/** Goes to a question by its name, through the palette, and waits until its control has the focus. */
export const goToQuestion = async (page: Page, words: string, path: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Go to anything' }).waitFor();
  await page.keyboard.type(words);
  const row = page.locator(`[id="palette-questions-${path}"]`);
  await row.waitFor();
  for (let n = 0; n < 15 && (await row.getAttribute('aria-selected')) !== 'true'; n += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (at) => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')?.startsWith(at),
    path,
  );
};
