import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Engine, engines, type Size, sizeNames } from './cases.ts';
import { closeOffice, convert, libreOfficeVersion, openOffice } from './engines/libreOffice.ts';
import { load } from './engines/ours.ts';
import { figuresOf, type SizeResult } from './figures.ts';
import { goalsOf } from './goals.ts';
import { inFolder, type Prepared, prepare } from './prepare.ts';
import { goalsText, resultsText } from './print.ts';
import { type Effort, type EngineFigures, runEngine } from './runJob.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
});

/** Copies that one soffice process converts, so that its start weighs little. */
const copies: Readonly<Record<Size, number>> = { petition3: 40, incidents10: 30, incidents100: 5, incidents1000: 2 };
const thorough: Effort = { coldRuns: 3, budgetMs: 4_000 };
const quick: Effort = { coldRuns: 1, budgetMs: 50 };

const tell = (words: string) => process.stderr.write(`${words}\n`);

const throughLibreOffice = ({ size, docxFile }: Prepared) => {
  const office = openOffice();
  try {
    convert(office, docxFile, 1);
    const coldMs = convert(office, docxFile, 1);
    const manyMs = convert(office, docxFile, copies[size]);
    // What one process needs for many, less what it needs to start, by document.
    return { coldMs, warmMs: Math.max(0, manyMs - coldMs) / (copies[size] - 1) };
  } finally {
    closeOffice(office);
  }
};

const measureSize = (prepared: Prepared, effort: Effort, hasOffice: boolean): SizeResult => {
  const { size, pages } = prepared;
  const found = (engine: Engine): EngineFigures => {
    tell(`${size}: ${engine}`);
    return runEngine(engine, prepared, effort);
  };
  const byEngine: Readonly<Record<Engine, EngineFigures>> = {
    'pdf.ours': found('pdf.ours'),
    'pdf.pdfkit': found('pdf.pdfkit'),
    'docx.ours': found('docx.ours'),
    'docx.docxtemplater': found('docx.docxtemplater'),
  };
  if (!hasOffice) return { size, pages, engines: byEngine };
  tell(`${size}: pdf.libreOffice`);
  return { size, pages, engines: byEngine, libreOffice: throughLibreOffice(prepared) };
};

const measureAll = (effort: Effort, names: readonly Size[], hasOffice: boolean) =>
  inFolder(async (folder) => {
    const loaded = await load();
    const results: SizeResult[] = [];
    for (const size of names) results.push(measureSize(await prepare(size, folder, loaded), effort, hasOffice));
    return results;
  });

const office = libreOfficeVersion();
const isQuick = options.quick === true;
const results = await measureAll(
  isQuick ? quick : thorough,
  isQuick ? ['petition3', 'incidents10'] : sizeNames,
  !isQuick && office !== undefined,
);
const figures = figuresOf(results);
const goals = goalsOf(figures);
const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  libreOffice: office ?? 'not installed',
};
process.stdout.write(`${resultsText(results)}\n${goalsText(goals)}\n`);
process.stdout.write(
  `${engines.length} engines; Node ${machine.node}; ${machine.cores} × ${machine.processor}; LibreOffice: ${machine.libreOffice}\n`,
);
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify({ machine, figures, goals }, null, 2)}\n`);
}
