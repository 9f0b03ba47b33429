import { tableText } from '#src/node/cli/table.ts';
import { engines } from './cases.ts';
import type { SizeResult } from './figures.ts';
import type { GoalResult } from './goals.ts';

const heads = ['document', 'pages', 'engine', 'cold ms', 'warm ms', 'CPU ms', 'ms a page', 'MiB', 'bytes', 'to ours'];
const columns = heads.map((head, i) => ({ head, align: i === 0 || i === 2 ? 'left' : 'right' }) as const);

const number = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

const rowsOf = ({ size, pages, engines: found, libreOffice }: SizeResult): readonly (readonly string[])[] => {
  const ours = { pdf: found['pdf.ours'].warmMs, docx: found['docx.ours'].warmMs };
  const ratio = (engine: string, warmMs: number) =>
    `${number(warmMs / ours[engine.startsWith('pdf') ? 'pdf' : 'docx'])}×`;
  const rows = engines.map((engine) => {
    const { coldMs, warmMs, warmCpuMs, peakMiB, bytes } = found[engine];
    const figures = [coldMs, warmMs, warmCpuMs, warmMs / pages, peakMiB].map(number);
    return [size, String(pages), engine, ...figures, String(bytes), ratio(engine, warmMs)];
  });
  if (libreOffice === undefined) return rows;
  const { coldMs, warmMs, warmCpuMs } = libreOffice;
  const figures = [coldMs, warmMs, warmCpuMs, warmMs / pages].map(number);
  return [...rows, [size, String(pages), 'pdf.libreOffice', ...figures, '', '', ratio('pdf', warmMs)]];
};

/** The table of everything measured. */
export const resultsText = (results: readonly SizeResult[]): string => tableText(columns, results.flatMap(rowsOf));

const verdict = (met: boolean | undefined): string => {
  if (met === undefined) return 'not measured here';
  return met ? 'met' : 'NOT MET';
};

/** The goals, each with what was measured and whether it is met. */
export const goalsText = (goals: readonly GoalResult[]): string =>
  tableText(
    [
      { head: 'goal', align: 'left' },
      { head: 'wanted', align: 'left' },
      { head: 'measured', align: 'right' },
      { head: '', align: 'left' },
    ],
    goals.map(({ words, goal, value, met }) => [
      words,
      goal,
      value === undefined ? '–' : value.toFixed(2),
      verdict(met),
    ]),
  );
