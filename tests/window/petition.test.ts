import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { countPresses, goToQuestion, pressesIn, retype, tabAndPress, tabTo } from '../support/keyboard.ts';
import { closeBrowser, passphrase, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { button, saved } from '../support/windowSteps.ts';
import { docxText, pdfText } from '../support/writtenPapers.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

const account = 'Respondent struck the kitchen door with an axe while Petitioner held it shut.';

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') ?? null);

describe('an attorney', () => {
  test('drafts, checks and exports a petition from nothing with the keyboard alone', async () => {
    shown = await showWindow({ script: countPresses });
    const { page, vault, out } = shown;
    const next = button(page, /^Next/);

    await tabAndPress(page, next);
    await tabTo(page, page.getByLabel('Folder'));
    await retype(page, vault);
    await tabAndPress(page, next);
    await tabTo(page, page.getByLabel('Passphrase', { exact: true }));
    await page.keyboard.type(passphrase);
    await tabTo(page, page.getByLabel('Type it again'));
    await page.keyboard.type(passphrase);
    await tabAndPress(page, next);
    await page.getByText('The 24 words').waitFor();
    await tabAndPress(page, page.getByLabel('I have it on paper'), 'Space');
    await tabAndPress(page, next);
    await tabAndPress(page, button(page, 'Start without one'));
    await page.getByRole('heading', { name: 'Matters' }).waitFor();
    await page.keyboard.press('Control+n');
    await tabAndPress(page, button(page, 'Begin'));
    await page.getByRole('navigation', { name: 'Outline' }).waitFor();

    await goToQuestion(page, 'county', 'matter.county');
    await page.keyboard.type('Boone');
    await goToQuestion(page, 'petitioner name', 'petitioner.name');
    for (const name of ['Odalys', 'Wren', 'Fairweather']) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    }
    await goToQuestion(page, 'respondent name', 'respondent.name');
    await tabTo(page, page.locator('[data-path="respondent.name.last"]'));
    await page.keyboard.type('Marchbanks');
    for (let n = 0; n < 30 && (await page.locator('h1').first().textContent()) !== 'Incidents'; n += 1) {
      await page.keyboard.press('Control+ArrowDown');
    }
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-path="incidents.0.account"]').waitFor();
    await tabTo(page, page.locator('[data-path="incidents.0.on.on"]'));
    await page.keyboard.type('11/31/2026');
    await tabTo(page, page.locator('[data-path="incidents.0.account"]'));
    await page.keyboard.type(account);

    await page.getByText('November has 30 days.').waitFor();
    expect(await page.locator('[data-path="incidents.0.on.on"]').inputValue()).toBe('11/31/2026');
    await page.keyboard.press('Control+ArrowUp');
    for (let n = 0; n < 40 && (await focused(page)) !== 'incidents.0.on.on'; n += 1) await page.keyboard.press('F8');
    expect(await focused(page)).toBe('incidents.0.on.on');
    await retype(page, '11/14/2026');
    await page.getByText('November has 30 days.').waitFor({ state: 'detached' });
    await saved(page);

    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export and print' });
    await dialog.getByText(/^Checked: /).waitFor();
    expect(readdirSync(out)).toEqual([]);
    for (const box of await dialog.locator('.export-papers input').all()) {
      const isPetition = (await box.locator('xpath=..').textContent())?.includes('Petition for') === true;
      if (!isPetition && (await box.isChecked())) await tabAndPress(page, box, 'Space');
    }
    await tabAndPress(page, button(dialog, 'Export 1 paper'));
    await dialog.getByText('2 files are written.').waitFor();

    const files = readdirSync(out).map((name) => join(out, name));
    expect(files.map((file) => file.slice(file.lastIndexOf('.'))).sort()).toEqual(['.docx', '.pdf']);
    const [docx = '', pdf = ''] = files.toSorted();
    const printed = pdfText(pdf);
    for (const typed of ['Odalys Wren Fairweather', 'Marchbanks', 'Boone County', 'November 14, 2026', account]) {
      expect(printed).toContain(typed);
    }
    expect(printed).toContain('DRAFT');
    expect(docxText(docx)).toContain(account);
    expect(await pressesIn(page)).toBe(0);
    expect(shown.complaints).toEqual([]);
    expect(shown.asked.filter((address) => !/^(http:\/\/127\.0\.0\.1:|blob:)/.test(address))).toEqual([]);
  }, 180_000);
});
