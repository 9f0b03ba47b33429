import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { openExample, saved, unlock } from '../support/windowSteps.ts';

let shown: ShownWindow;
beforeAll(async () => {
  shown = await showWindow();
  await openExample(shown.page, shown.vault, 'petitioner');
});
afterAll(async () => {
  await shown.close();
  await closeBrowser();
});

/** Unlocks and opens the one matter there is. */
const back = async (): Promise<void> => {
  await unlock(shown.page);
  await shown.page.getByRole('grid').press('Enter');
  await shown.page.getByLabel('Style of the case').waitFor();
};

const names = ['Mockett', 'Rosalind', '26XX-PN00000'];

describe('locking', () => {
  test.each([
    ['F9', async (page: ShownWindow['page']) => page.keyboard.press('F9')],
    [
      'Shift three times',
      async (page: ShownWindow['page']) => {
        for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift');
      },
    ],
  ])(
    '%s blanks at once: no name, no date, no case number is left in the window, and its title is neutral',
    async (_, lock) => {
      const { page } = shown;
      await page.getByText('Mockett').first().waitFor();
      await saved(page);
      await lock(page);
      await page.getByRole('heading', { name: 'Unlock' }).waitFor();
      const left = await page.evaluate(
        () => `${document.title} ${document.documentElement.outerHTML} ${location.href}`,
      );
      for (const name of names) expect(left).not.toContain(name);
      expect(await page.title()).toBe('Notes');
      await back();
      expect(shown.complaints).toEqual([]);
    },
  );

  test('Shift used to type a capital, or pressed with another key between, does not lock', async () => {
    const { page } = shown;
    await page.getByLabel('Style of the case').fill('');
    await page.getByLabel('Style of the case').pressSequentially('ABC');
    await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(await page.getByRole('heading', { name: 'Unlock' }).count()).toBe(0);
    expect(await page.getByLabel('Style of the case').inputValue()).toBe('ABCa');
  });

  test('unlocked while the last letters are still being saved and the vault is being locked, it waits for that, and has them', async () => {
    const { page } = shown;
    await page.getByLabel('Style of the case').fill('Typed last');
    await page.keyboard.press('F9');
    await back();
    expect(await page.getByLabel('Style of the case').inputValue()).toBe('Typed last');
    expect(shown.complaints).toEqual([]);
  });

  test('a wrong passphrase is said in a sentence, and the field keeps what was typed', async () => {
    const { page } = shown;
    await page.keyboard.press('F9');
    await page.getByLabel('Passphrase', { exact: true }).fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/passphrase/i);
    expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('not this one');
  });
});
