import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createVault } from '#src/node/vault/create.ts';
import { mattersOf } from '#src/node/vault/machine.ts';
import { lockVault } from '#src/node/vault/vault.ts';
import { createMatter } from '#src/vault/matter.ts';
import { passphrase } from './shownWindow.ts';
import { good, quickWorld } from './vaults.ts';

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

/** Unlocks with the passphrase of the tests. */
export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Matters' }).waitFor();
};

/** Makes a vault in the window, as somebody does who has none, and opens the example of petitioners there. */
export const makeExample = async (page: Page, folder: string): Promise<void> => {
  await makeVault(page, folder);
  await button(page, 'Example for petitioners').click();
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
};

const exampleOf = { petitioner: 'dv-children', respondent: 'respondent-counsel' } as const;

const exampleText = async (side: 'petitioner' | 'respondent'): Promise<string> => {
  const file = resolve(import.meta.dirname, '../../examples', `${exampleOf[side]}.json`);
  const answers = JSON.parse(await readFile(file, 'utf8'));
  return JSON.stringify({ ...answers, matter: { ...answers.matter, side, isPracticeMatter: true } });
};

/**
 * Shows the list of matters of a vault that is made beforehand, with little work for each guess of its passphrase: to make one in the
 * window is a story of its own. Without texts of answers it is empty.
 */
export const openMatters = async (page: Page, folder: string, texts: readonly string[] = []): Promise<void> => {
  const { vault } = good(await createVault(folder, passphrase, quickWorld()));
  for (const text of texts) good(await createMatter(mattersOf(vault), { text, reason: 'created' }));
  await lockVault(vault);
  await page.reload();
  await unlock(page);
};

/** Opens the example of a side, as `openMatters`. */
export const openExample = async (page: Page, folder: string, side: 'petitioner' | 'respondent'): Promise<void> => {
  await openMatters(page, folder, [await exampleText(side)]);
  await page.getByRole('grid').press('Enter');
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
};

/** Opens a section by its name in the outline. */
export const openSection = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name }).click();
};

/** Waits until what was typed is safe. */
export const saved = async (page: Page): Promise<void> => {
  await page.getByText(/^Saved/).waitFor();
};
