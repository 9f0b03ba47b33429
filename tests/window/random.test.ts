import type { Page } from '@playwright/test';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { closeBrowser, type ShownWindow, showWindow } from '../support/shownWindow.ts';
import { watchAnswers } from '../support/windowCalls.ts';
import { openExample, saved } from '../support/windowSteps.ts';

let shown: ShownWindow | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
afterAll(closeBrowser);

const actions = 1_000;

/** Whole numbers below a limit, the same for the same seed. */
const chance = (seed: number): ((limit: number) => number) => {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
};

/** What can be done in the form that is shown, by what it is done to. */
const targets = {
  text: '.section input[type="text"], .section textarea',
  box: '.section input[type="checkbox"], .section input[type="radio"]',
  list: '.section select',
  button: '.section button',
  section: '.outline a',
  row: '.section tr[data-row]',
} as const;
type Target = keyof typeof targets;

const kinds: readonly Target[] = ['text', 'text', 'text', 'text', 'box', 'box', 'list', 'button', 'section', 'row'];
const letters = ['Ada', '2', '11/31/2026', 'é ñ', '“no”', ' ', 'Columbia', '9 pm'];

/** Gives the focus to one of the controls of a kind, or presses it; false when there is none. */
const reach = (page: Page, kind: Target, at: number): Promise<boolean> =>
  page.evaluate(
    ([selector, isPressed, n]) => {
      const all = [...document.querySelectorAll<HTMLElement>(String(selector))];
      const control = all[Number(n) % Math.max(1, all.length)];
      if (control === undefined) return false;
      control.focus();
      if (isPressed === true) control.click();
      if (control instanceof HTMLSelectElement) {
        control.selectedIndex = Number(n) % control.options.length;
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return true;
    },
    [targets[kind], kind !== 'text' && kind !== 'list', at],
  );

const act = async (page: Page, pick: (limit: number) => number): Promise<void> => {
  const kind = kinds[pick(kinds.length)] ?? 'text';
  if (!(await reach(page, kind, pick(10_000)))) return;
  if (kind === 'text') {
    if (pick(4) === 0) await page.keyboard.press('Control+a');
    await page.keyboard.insertText(letters[pick(letters.length)] ?? '');
  }
  if (kind === 'row' && pick(2) === 0) await page.keyboard.press(pick(2) === 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown');
  if (pick(12) === 0) await page.keyboard.press('Control+z');
  if (pick(20) === 0) await page.keyboard.press('Control+Shift+z');
};

describe('undo', () => {
  test(`after ${actions} random actions gives the very answers of the start`, async () => {
    const seed = Number(process.env.FULL_HEARING_SEED ?? Date.now() % 1_000_000_000);
    console.log(`Random actions from the seed ${seed}; FULL_HEARING_SEED=${seed} does the same ones again.`);
    const pick = chance(seed);
    shown = await showWindow();
    const { page, vault } = shown;
    const answers = watchAnswers(page);
    await openExample(page, vault, 'petitioner');
    await expect.poll(() => answers.first()).toBeDefined();
    const start = answers.first();
    for (let n = 0; n < actions; n += 1) await act(page, pick);
    await saved(page);
    expect(answers.now()).not.toEqual(start);

    const undo = page.locator('.undo-label');
    for (let n = 0; n < actions * 2 && (await undo.textContent()) !== 'Undo'; n += 1) {
      await page.keyboard.press('Control+z');
    }
    expect(await undo.textContent()).toBe('Undo');
    await expect.poll(() => answers.now(), { timeout: 20_000 }).toEqual(start);
    await saved(page);
    expect(shown.complaints).toEqual([]);
  }, 300_000);
});
