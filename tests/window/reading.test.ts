import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settled } from '../support/screenTour.ts';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { button, openExample, openSection } from '../support/windowSteps.ts';

/** One window with the example of petitioners for all of these; each leaves no dialog open. */
let shown: ShownWindow;
beforeAll(async () => {
  shown = await showWindow();
  await openExample(shown.page, shown.vault, 'petitioner');
  await settled(shown.page);
});
afterAll(async () => {
  await shown.close();
  await closeBrowser();
});

/** What has the focus, as a reader of the screen says it: its kind and its name. */
const focused = async (page: Page): Promise<string> => {
  const snapshot = await page.locator(':focus').ariaSnapshot();
  return (snapshot.split('\n')[0] ?? '')
    .replace(/^- /, '')
    .replace(/ \[.*$/, '')
    .replace(/:.*$/, '');
};

const tabs = async (page: Page, count: number): Promise<readonly string[]> => {
  const names: string[] = [];
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press('Tab');
    names.push(await focused(page));
  }
  return names;
};

const focusPath = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') ?? null);

const paneOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const pane = document.activeElement?.closest('nav, main, aside');
    return `${pane?.tagName.toLowerCase()} ${pane?.getAttribute('aria-label') ?? ''}`.trim();
  });

describe('the workspace, as a reader of the screen and a keyboard meet it', () => {
  test('has its landmarks, one heading of the first rank, names with states, and goes in reading order', async () => {
    const { page } = shown;
    await openSection(page, /^Incidents/);
    const landmarks = await page
      .locator('header, nav, main, aside')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => `${one.tagName.toLowerCase()} ${one.getAttribute('aria-label') ?? ''}`.trim()),
      );
    expect(landmarks).toEqual(['header', 'nav Screens of this matter', 'nav Outline', 'main', 'aside Page']);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Incidents']);
    const outline = await page.getByRole('navigation', { name: 'Outline' }).getByRole('link').allTextContents();
    for (const item of outline) expect(item).toMatch(/[a-z](, )?(Complete|Not begun|Under way|Left out|Audience|\d)/);

    await page.getByRole('row', { name: /Mar.* 8, 2025/ }).focus();
    expect(await tabs(page, 12)).toEqual([
      'button "Move up"',
      'button "Move down"',
      'button "Duplicate"',
      'button "Delete"',
      'button "Previous"',
      'button "Next"',
      'radio "Day"',
      'textbox "When"',
      'checkbox "About then"',
      'textbox "Time"',
      'textbox "Until"',
      'textbox "Where"',
    ]);
    await openSection(page, /^Court and case/);
    await page.locator('[data-path="matter.side"]').focus();
    expect(await tabs(page, 8)).toEqual([
      'combobox "Proceeding"',
      'checkbox "An example, not a case"',
      'combobox "County"',
      'textbox "Judicial circuit"',
      'textbox "Division"',
      'textbox "Case number"',
      'textbox "Style of the case"',
      'checkbox "Petitioner resides here"',
    ]);
    await openSection(page, /^Dates and hearing/);
    await page.locator('[data-path="hearing.filedOn"]').focus();
    expect(await tabs(page, 6)).toEqual([
      'textbox "Ex parte order entered"',
      'textbox "Respondent served"',
      'textbox "Hearing"',
      'textbox "Time"',
      'textbox "Place"',
      'button "8 questions no paper needs"',
    ]);

    const canvases = page.locator('canvas');
    for (let n = 0; n < (await canvases.count()); n += 1) {
      expect(await canvases.nth(n).evaluate((one) => one.closest('[aria-hidden="true"]') !== null)).toBe(true);
    }
    await page
      .getByRole('region', { name: /as text/i })
      .getByText('Rosalind A. Mockett')
      .first()
      .waitFor();
    expect(shown.complaints).toEqual([]);
  });

  test('F1 goes to what is said of an answer and back; F10 goes through the panes; Esc goes to the row; ? lists the keys', async () => {
    const { page } = shown;
    await openSection(page, /^Incidents/);
    await page.getByLabel('Where', { exact: true }).focus();
    await page.keyboard.press('F1');
    expect(await focused(page)).toBe('region "About this answer"');
    await page.keyboard.press('F1');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'incidents.0.place');

    const panes: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await page.keyboard.press('F10');
      panes.push(await paneOf(page));
    }
    expect(panes).toEqual(['aside Page', 'nav Outline', 'main']);
    expect(await focusPath(page)).toBe('incidents.0.place');

    await page.keyboard.press('F6');
    expect(await focusPath(page)).toBe('incidents.0.place');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^row/);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('status').filter({ hasText: 'incident, place 2 of 4' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    await page.keyboard.press('F8');
    await page.waitForFunction(() => document.activeElement?.closest('[data-path]') !== null);

    await page.getByRole('navigation', { name: 'Outline' }).getByRole('link').first().focus();
    await page.keyboard.press('?');
    const shortcuts = page.getByRole('dialog', { name: 'All shortcuts' });
    await shortcuts.waitFor();
    await page.keyboard.press('Escape');
    await shortcuts.waitFor({ state: 'detached' });
    expect(shown.complaints).toEqual([]);
  });

  test('F6 goes from place to place of an answer on the page, and F7 to the next blank and its field', async () => {
    const { page } = shown;
    await openSection(page, /^Incidents/);
    await page.locator('[data-path="incidents.0.on.on"]').focus();
    await page.getByRole('button', { name: '“Date”: 2 places' }).waitFor();
    for (const [keys, place] of [
      ['F6', 'Place 1 of 2'],
      ['F6', 'Place 2 of 2'],
      ['Shift+F6', 'Place 1 of 2'],
    ] as const) {
      await page.keyboard.press(keys);
      await page.getByRole('status').filter({ hasText: place }).waitFor({ state: 'attached' });
      await expect.poll(() => page.locator('.mark[data-current="jump"]').count()).toBeGreaterThan(0);
      expect(await focusPath(page)).toBe('incidents.0.on.on');
    }

    await page.locator('[data-path="incidents.0.place"]').fill('');
    await page.getByRole('button', { name: /^1 blank/ }).waitFor();
    await openSection(page, /^Court and case/);
    await page.locator('[data-path="matter.caseNumber"]').focus();
    await page.keyboard.press('F7');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'incidents.0.place');
    await page.getByRole('status').filter({ hasText: 'Blank: place' }).waitFor({ state: 'attached' });
    expect(shown.complaints).toEqual([]);
  });

  test('which papers are chosen is remembered with the matter, counted in the list, and undone as any answer', async () => {
    const { page } = shown;
    await page.getByRole('button', { name: '3 papers chosen' }).click();
    await page.getByLabel('Cross-examination outline').uncheck();
    await page.getByLabel('Serious-danger worksheet').uncheck();
    await page.getByRole('button', { name: '1 paper chosen' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '2 papers chosen' }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('button', { name: '1 paper chosen' }).waitFor();
    await button(page, 'Matters').click();
    const listed = page.getByRole('gridcell', { name: /^\d+ ?, the worst/ });
    await listed.waitFor();
    const count = Number.parseInt((await listed.textContent()) ?? '', 10);
    await page.getByRole('grid').press('Enter');
    await page.getByRole('button', { name: '1 paper chosen' }).waitFor();
    await button(page, new RegExp(`^Problems ${count}$`)).waitFor();
    expect(shown.complaints).toEqual([]);
  });

  test('a Problem is tied to its field, and told once when the field has been left', async () => {
    const { page } = shown;
    await openSection(page, /^Incidents/);
    const date = page.locator('[data-path="incidents.0.on.on"]');
    await date.fill('11/31/2026');
    await page.getByText('November has 30 days.').first().waitFor();
    expect(await date.getAttribute('aria-invalid')).toBe('true');
    const described = await date.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('November has 30 days.');
    const told = page.locator('.unseen[role="status"]', { hasText: 'November' });
    expect(await told.count()).toBe(0);
    await page.keyboard.press('Tab');
    await told.waitFor({ state: 'attached' });
    expect(await told.count()).toBe(1);
    await date.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await told.count()).toBe(0);
    expect(shown.complaints).toEqual([]);
  });
});
