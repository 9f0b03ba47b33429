/** What is measured: an engine, which file it makes, and for LibreOffice that it converts rather than writes. */
export const engines = ['pdf.ours', 'pdf.pdfkit', 'docx.ours', 'docx.docxtemplater'] as const;
/** One of `engines`: the first part of the names of its figures. */
export type Engine = (typeof engines)[number];

/** The documents: the petition of a matter with so many incidents. The first has three pages. */
export const sizes = { petition3: 1, incidents10: 10, incidents100: 100, incidents1000: 1_000 } as const;
/** The name of a size: the second part of the names of its figures. */
export type Size = keyof typeof sizes;
/** Names of the sizes, smallest first. */
export const sizeNames: readonly Size[] = ['petition3', 'incidents10', 'incidents100', 'incidents1000'];

/** What a worker is asked to measure; paths of files that the main process prepared. */
export interface Job {
  readonly engine: Engine;
  readonly answersFile: string;
  readonly itemsFile: string;
  readonly templateFile: string;
  /** One document only: the parent measures the whole process. */
  readonly once: boolean;
  readonly budgetMs: number;
}

/** What a worker found. Memory is the process’s highest resident set, in MiB. */
export interface Found {
  readonly firstMs: number;
  readonly warmMs: number;
  readonly warmCpuMs: number;
  readonly runs: number;
  readonly peakMiB: number;
  readonly bytes: number;
}
