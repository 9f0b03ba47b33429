import { describe, expect, test } from 'vitest';
import { tableText } from '../../../src/node/cli/table.ts';

const columns = [
  { head: 'document', align: 'left' },
  { head: 'pages', align: 'right' },
] as const;

describe('a printed table', () => {
  test('aligns words left and counts right, without space at the end of lines', () => {
    expect(
      tableText(columns, [
        ['Petition', '6'],
        ['Checklist', '12'],
      ]),
    ).toBe('document   pages\n─────────  ─────\nPetition       6\nChecklist     12\n');
  });

  test('shows its heads when there is nothing to list', () => {
    expect(tableText(columns, [])).toBe('document  pages\n────────  ─────\n');
  });

  test('counts the columns of a terminal, not characters', () => {
    const lines = tableText(columns, [
      ['日本', '1'],
      ['e\u0301', '2'],
    ]).split('\n');
    expect(lines[2]).toBe(`日本${' '.repeat(10)}1`);
    expect(lines[3]).toBe(`e\u0301${' '.repeat(13)}2`);
  });

  test('a short row leaves its last cells empty', () => {
    expect(tableText(columns, [['Petition']])).toContain('\nPetition\n');
  });
});
