import type { Locator, Page } from '@playwright/test';
import { passphrase } from './shownWindow.ts';

/** A button by its words. */
export const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Goes through the first run until the vault is made and the example is offered. */
export const makeVault = async (page: Page, folder: string): Promise<void> => {
  await button(page, /^Next/).click();
  await page.getByLabel('Folder').fill(folder);
  await button(page, /^Next/).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Type it again').fill(passphrase);
  await button(page, /^Next/).click();
  await page.getByText('The 24 words').waitFor();
  await page.getByLabel('I have it on paper').check();
  await button(page, /^Next/).click();
  await page.getByRole('heading', { name: 'Play with an example' }).waitFor();
};

/** Makes a vault and opens the example of a side. */
export const openExample = async (page: Page, folder: string, side: 'petitioner' | 'respondent'): Promise<void> => {
  await makeVault(page, folder);
  await button(page, `Example for ${side}s`).click();
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
};

/** Unlocks with the passphrase of the tests. */
export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Matters' }).waitFor();
};

/** Opens a section by its name in the outline. */
export const openSection = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name }).click();
};

/** Waits until what was typed is safe. */
export const saved = async (page: Page): Promise<void> => {
  await page.getByText(/^Saved/).waitFor();
};
