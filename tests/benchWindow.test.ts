import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentedFigures } from './support/documentedFigures.ts';
import { root } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-hearing-'));
const file = join(folder, 'bench.json');
/** The built window; another one can be named, as for the tests of the window. */
const built = process.env.FULL_HEARING_WINDOW ?? join(root, 'out/window');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let printed = '';
let figures: Readonly<Record<string, number>> = {};

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/bench.mjs'), 'window', '--quick', '--window', built, '--json', file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr.slice(-2_000));
  printed = stdout;
  figures = JSON.parse(readFileSync(file, 'utf8')).figures;
}, 400_000);

const matters = ['pages3', 'pages20', 'pages100', 'incidents300'];

describe('the benchmark of the window', () => {
  test('writes every figure under the name that docs/bench-window.md gives it, and no other', () => {
    const documented = documentedFigures('bench-window.md', () => matters);
    expect(Object.keys(figures).toSorted()).toEqual(documented.toSorted());
    expect(Object.values(figures).every((value) => typeof value === 'number' && Number.isFinite(value))).toBe(true);
  });

  test('types beside petitions of 3, 20 and 100 pages', () => {
    expect(figures['type.pages3.pages']).toBe(3);
    expect(figures['type.pages20.pages']).toBe(20);
    expect(figures['type.pages100.pages']).toBe(100);
  });

  test('the script before the first paint stays below 300 kB, and what paints pages is not in it', () => {
    expect(figures['bundle.initialScript.kB']).toBeLessThan(300);
    expect(figures['bundle.page.kB']).toBeGreaterThan(300);
  });

  test('says whether its goals are reached', () => {
    expect(printed).toMatch(/^(?:reached|missed ) +type\.pages20\.page\.ms ≤ 100$/m);
  });
});
