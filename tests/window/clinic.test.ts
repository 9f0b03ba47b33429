import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { holdPrint, printed } from '../support/windowCalls.ts';
import { button, makeVault } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

describe('a clinic volunteer', () => {
  test('prints a person’s papers filled in, and the same papers blank, without leaving the step', async () => {
    shown = await showWindow({ script: holdPrint });
    const { page, vault } = shown;
    await page.getByRole('radio', { name: /^Clinic/ }).check();
    await makeVault(page, vault);
    expect(await page.locator('html').getAttribute('data-density')).toBe('clinic');
    await button(page, 'Start without one').click();
    await button(page, /^New matter/)
      .first()
      .click();
    await button(page, 'Begin').click();

    await page.getByText('Step 1 of').waitFor();
    await page.locator('[data-path="petitioner.name.first"]').fill('Odalys');
    await page.locator('[data-path="petitioner.name.last"]').fill('Fairweather');
    await button(page, /^Next: /).click();
    await page.getByText('Step 2 of').waitFor();

    const papers = page.getByRole('complementary', { name: 'Your papers' });
    const print = button(papers, 'Print these papers');
    // What only an office reads is not among the papers until somebody chooses it.
    await papers.getByRole('checkbox', { name: 'Petition' }).waitFor();
    const isTicked = (name: string) => papers.getByRole('checkbox', { name }).isChecked();
    expect([await isTicked('Petition'), await isTicked('Danger worksheet')]).toEqual([true, false]);
    await papers.getByRole('checkbox', { name: 'Danger worksheet' }).check();
    const filled = await printed(page, () => print.click());
    await papers.getByText('The papers are at the printer window.').waitFor();
    await papers.getByRole('radio', { name: 'Blank, to fill in by hand' }).check();
    const blank = await printed(page, () => print.click());

    expect(filled.papers.size).toBe(2);
    expect([...blank.papers.keys()]).toEqual([...filled.papers.keys()]);
    const [words, blankWords] = [filled, blank].map(({ papers }) => [...papers.values()].join(' '));
    expect(words).toContain('Fairweather');
    expect(blankWords).not.toContain('Fairweather');
    expect(blankWords).not.toContain('Odalys');
    expect([filled.sheets, blank.sheets]).toEqual([filled.made, blank.made]);
    expect(await page.getByText('Step 2 of').count()).toBe(1);
    expect(shown.complaints).toEqual([]);
    expect(shown.asked.filter((address) => !/^(http:\/\/127\.0\.0\.1:|blob:)/.test(address))).toEqual([]);
  }, 180_000);
});
