import { readFile } from 'node:fs/promises';
import type { Engine, Found, Job } from './cases.ts';
import type { Item } from './items.ts';
import { measure } from './measure.ts';

/** Makes one document and returns its length in bytes. */
type Make = () => Promise<number>;

const itemsIn = async (file: string): Promise<readonly Item[]> => JSON.parse(await readFile(file, 'utf8'));

/** Each engine loads only what it needs, so that memory and cold times are its own. */
const makers: Readonly<Record<Engine, (job: Job) => Promise<Make>>> = {
  'pdf.ours': async ({ answersFile }) => {
    const { answersToPdf, load } = await import('./engines/ours.ts');
    const loaded = await load();
    const answers = await readFile(answersFile, 'utf8');
    return async () => (await answersToPdf(answers, loaded)).length;
  },
  'docx.ours': async ({ answersFile }) => {
    const { answersToDocx, load } = await import('./engines/ours.ts');
    const loaded = await load();
    const answers = await readFile(answersFile, 'utf8');
    return async () => (await answersToDocx(answers, loaded)).length;
  },
  'pdf.pdfkit': async ({ itemsFile }) => {
    const { readFonts, writeWithPdfkit } = await import('./engines/pdfkit.ts');
    const fonts = await readFonts();
    const items = await itemsIn(itemsFile);
    return async () => (await writeWithPdfkit(items, fonts)).length;
  },
  'docx.docxtemplater': async ({ itemsFile, templateFile }) => {
    const { writeWithDocxtemplater } = await import('./engines/docxtemplater.ts');
    const template = await readFile(templateFile);
    const items = await itemsIn(itemsFile);
    return async () => writeWithDocxtemplater(template, items).length;
  },
};

const job: Job = JSON.parse(process.argv[2] ?? '');
const make = await makers[job.engine](job);
let bytes = 0;
const timing = await measure(
  async () => {
    bytes = await make();
  },
  job.once ? { least: 0, most: 0, budgetMs: 0 } : { least: 4, most: 600, budgetMs: job.budgetMs },
);
const found: Found = { ...timing, peakMiB: process.resourceUsage().maxRSS / 1024, bytes };
process.stdout.write(JSON.stringify(found));
