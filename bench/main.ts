import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Engine, engines, type Size, sizeNames } from './cases.ts';
import { closeOffice, convert, libreOfficeVersion, type Office, openOffice } from './engines/libreOffice.ts';
import { load } from './engines/ours.ts';
import { figuresOf, type LibreOfficeFigures, type SizeResult } from './figures.ts';
import { goalsOf } from './goals.ts';
import { median } from './measure.ts';
import { inFolder, type Prepared, prepare } from './prepare.ts';
import { goalsText, resultsText } from './print.ts';
import { type Effort, type EngineFigures, figuresOfRounds, type Round, runRound } from './runJob.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
});

/** Copies that one soffice process converts, so that its start weighs little. */
const copies: Readonly<Record<Size, number>> = { petition3: 60, incidents10: 40, incidents100: 8, incidents1000: 2 };
/** The largest is measured in one round: a round of it takes longer than all others together. */
const thorough: Readonly<Record<Size, Effort>> = {
  petition3: { rounds: 3, budgetMs: 4_000 },
  incidents10: { rounds: 3, budgetMs: 4_000 },
  incidents100: { rounds: 3, budgetMs: 4_000 },
  incidents1000: { rounds: 1, budgetMs: 4_000 },
};
const quick: Effort = { rounds: 1, budgetMs: 50 };

const tell = (words: string) => process.stderr.write(`${words}\n`);

/** One document in one soffice process, and what each further one of a batch adds. */
const throughLibreOffice = ({ size, docxFile }: Prepared, office: Office): LibreOfficeFigures => {
  const one = convert(office, docxFile, 1);
  const many = convert(office, docxFile, copies[size]);
  const further = copies[size] - 1;
  const warmMs = Math.max(0, many.ms - one.ms) / further;
  return { coldMs: one.ms, warmMs, warmCpuMs: Math.max(0, many.cpuMs - one.cpuMs) / further };
};

const roundsOf = <T>({ rounds }: Effort, round: (index: number) => T): readonly T[] =>
  Array.from({ length: rounds }, (_, index) => round(index));

/** Round by round, each engine once: so that what else the machine does meets all of them alike. */
const measureSize = (prepared: Prepared, effort: Effort, office: Office | undefined): SizeResult => {
  const { size, pages } = prepared;
  const rounds = roundsOf(effort, (index) => {
    const round = (engine: Engine): Round => {
      tell(`${size}, round ${index + 1}: ${engine}`);
      return runRound(engine, prepared, effort);
    };
    return {
      'pdf.ours': round('pdf.ours'),
      'pdf.pdfkit': round('pdf.pdfkit'),
      'docx.ours': round('docx.ours'),
      'docx.docxtemplater': round('docx.docxtemplater'),
      ...(office !== undefined && { libreOffice: throughLibreOffice(prepared, office) }),
    };
  });
  const of = (engine: Engine) => figuresOfRounds(rounds.map((round) => round[engine]));
  const byEngine: Readonly<Record<Engine, EngineFigures>> = {
    'pdf.ours': of('pdf.ours'),
    'pdf.pdfkit': of('pdf.pdfkit'),
    'docx.ours': of('docx.ours'),
    'docx.docxtemplater': of('docx.docxtemplater'),
  };
  const offices = rounds.flatMap(({ libreOffice = [] }) => libreOffice);
  if (offices.length === 0) return { size, pages, engines: byEngine };
  const libreOffice = {
    coldMs: median(offices.map(({ coldMs }) => coldMs)),
    warmMs: median(offices.map(({ warmMs }) => warmMs)),
    warmCpuMs: median(offices.map(({ warmCpuMs }) => warmCpuMs)),
  };
  return { size, pages, engines: byEngine, libreOffice };
};

/** Calls the work with a LibreOffice that has been started once; with undefined when there is none to be used. */
const withOffice = async <T>(isWanted: boolean, work: (office?: Office) => Promise<T>): Promise<T> => {
  if (!isWanted) return work();
  const office = openOffice();
  try {
    return await work(office);
  } finally {
    closeOffice(office);
  }
};

const measureAll = (efforts: readonly (readonly [Size, Effort])[], hasOffice: boolean) =>
  inFolder((folder) =>
    withOffice(hasOffice, async (office) => {
      const loaded = await load();
      const results: SizeResult[] = [];
      for (const [size, effort] of efforts) {
        const prepared = await prepare(size, folder, loaded);
        if (office !== undefined && results.length === 0) convert(office, prepared.docxFile, 1);
        results.push(measureSize(prepared, effort, office));
      }
      return results;
    }),
  );

const office = libreOfficeVersion();
const isQuick = options.quick === true;
const quickSizes: readonly Size[] = ['petition3'];
const results = await measureAll(
  isQuick ? quickSizes.map((size) => [size, quick]) : sizeNames.map((size) => [size, thorough[size]]),
  !isQuick && office !== undefined,
);
const figures = figuresOf(results);
const goals = goalsOf(figures);
const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  load: loadavg().map((load) => Math.round(load * 10) / 10),
  libreOffice: office ?? 'not installed',
};
process.stdout.write(`${resultsText(results)}\n${goalsText(goals)}\n`);
process.stdout.write(
  `${engines.length} engines; Node ${machine.node}; ${machine.cores} × ${machine.processor}; LibreOffice: ${machine.libreOffice}; load ${machine.load.join(' ')}\n`,
);
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify({ machine, figures, goals }, null, 2)}\n`);
}
