import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser, passphrase, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { button, openExample, openSection, saved } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

describe('after the computer crashed', () => {
  test('what was typed is offered, compared in words, and used or dropped: never in silence', async () => {
    shown = await showWindow();
    const { page, vault } = shown;
    const number = page.getByLabel('Case number');
    const filed = page.getByLabel('Petition filed');
    const asked = page.getByRole('dialog', { name: /^You closed without warning at/ });
    const crash = async (): Promise<void> => {
      await shown?.kill();
      await shown?.start();
      await page.waitForFunction(() => document.title === 'Notes');
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.keyboard.press('Enter');
      await page.getByText('A program on this computer had the vault open and ended without closing it.').waitFor();
      await button(page, 'Take it over').click();
      await page.getByRole('grid').press('Enter');
    };

    await openExample(page, vault, 'petitioner');
    const before = await number.inputValue();
    await number.fill('26XX-PN00777');
    await openSection(page, /^Dates and hearing/);
    await filed.fill('2/30/2026');
    await filed.press('End');
    await saved(page);
    await crash();

    await asked.waitFor();
    await button(asked, 'Compare').click();
    await asked.getByText(/[Cc]ase number.*26XX-PN00777/).waitFor();
    await button(asked, 'Use it').click();
    await asked.waitFor({ state: 'detached' });
    expect(await number.inputValue()).toBe('26XX-PN00777');
    await openSection(page, /^Dates and hearing/);
    expect(await filed.inputValue()).toBe('2/30/2026');
    await page.getByText(/^February has 28 days/).waitFor();
    await button(page, /^Undo: used what was typed until/).click();
    await openSection(page, /^Court and case/);
    expect(await number.inputValue()).toBe(before);
    await button(page, 'Redo').click();
    await saved(page);

    await number.fill('26XX-PN00888');
    await saved(page);
    await crash();
    await asked.waitFor();
    await button(asked, 'Drop it').click();
    await asked.waitFor({ state: 'detached' });
    expect(await number.inputValue()).toBe('26XX-PN00777');

    await crash();
    await number.waitFor();
    expect(await asked.count()).toBe(0);
    expect(await number.inputValue()).toBe('26XX-PN00777');
  }, 180_000);
});
