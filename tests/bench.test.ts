import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { benchRun } from './support/benchRun.ts';
import { root } from './support/sources.ts';

const { printed, figures } = benchRun();

/** The names of docs/bench.md with `<size>` and `<engine>` filled in, for what a quick run measures. */
const documented = (): readonly string[] => {
  const text = readFileSync(join(root, 'docs/bench.md'), 'utf8');
  const [, table = ''] = text.split('## Names of the figures');
  const rows = (table.split('## Goals')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  const names = rows.flatMap((row) => {
    const [, cell = ''] = row.split('|');
    const [first = '', ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const stem = first.replace(/\.[^.]+$/, '');
    return [first, ...others.map((name) => (name.startsWith('.') ? stem + name : name))];
  });
  const engines = ['pdf.ours', 'pdf.pdfkit', 'docx.ours', 'docx.docxtemplater'];
  const bySize = names.map((name) => name.replace('<size>', 'petition3'));
  return [...new Set(bySize.flatMap((name) => engines.map((engine) => name.replace('<engine>', engine))))].filter(
    (name) => !name.includes('libreOffice'),
  );
};

describe('the benchmark', () => {
  test('writes every figure under the name that docs/bench.md gives it, and no other', () => {
    expect(Object.keys(figures()).toSorted()).toEqual(documented().toSorted());
    expect(Object.values(figures()).every((value) => typeof value === 'number' && Number.isFinite(value))).toBe(true);
  });

  test('measures a petition of three pages', () => {
    expect(figures()['pages.petition3']).toBe(3);
  });

  test('prints its goals and whether they are met', () => {
    expect(printed()).toContain('PDF: times pdfkit');
    expect(printed()).toMatch(/met|NOT MET/);
    expect(printed()).toContain('not measured here');
  });
});
