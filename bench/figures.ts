import type { Engine, Size } from './cases.ts';
import type { EngineFigures } from './runJob.ts';

/** Every figure under its stable name: `pdf.ours.petition3.warmMs`. docs/bench.md lists them. */
export type Figures = Readonly<Record<string, number>>;

/** What was measured for one size of document. */
export interface SizeResult {
  readonly size: Size;
  readonly pages: number;
  readonly engines: Readonly<Record<Engine, EngineFigures>>;
  /** Milliseconds a document, in one soffice process for many and for one; absent where it is not installed. */
  readonly libreOffice?: { readonly coldMs: number; readonly warmMs: number };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

const ofSize = ({ size, pages, engines, libreOffice }: SizeResult): Figures => {
  const figures: Record<string, number> = { [`pages.${size}`]: pages };
  for (const [engine, found] of Object.entries(engines)) {
    for (const [what, value] of Object.entries(found)) figures[`${engine}.${size}.${what}`] = rounded(value);
  }
  figures[`pdf.ours.${size}.msPerPage`] = rounded(engines['pdf.ours'].warmMs / pages);
  figures[`docx.ours.${size}.msPerPage`] = rounded(engines['docx.ours'].warmMs / pages);
  figures[`ratio.pdf.pdfkit.${size}`] = rounded(engines['pdf.pdfkit'].warmMs / engines['pdf.ours'].warmMs);
  figures[`ratio.docx.docxtemplater.${size}`] = rounded(
    engines['docx.docxtemplater'].warmMs / engines['docx.ours'].warmMs,
  );
  if (libreOffice === undefined) return figures;
  figures[`pdf.libreOffice.${size}.coldMs`] = rounded(libreOffice.coldMs);
  figures[`pdf.libreOffice.${size}.warmMs`] = rounded(libreOffice.warmMs);
  figures[`ratio.pdf.libreOffice.${size}`] = rounded(libreOffice.warmMs / engines['pdf.ours'].warmMs);
  return figures;
};

const spread = (values: readonly number[]): number => Math.max(...values) / Math.min(...values);

/** All figures of a run, with those that compare sizes: how far the cost of a page differs, and the highest memory. */
export const figuresOf = (results: readonly SizeResult[]): Figures => {
  const perPage = (engine: Engine) => results.map(({ engines, pages }) => engines[engine].warmMs / pages);
  const peaks = results.flatMap(({ engines }) => [engines['pdf.ours'].peakMiB, engines['docx.ours'].peakMiB]);
  return {
    ...Object.assign({}, ...results.map(ofSize)),
    'growth.pdf.perPageSpread': rounded(spread(perPage('pdf.ours'))),
    'growth.docx.perPageSpread': rounded(spread(perPage('docx.ours'))),
    'memory.ours.peakMiB': rounded(Math.max(...peaks)),
  };
};
