import type { Engine, Size } from './cases.ts';
import type { EngineFigures } from './runJob.ts';

/** Every figure under its stable name: `pdf.ours.petition3.warmMs`. docs/bench.md lists them. */
export type Figures = Readonly<Record<string, number>>;

/** Milliseconds a document: of one soffice process for one, and of what each further one adds to a batch. */
export interface LibreOfficeFigures {
  readonly coldMs: number;
  readonly warmMs: number;
  readonly warmCpuMs: number;
}

/** What was measured for one size of document. */
export interface SizeResult {
  readonly size: Size;
  readonly pages: number;
  readonly engines: Readonly<Record<Engine, EngineFigures>>;
  /** Absent where LibreOffice is not installed. */
  readonly libreOffice?: LibreOfficeFigures;
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

type Warm = Pick<LibreOfficeFigures, 'warmMs' | 'warmCpuMs'>;

const ofSize = ({ size, pages, engines, libreOffice }: SizeResult): Figures => {
  const figures: Record<string, number> = { [`pages.${size}`]: pages };
  for (const [engine, found] of Object.entries(engines)) {
    for (const [what, value] of Object.entries(found)) figures[`${engine}.${size}.${what}`] = rounded(value);
  }
  const [pdf, docx] = [engines['pdf.ours'], engines['docx.ours']];
  figures[`pdf.ours.${size}.msPerPage`] = rounded(pdf.warmMs / pages);
  figures[`docx.ours.${size}.msPerPage`] = rounded(docx.warmMs / pages);
  const compare = (name: string, other: Warm, ours: Warm): void => {
    figures[`ratio.${name}.${size}`] = rounded(other.warmMs / ours.warmMs);
    figures[`cpuRatio.${name}.${size}`] = rounded(other.warmCpuMs / ours.warmCpuMs);
  };
  compare('pdf.pdfkit', engines['pdf.pdfkit'], pdf);
  compare('docx.docxtemplater', engines['docx.docxtemplater'], docx);
  if (libreOffice === undefined) return figures;
  for (const [what, value] of Object.entries(libreOffice)) figures[`pdf.libreOffice.${size}.${what}`] = rounded(value);
  compare('pdf.libreOffice', libreOffice, pdf);
  return figures;
};

const spread = (values: readonly number[]): number => Math.max(...values) / Math.min(...values);

/** All figures of a run, with those that compare sizes: how far the cost of a page differs, and the highest memory. */
export const figuresOf = (results: readonly SizeResult[]): Figures => {
  const perPage = (engine: Engine, what: keyof Warm) =>
    spread(results.map(({ engines, pages }) => engines[engine][what] / pages));
  const peaks = results.flatMap(({ engines }) => [engines['pdf.ours'].peakMiB, engines['docx.ours'].peakMiB]);
  return {
    ...Object.assign({}, ...results.map(ofSize)),
    'growth.pdf.perPageSpread': rounded(perPage('pdf.ours', 'warmMs')),
    'growth.docx.perPageSpread': rounded(perPage('docx.ours', 'warmMs')),
    'growth.pdf.perPageCpuSpread': rounded(perPage('pdf.ours', 'warmCpuMs')),
    'growth.docx.perPageCpuSpread': rounded(perPage('docx.ours', 'warmCpuMs')),
    'memory.ours.peakMiB': rounded(Math.max(...peaks)),
  };
};
