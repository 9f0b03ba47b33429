import { tableText } from '#src/node/cli/table.ts';
import type { VaultFigures } from './vaultJob.ts';

const rows = [
  ['a new matter, mean ms', 'vault.createMatter.ms', 'plain.createMatter.ms', 'sqlite.createMatter.ms'],
  ['saving a matter, ms', 'vault.save.ms', 'plain.save.ms', 'sqlite.save.ms'],
  ['opening a matter, ms', 'vault.open.ms', 'plain.open.ms', 'sqlite.open.ms'],
  ['listing all, ms', 'vault.list.ms', 'plain.list.ms', 'sqlite.list.ms'],
  ['a search, ms', 'vault.search.ms', 'plain.search.ms', 'sqlite.search.ms'],
  ['bytes a matter takes', 'vault.bytes.perMatter', 'plain.bytes.perMatter', 'sqlite.bytes.perMatter'],
  ['most memory, MiB', 'vault.fill.peakMiB', 'plain.peakMiB', 'sqlite.peakMiB'],
] as const;

const cell = (value: number | undefined): string => {
  if (value === undefined) return '–';
  return value.toFixed(value < 100 ? 1 : 0);
};

/** The vault beside plain files and a database, a row for each thing that people wait for. */
export const comparisonText = (figures: VaultFigures): string =>
  tableText(
    [
      { head: '', align: 'left' },
      { head: 'vault', align: 'right' },
      { head: 'plain files', align: 'right' },
      { head: 'SQLite', align: 'right' },
    ],
    rows.map(([words, ...names]) => [words, ...names.map((name) => cell(figures[name]))]),
  );
