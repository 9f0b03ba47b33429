import { describe, expect, test } from 'vitest';
import { benchRun } from './support/benchRun.ts';
import { documentedFigures } from './support/documentedFigures.ts';

const { printed, figures } = benchRun('vault', '--matters', '12');

describe('the benchmark of the vault', () => {
  test('writes every figure under the name that docs/bench-vault.md gives it, and no other', () => {
    const documented = documentedFigures('bench-vault.md', (phases) => phases);
    expect(Object.keys(figures()).toSorted()).toEqual(documented.toSorted());
    expect(Object.values(figures()).every((value) => typeof value === 'number' && Number.isFinite(value))).toBe(true);
  });

  test('lists as many matters as it made', () => {
    expect(figures()['vault.list.entries']).toBe(12);
  });

  test('shows the vault beside plain files and SQLite, and whether its goals are reached', () => {
    expect(printed()).toMatch(/vault +plain files +SQLite\n/);
    expect(printed()).toMatch(/^saving a matter, ms +[\d.]+ +[\d.]+ +[\d.]+$/m);
    expect(printed()).toMatch(/^(?:reached|missed ) +vault\.list\.ms ≤ 200$/m);
  });
});
