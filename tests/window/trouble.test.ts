import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { watchAnswers } from '../support/windowCalls.ts';
import { button, openExample, openSection, saved, unlock } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

/** Puts a text on the clipboard, plain and as a word processor marks it up, and pastes it. */
const paste = async (page: Page, plain: string, html = ''): Promise<void> => {
  await page.evaluate(
    async ([text = '', markup = '']) => {
      const part = (type: string, words: string) => (words === '' ? {} : { [type]: new Blob([words], { type }) });
      await navigator.clipboard.write([
        new ClipboardItem({ ...part('text/plain', text), ...part('text/html', markup) }),
      ]);
    },
    [plain, html],
  );
  await page.keyboard.press('Control+v');
};

const long = 'She called me at work that night. '.repeat(3_000).slice(0, 100_000);
const arabic = 'قال لي إنه سيأتي إلى البيت';

/** Pastes into the account of an incident, takes all of it back, and says what stands there. */
const pasteAnything = async (page: Page): Promise<string> => {
  await openSection(page, /^Incidents/);
  const account = page.locator('[data-path="incidents.0.account"]');
  const before = await account.inputValue();
  const emptied = async (): Promise<void> => {
    await account.focus();
    await page.keyboard.press('Control+a');
  };
  await emptied();
  await paste(page, long);
  expect((await account.inputValue()).length).toBe(100_000);
  await account.press('End');
  await page.keyboard.insertText(' So I left.');
  expect(await account.inputValue()).toBe(`${long} So I left.`);
  await saved(page);
  await emptied();
  await paste(page, 'When\tWhere\r\nNov. 9\tSchool\r\n', '<table><tr><td>When</td><td>Where</td></tr></table>');
  expect(await account.inputValue()).toBe('When; Where\nNov. 9; School');
  await page.getByText('Pasted text was a table. Its 2 rows are kept as lines.').waitFor();
  await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
  await emptied();
  await paste(page, 'He wrote\u0007 “no”\u0000.');
  expect(await account.inputValue()).toBe('He wrote “no”.');
  await page.getByText('Characters that no paper can print were taken out of what was pasted.').waitFor();
  await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
  await account.press('Home');
  await paste(page, 'On Monday\u0007 ');
  await page.keyboard.type('evening ');
  expect(await account.inputValue()).toBe('On Monday evening He wrote “no”.');
  await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
  await emptied();
  await page.keyboard.insertText(arabic);
  expect(await account.inputValue()).toBe(arabic);
  expect(await account.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  while ((await account.inputValue()) !== before) await page.keyboard.press('Control+z');
  return before;
};

const deleteNamedWitness = async (page: Page, answers: ReturnType<typeof watchAnswers>): Promise<void> => {
  const text = (): string => JSON.stringify(answers.now());
  await openSection(page, /^Witnesses/);
  await page.getByRole('row', { name: /L\. Marsh/ }).click();
  await saved(page);
  const before = answers.now();
  expect(text()).toContain('"marsh"');
  await button(page, 'Delete').click();
  await page
    .getByText(
      /^Witness L\. Marsh deleted\. (?:\d+ answers named it; they no longer do|One answer named it; it no longer does)\.$/,
    )
    .waitFor();
  await expect.poll(text, { timeout: 20_000 }).not.toContain('"marsh"');
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('row', { name: /L\. Marsh/ }).waitFor();
  await expect.poll(() => answers.now(), { timeout: 20_000 }).toEqual(before);
};

const keepWrongDate = async (page: Page, id: string): Promise<void> => {
  await openSection(page, /^Dates and hearing/);
  const served = page.getByLabel('Respondent served');
  await served.fill('2/30');
  await served.press('Tab');
  expect(await served.inputValue()).toBe('2/30');
  await page.getByText(/^Type the date as month, day and year/).waitFor();
  await served.fill('2/30/2026');
  await served.press('Tab');
  await page.getByText('February has 28 days.').waitFor();
  await button(page, 'Matters').click();
  await page.getByRole('heading', { name: 'Matters' }).waitFor();
  await page.reload();
  await page.getByRole('grid').press('Enter');
  await openSection(page, /^Dates and hearing/);
  expect(await served.inputValue(), id).toBe('2/30/2026');
  await page.getByText('February has 28 days.').waitFor();
};

const loseTheFolder = async (page: Page, vault: string): Promise<void> => {
  await openSection(page, /^Court and case/);
  const number = page.getByLabel('Case number');
  const told = page.getByRole('alert').filter({ hasText: 'Not saved' });
  renameSync(vault, `${vault}-gone`);
  await number.fill('Typed while the folder was away');
  await told.waitFor();
  await button(page, 'Matters').click();
  await page.waitForTimeout(5_000);
  await told.waitFor();
  expect(await number.inputValue()).toBe('Typed while the folder was away');
  renameSync(`${vault}-gone`, vault);
  await told.waitFor({ state: 'detached' });
  await saved(page);
};

const closeWhileSaving = async (page: Page): Promise<void> => {
  const number = page.getByLabel('Case number');
  await number.fill('');
  await number.pressSequentially('Typed and left at once');
  await button(page, 'Matters').click();
  await page.getByRole('heading', { name: 'Matters' }).waitFor();
  await page.keyboard.press('F9');
  await unlock(page);
  await page.getByRole('grid').press('Enter');
  expect(await number.inputValue()).toBe('Typed and left at once');
};

/** A folder with the office's own petition, which has an error in its second line, and a letter that has none. */
const ownTemplates = (home: string): string => {
  const folder = join(home, 'templates');
  const write = (id: string, title: string, text: string): void => {
    const manifest = {
      id,
      title,
      sides: ['petitioner'],
      audience: 'client',
      profile: 'letter',
      proceeding: 'adult',
      order: 90,
      revision: '2026-11-20',
      asOf: '2026-11-20',
      required: [],
    };
    mkdirSync(join(folder, id), { recursive: true });
    writeFileSync(join(folder, id, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, id, 'document.hbs'), text);
  };
  write('broken-letter', 'Broken letter', '<p>To our client</p>\n<p>{{petitioner.nmae}}</p>\n');
  write('whole-letter', 'Whole letter', '<p>To {{petitioner.name}}</p>\n');
  return folder;
};

const showBrokenTemplate = async (page: Page, home: string): Promise<void> => {
  await button(page, 'Matters').click();
  await button(page, 'Settings').click();
  await button(page, 'Templates').click();
  await page.getByLabel('Folder of the office’s own templates').fill(ownTemplates(home));
  await page.getByText(/broken-letter\/document\.hbs:2:\d+/).waitFor();
  await button(page, 'All matters').click();
  await page.getByRole('grid').press('Enter');
  await page.getByRole('navigation', { name: 'Outline' }).waitFor();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export and print' });
  const paper = (title: string) => dialog.locator('.export-paper', { hasText: title });
  await paper('Broken letter').getByText('Cannot be made').waitFor();
  await paper('Whole letter').getByText('May go').waitFor();
  await paper('Petition for').getByText('May go').waitFor();
  await button(dialog, 'Cancel').click();
  await page.getByRole('button', { name: /^Problems/ }).click();
  await page
    .getByRole('complementary', { name: /Problems/ })
    .getByText(/petitioner\.nmae/)
    .waitFor();
  const pane = page.locator('.page-pane');
  const choice = pane.getByRole('combobox').first();
  await choice.selectOption({ label: 'Broken letter' });
  await pane
    .locator('.page-trouble')
    .getByText(/petitioner\.nmae/)
    .waitFor();
  await choice.selectOption({ label: 'Whole letter' });
  await pane.locator('canvas').first().waitFor();
  await pane.locator('.page-trouble').waitFor({ state: 'detached' });
};

describe('bad input and trouble', () => {
  test('nothing typed or pasted is lost, whatever goes wrong around it', async () => {
    shown = await showWindow();
    const { page, context, vault, home } = shown;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const answers = watchAnswers(page);
    await openExample(page, vault, 'petitioner');
    const account = await pasteAnything(page);
    await expect.poll(() => JSON.stringify(answers.now()), { timeout: 20_000 }).toContain(JSON.stringify(account));
    await deleteNamedWitness(page, answers);
    await keepWrongDate(page, 'after a reload');
    await loseTheFolder(page, vault);
    await closeWhileSaving(page);
    await showBrokenTemplate(page, home);
    expect(shown.complaints).toEqual([]);
    expect(shown.asked.filter((address) => !/^(http:\/\/127\.0\.0\.1:|blob:)/.test(address))).toEqual([]);
  }, 180_000);
});
