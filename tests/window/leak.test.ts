import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { watchAnswers } from '../support/windowCalls.ts';
import { button, openExample, openSection } from '../support/windowSteps.ts';
import { docxText, pdfText } from '../support/writtenPapers.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

const secret = '27 Specimen Court';

/** Everything that can be read in the folder of exported papers, as it lies there and as a reader of it sees it. */
const written = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => {
      const raw = readFileSync(file, 'latin1');
      if (file.endsWith('.pdf')) return raw + pdfText(file);
      return file.endsWith('.docx') ? raw + docxText(file) : raw;
    })
    .join('\n');

describe('the audience check', () => {
  test('stops a confidential address in a narrative before anything is written; reworded it goes, released only with a reason', async () => {
    shown = await showWindow();
    const { page, vault, out } = shown;
    const answers = watchAnswers(page);
    await openExample(page, vault, 'petitioner');
    await openSection(page, /^Incidents/);
    const account = page.locator('[data-path="incidents.0.account"]');
    await account.fill(`${await account.inputValue()} He came to ${secret} at night.`);
    await page
      .getByText(/served on the respondent|reaches the other side|other side/)
      .first()
      .waitFor();

    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export and print' });
    const petition = dialog.locator('.export-paper', { hasText: 'Petition for' });
    await petition.getByText(/Held back, \d+ value/).waitFor();
    expect(readdirSync(out)).toEqual([]);
    await button(dialog, /^Export \d+, hold/).click();
    await dialog.getByText(/files are written\. Held back: .*Petition/).waitFor();
    expect(readdirSync(out).filter((name) => name.startsWith('petition'))).toEqual([]);
    expect(written(out)).not.toContain(secret);

    await petition.getByText(/Petition for/).click();
    await petition.getByRole('checkbox').check();
    const reason = dialog.getByLabel(/^Reason: who agreed/);
    await reason.fill('She said');
    await button(dialog, 'Release').click();
    await dialog.getByText('Write who agreed, when and why, in at least ten letters.').waitFor();
    expect(JSON.stringify(answers.now())).not.toContain('releases');
    await reason.fill('Client agreed on Nov. 20, 2026: the respondent knows the address.');
    await button(dialog, 'Release').click();
    await petition.getByText('May go').waitFor();
    expect(JSON.stringify(answers.now())).toContain('Client agreed on Nov. 20, 2026');

    await button(dialog, 'Cancel').click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+e');
    await petition.getByText(/Held back, \d+ value/).waitFor();
    expect(await dialog.locator('.leak-passage mark').textContent()).toBe(secret);
    await button(dialog, 'Leave a gap').click();
    await petition.getByText('May go').waitFor();
    expect(JSON.stringify(answers.now())).toContain('gaps');

    await button(dialog, 'Cancel').click();
    await button(page, 'Text view').click();
    await page.getByText('He came to an address given to the court in camera at night.').first().waitFor();
    expect(await account.inputValue()).toContain(secret);
    await button(page, 'Text view').click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+e');
    await petition.getByText(/Held back, \d+ value/).waitFor();
    await dialog.getByRole('textbox', { name: 'Reword it' }).fill('He came to where Petitioner stays, at night.');
    await button(dialog, 'Use this').click();
    await petition.getByText('May go').waitFor();
    await button(dialog, /^Export \d+ papers/).click();
    await dialog.getByText('6 files are written.').waitFor();
    expect(readdirSync(out).filter((name) => name.startsWith('petition'))).not.toEqual([]);
    expect(written(out)).toContain('He came to where Petitioner stays, at night.');
    expect(written(out)).not.toContain(secret);
    expect(shown.complaints).toEqual([]);
  }, 180_000);
});
