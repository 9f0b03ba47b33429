import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { benchRun } from './support/benchRun.ts';
import { documentedFigures } from './support/documentedFigures.ts';
import { root } from './support/sources.ts';

/** The built window; another one can be named, as for the tests of the window. */
const built = process.env.FULL_HEARING_WINDOW ?? join(root, 'out/window');
const { printed, figures } = benchRun('window', '--window', built);

const matters = ['pages3', 'pages20', 'pages100', 'incidents300'];

describe('the benchmark of the window', () => {
  test('writes every figure under the name that docs/bench-window.md gives it, and no other', () => {
    const documented = documentedFigures('bench-window.md', () => matters);
    expect(Object.keys(figures()).toSorted()).toEqual(documented.toSorted());
    expect(Object.values(figures()).every((value) => typeof value === 'number' && Number.isFinite(value))).toBe(true);
  });

  test('types beside petitions of 3, 20 and 100 pages', () => {
    expect(figures()['type.pages3.pages']).toBe(3);
    expect(figures()['type.pages20.pages']).toBe(20);
    expect(figures()['type.pages100.pages']).toBe(100);
  });

  test('the script before the first paint stays below 300 kB, and what paints pages is not in it', () => {
    expect(figures()['bundle.initialScript.kB']).toBeLessThan(300);
    expect(figures()['bundle.page.kB']).toBeGreaterThan(300);
  });

  test('says whether its goals are reached', () => {
    expect(printed()).toMatch(/^(?:reached|missed ) +type\.pages20\.page\.ms ≤ 100$/m);
  });
});
