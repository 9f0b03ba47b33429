import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { openExample, saved, unlock } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

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
      shown = await showWindow();
      const { page, vault } = shown;
      await openExample(page, vault, 'petitioner');
      await page.getByText('Mockett').first().waitFor();
      await saved(page);
      await lock(page);
      await page.getByRole('heading', { name: 'Unlock' }).waitFor();
      const left = await page.evaluate(
        () => `${document.title} ${document.documentElement.outerHTML} ${location.href}`,
      );
      for (const name of names) expect(left).not.toContain(name);
      expect(await page.title()).toBe('Notes');
      await unlock(page);
      await page.getByText('Mockett').first().waitFor();
      expect(shown.complaints).toEqual([]);
    },
  );

  test('Shift used to type a capital, or pressed with another key between, does not lock', async () => {
    shown = await showWindow();
    const { page, vault } = shown;
    await openExample(page, vault, 'petitioner');
    await page.getByLabel('Style of the case').fill('');
    await page.getByLabel('Style of the case').pressSequentially('ABC');
    await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(await page.getByRole('heading', { name: 'Unlock' }).count()).toBe(0);
    expect(await page.getByLabel('Style of the case').inputValue()).toBe('ABCa');
  });

  test('a wrong passphrase is said in a sentence, and the field keeps what was typed', async () => {
    shown = await showWindow();
    const { page, vault } = shown;
    await openExample(page, vault, 'petitioner');
    await page.keyboard.press('F9');
    await page.getByLabel('Passphrase', { exact: true }).fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/passphrase/i);
    expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('not this one');
  });
});
