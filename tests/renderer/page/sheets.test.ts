import { describe, expect, test } from 'vitest';
import { cropOf, gap, lookedAt, percentOf, scaleOf, seenIn, stackOf, zoomed } from '../../../renderer/page/sheets.ts';

const letter = { width: 612, height: 792 };
const trimmedZoom = { size: 'width', isTrimmed: true } as const;

describe('trimming the margins on the screen', () => {
  test.each([
    ['pleading', false],
    ['pleading', true],
    ['working', false],
    ['working', true],
    ['letter', true],
  ] as const)('keeps every word of a %s, draft %s', (profile, isDraft) => {
    const crop = cropOf(letter, { profile, isDraft });
    const text = profile === 'working' ? { left: 54, right: 558, foot: 760 } : { left: 72, right: 540, foot: 755 };
    expect(crop.x).toBeLessThan(text.left - 16);
    expect(crop.x + crop.width).toBeGreaterThan(text.right);
    expect(crop.y + crop.height).toBeGreaterThan(text.foot);
    expect(crop.width).toBeLessThan(letter.width);
  });

  test('shows the flags beside the text of a draft, which a finished paper does not have', () => {
    const right = (isDraft: boolean): number => {
      const { x, width } = cropOf(letter, { profile: 'pleading', isDraft });
      return x + width;
    };
    expect(right(true)).toBeGreaterThan(594);
    expect(right(false)).toBeLessThan(594);
  });

  test('makes the words about a fifth larger in the same pane', () => {
    const pane = { width: 540, height: 700 };
    const whole = scaleOf({ size: 'width', isTrimmed: false }, letter, pane);
    const trimmed = scaleOf(trimmedZoom, cropOf(letter, { profile: 'pleading', isDraft: false }), pane);
    expect(trimmed / whole).toBeGreaterThan(1.15);
  });

  test('leaves the whole page when it is not asked for', () => {
    expect(cropOf(letter, undefined)).toEqual({ x: 0, y: 0, ...letter });
  });
});

describe('zoom', () => {
  const pane = { width: 640 + 2 * gap, height: 396 + 2 * gap };

  test('fits the width, the whole page, or shows the size on paper', () => {
    expect(scaleOf(trimmedZoom, { width: 640, height: 800 }, pane)).toBe(1);
    expect(scaleOf({ size: 'whole', isTrimmed: false }, letter, pane)).toBe(0.5);
    expect(percentOf(scaleOf({ size: 1, isTrimmed: false }, letter, pane))).toBe(100);
  });

  test('goes on in steps from the scale that is shown, and keeps the margins as they are', () => {
    const larger = zoomed(trimmedZoom, 96 / 72, 1);
    expect(larger).toEqual({ size: 1.1, isTrimmed: true });
    expect(zoomed(larger, 1.1 * (96 / 72), -1).size).toBe(1);
  });

  test('never becomes too small or too large to see', () => {
    expect(scaleOf(trimmedZoom, letter, { width: 10, height: 10 })).toBeGreaterThan(0);
    expect(zoomed({ size: 6, isTrimmed: false }, 8, 1).size).toBe(6);
  });
});

describe('the sheets in sight', () => {
  const stack = stackOf([letter, letter, letter], 1);

  test('lie under each other with a gap between and around them', () => {
    expect(stack.tops).toEqual([gap, 792 + 2 * gap, 2 * 792 + 3 * gap]);
    expect(stack.height).toBe(3 * 792 + 4 * gap);
  });

  test('are those that the window on them shows', () => {
    expect(seenIn(stack, { top: 0, height: 700 })).toEqual({ first: 0, last: 0 });
    expect(seenIn(stack, { top: 600, height: 700 })).toEqual({ first: 0, last: 1 });
    expect(seenIn(stack, { top: 2_000, height: 700 })).toEqual({ first: 2, last: 2 });
    expect(seenIn(stack, { top: 0, height: 9_000 })).toEqual({ first: 0, last: 2 });
  });

  test('the one that fills most of the window is the one looked at', () => {
    expect(lookedAt(stack, { top: 300, height: 700 })).toBe(0);
    expect(lookedAt(stack, { top: 600, height: 700 })).toBe(1);
  });

  test('a paper without pages has none', () => {
    expect(seenIn(stackOf([], 1), { top: 0, height: 100 })).toEqual({ first: 0, last: 0 });
  });
});
