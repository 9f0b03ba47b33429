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

/** One action: what kind of control, which of those that are shown, and what is done there. */
interface Action {
  readonly selector: string;
  readonly at: number;
  readonly isPressed: boolean;
  /** Put where the cursor is, or in the place of all that stands there. */
  readonly text?: string;
  readonly isWhole: boolean;
  readonly keys: readonly string[];
}

const actionOf = (pick: (limit: number) => number): Action => {
  const kind = kinds[pick(kinds.length)] ?? 'text';
  const moves = kind === 'row' ? [[], [], ['Alt+ArrowUp'], ['Alt+ArrowDown']] : [[]];
  return {
    selector: targets[kind],
    at: pick(10_000),
    isPressed: kind !== 'text' && kind !== 'list',
    ...(kind === 'text' ? { text: letters[pick(letters.length)] ?? '' } : {}),
    isWhole: pick(4) === 0,
    keys: [
      ...(moves[pick(moves.length)] ?? []),
      ...(pick(12) === 0 ? ['Ctrl+Z'] : []),
      ...(pick(20) === 0 ? ['Ctrl+Shift+Z'] : []),
    ],
  };
};

/** Does actions one after another in the page itself, each in a turn of its own: through the browser they would take ten times as long. */
const doAll = (page: Page, list: readonly Action[]): Promise<void> =>
  page.evaluate(async (actions) => {
    const press = (keys: string): void => {
      const parts = keys.split('+');
      const key = parts.at(-1) ?? '';
      const held = {
        ctrlKey: parts.includes('Ctrl'),
        shiftKey: parts.includes('Shift'),
        altKey: parts.includes('Alt'),
      };
      const event = new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    };
    const choose = (list: HTMLSelectElement, at: number): void => {
      list.selectedIndex = at % list.options.length;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    };
    for (const { selector, at, isPressed, text, isWhole, keys } of actions) {
      const all = [...document.querySelectorAll<HTMLElement>(selector)];
      const control = all[at % Math.max(1, all.length)];
      control?.focus();
      if (isPressed) control?.click();
      if (control instanceof HTMLSelectElement) choose(control, at);
      if (text !== undefined && isWhole) document.execCommand('selectAll');
      if (text !== undefined) document.execCommand('insertText', false, text);
      for (const one of keys) press(one);
      await new Promise((next) => setTimeout(next));
    }
  }, list);

const batch = 50;

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
    for (let n = 0; n < actions; n += batch) {
      await doAll(
        page,
        Array.from({ length: batch }, () => actionOf(pick)),
      );
    }
    await saved(page);
    expect(answers.now()).not.toEqual(start);

    const undo = page.locator('.undo-label');
    const back: Action = { selector: 'body', at: 0, isPressed: false, isWhole: false, keys: ['Ctrl+Z'] };
    for (let n = 0; n < actions * 2 && (await undo.textContent()) !== 'Undo'; n += batch) {
      await doAll(page, Array(batch).fill(back));
    }
    expect(await undo.textContent()).toBe('Undo');
    await expect.poll(() => answers.now(), { timeout: 20_000 }).toEqual(start);
    await saved(page);
    expect(shown.complaints).toEqual([]);
  }, 300_000);
});
