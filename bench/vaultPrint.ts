import { tableText } from '#src/node/cli/table.ts';
import type { VaultFigures } from './vaultJob.ts';

const rows = [
  ['a new matter, mean ms', 'vault.createMatter.ms', 'plain.createMatter.ms', 'sqlite.createMatter.ms'],
  ['saving a matter, ms', 'vault.save.ms', 'plain.save.ms', 'sqlite.save.ms'],
  ['opening a matter, ms', 'vault.open.ms', 'plain.open.ms', 'sqlite.open.ms'],
  ['listing all, ms', 'vault.list.ms', 'plain.list.ms', 'sqlite.list.ms'],
  ['a search, ms', 'vault.search.ms', 'plain.search.ms', 'sqlite.search.ms'],
  ['bytes a matter takes', 'vault.bytes.perMatter', 'plain.bytes.perMatter', 'sqlite.bytes.perMatter'],
] as const;

/** The most memory that any phase of a store took. */
const mostMemory = (figures: VaultFigures, store: string): number | undefined => {
  const peaks = Object.entries(figures).filter(([name]) => name.startsWith(`${store}.`) && name.endsWith('peakMiB'));
  return peaks.length === 0 ? undefined : Math.max(...peaks.map(([, peak]) => peak));
};

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
    [
      ...rows.map(([words, ...names]) => [words, ...names.map((name) => cell(figures[name]))]),
      ['most memory, MiB', ...['vault', 'plain', 'sqlite'].map((store) => cell(mostMemory(figures, store)))],
    ],
  );
