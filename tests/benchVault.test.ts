import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentedFigures } from './support/documentedFigures.ts';
import { root } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-hearing-'));
const file = join(folder, 'bench.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let printed = '';
let figures: Readonly<Record<string, number>> = {};

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/bench.mjs'), 'vault', '--quick', '--matters', '12', '--json', file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr.slice(-2_000));
  printed = stdout;
  figures = JSON.parse(readFileSync(file, 'utf8')).figures;
}, 300_000);

describe('the benchmark of the vault', () => {
  test('writes every figure under the name that docs/bench-vault.md gives it, and no other', () => {
    const documented = documentedFigures('bench-vault.md', (phases) => phases);
    expect(Object.keys(figures).toSorted()).toEqual(documented.toSorted());
    expect(Object.values(figures).every((value) => typeof value === 'number' && Number.isFinite(value))).toBe(true);
  });

  test('lists as many matters as it made', () => {
    expect(figures['vault.list.entries']).toBe(12);
  });

  test('shows the vault beside plain files and SQLite, and whether its goals are reached', () => {
    expect(printed).toMatch(/vault +plain files +SQLite\n/);
    expect(printed).toMatch(/^saving a matter, ms +[\d.]+ +[\d.]+ +[\d.]+$/m);
    expect(printed).toMatch(/^(?:reached|missed ) +vault\.list\.ms ≤ 200$/m);
  });
});
