import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { holdPrint, printed, watchAnswers } from '../support/windowCalls.ts';
import { button, openExample, saved } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

describe('respondent’s counsel', () => {
  test('builds a chapter of a cross-examination with sources, rewords what the check finds, and prints the outline', async () => {
    shown = await showWindow({ script: holdPrint, preferences: { role: 'respondent' } });
    const { page, vault } = shown;
    const answers = watchAnswers(page);
    await openExample(page, vault, 'respondent');
    await page.keyboard.press('Alt+6');
    const board = page.getByRole('main');
    await board.getByRole('heading', { name: 'Cross-examination' }).waitFor();
    await board.getByText(/^5 chapters, 39 facts/).waitFor();

    await button(board, 'Add chapter').click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path')))
      .toBe('chapters.5.goal');
    await page.keyboard.type('He was on the list, and came to fetch his son.');
    await page.locator('[data-path="chapters.5.title"]').fill('The pickup list');
    const lane = board.getByRole('region', { name: 'Chapter F', exact: true });
    await lane.getByText('The pickup list').waitFor();
    const { x = 0, width = 0 } = (await lane.boundingBox()) ?? {};
    expect(x + width, 'right edge of the new chapter').toBeLessThanOrEqual(1441);
    await lane.getByRole('button', { name: 'Add a fact to F' }).click();
    const fact = (field: string) => page.locator(`[data-path="chapters.5.questions.0.${field}"]`);
    await fact('text').fill('Why did you go to the school that day?');
    await lane.getByText(/^Asks “why”/).waitFor();
    await lane.getByText(/^No source\./).waitFor();
    await fact('text').fill('His name was on the pickup list that day.');
    const options = await fact('source.exhibit').locator('option').allTextContents();
    await fact('source.exhibit').selectOption({ label: options.find((one) => one.includes('R-4')) ?? '' });
    await fact('source.at').fill('1');
    await expect.poll(() => lane.locator('.is-missing').count(), { timeout: 20_000 }).toBe(0);
    await saved(page);
    expect(JSON.stringify(answers.now())).toContain('His name was on the pickup list that day.');

    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: 'Export and print' });
    await dialog.getByText(/^Checked: /).waitFor();
    for (const paper of await dialog.locator('.export-paper').all()) {
      const isOutline = (await paper.textContent())?.includes('Cross-examination outline') === true;
      await paper.getByRole('checkbox').setChecked(isOutline);
    }
    const press = button(dialog, 'Print 1 paper');
    await press.waitFor();
    const out = await printed(page, () => press.click());
    expect([...out.papers.keys()]).toEqual(['Cross-examination outline']);
    const words = [...out.papers.values()].join(' ');
    for (const typed of ['The pickup list', 'came to fetch his son', 'His name was on the pickup list', 'Ex. R-4 at 1'])
      expect(words).toContain(typed);
    expect(words).not.toContain('Why did you go');
    expect(out.made).toBeGreaterThan(1);
    expect(out.sheets).toBe(out.made);
    await expect.poll(() => page.locator('.print-only').count()).toBe(0);

    await button(dialog, 'Cancel').click();
    await page.keyboard.press('Alt+7');
    const detail = page.getByRole('complementary', { name: /^Exhibit/ });
    await detail.waitFor();
    await detail.locator('input[type="file"]').setInputFiles({
      name: 'wrong scan.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Another matter'),
    });
    await button(detail, 'Take off wrong scan.txt').click();
    await detail.getByText('No file is attached.').waitFor();
    await page.keyboard.press('Enter');
    await button(detail, 'Take off wrong scan.txt').waitFor();
    expect(shown.complaints).toEqual([]);
  }, 180_000);
});
