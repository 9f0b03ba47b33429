import type { Progress } from '../../src/api/call.ts';
import { t } from '../text/t.ts';
import { type OpenPdf, openPdf } from './pdf.ts';
import '../styles/print.css';

/** A finished paper to be printed. */
export interface PaperToPrint {
  readonly title: string;
  readonly pdf: Uint8Array;
}

/** What printing tells and hears. */
export interface PrintingOf {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Dots of the printer for a point: 216 to the inch. */
const dots = 3;

const never = new AbortController().signal;

/** A page as a picture in the size of its paper; undefined when printing was taken back. */
const pictureOf = async (
  pdf: OpenPdf,
  { page, width, height }: { readonly page: number; readonly width: number; readonly height: number },
  signal: AbortSignal,
): Promise<HTMLImageElement | undefined> => {
  const blob = await pdf.picture({ page, crop: { x: 0, y: 0, width, height }, scale: dots }, signal);
  if (blob === undefined) return undefined;
  const image = document.createElement('img');
  image.alt = '';
  image.style.width = `${width}pt`;
  image.style.height = `${height}pt`;
  image.src = URL.createObjectURL(blob);
  await image.decode();
  return image;
};

/** What is being made ready: where its pages go, and what stops it. */
interface Ready {
  readonly container: HTMLElement;
  readonly printing: PrintingOf;
}

const addPaper = async ({ title, pdf: bytes }: PaperToPrint, { container, printing }: Ready): Promise<void> => {
  const { onProgress = () => undefined, signal = never } = printing;
  const pdf = await openPdf(bytes);
  try {
    for (const [page, size] of (await pdf.sizes()).entries()) {
      if (signal.aborted) return;
      onProgress({ what: t.page.preparing(title), done: page, of: pdf.pages });
      const image = await pictureOf(pdf, { page, ...size }, signal);
      if (image !== undefined) container.append(image);
    }
  } finally {
    pdf.close();
  }
};

const askSystem = async (): Promise<void> => {
  const control = new AbortController();
  const isOver = new Promise<void>((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { signal: control.signal });
  });
  window.print();
  await isOver;
  control.abort();
};

/**
 * Prints papers, one after another, through the system's own dialog. Nothing is written: the pages are pictures in the memory of
 * the window, and are let go when the dialog closes. Stops before the dialog when `signal` says so.
 */
export const printPapers = async (papers: readonly PaperToPrint[], printing: PrintingOf = {}): Promise<void> => {
  const container = document.createElement('div');
  container.className = 'print-only';
  container.setAttribute('aria-hidden', 'true');
  document.body.append(container);
  try {
    for (const paper of papers) await addPaper(paper, { container, printing });
    if (printing.signal?.aborted !== true && container.childElementCount > 0) await askSystem();
  } finally {
    for (const image of container.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    container.remove();
  }
};
