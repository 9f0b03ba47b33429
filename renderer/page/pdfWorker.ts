import 'pdfjs-dist/build/pdf.worker.min.mjs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import type { Color, FromPdfWorker, Painting, PdfAsk, PdfGives, TextRun, ToPdfWorker } from './pdfModel.ts';

/*
 * Reads and paints PDFs beside the window, so that typing never waits for a page. Both halves of pdf.js run here in one thread: fonts
 * are loaded into this worker, not into the window, which would lay itself out again for each of them.
 */

/** What pdf.js draws intermediate pictures on. */
class OffscreenCanvasFactory {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { readonly canvas: OffscreenCanvas }): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Filters of pdf.js need a document; the papers use none. */
class NoFilters {
  addFilter(): string {
    return 'none';
  }

  addHCMFilter(): string {
    return 'none';
  }

  addAlphaFilter(): string {
    return 'none';
  }

  addLuminosityFilter(): string {
    return 'none';
  }

  addHighlightHCMFilter(): string {
    return 'none';
  }

  destroy(): void {}
}

/** The part of a document that pdf.js uses for fonts. */
const scope: object = globalThis;
const fontPlace = { fonts: 'fonts' in scope ? scope.fonts : undefined };

const pdfs = new Map<number, PDFDocumentProxy>();

const pdfOf = (pdf: number): PDFDocumentProxy => {
  const document = pdfs.get(pdf);
  if (document === undefined) throw new Error('This PDF is not open.');
  return document;
};

/** pdf.js can do with a part of a document; only its types ask for a whole one. */
const isDocumentInit = (given: object): given is DocumentInitParameters => 'data' in given && 'ownerDocument' in given;

const open = async (pdf: number, bytes: Uint8Array): Promise<number> => {
  const given: object = {
    data: bytes,
    ownerDocument: fontPlace,
    CanvasFactory: OffscreenCanvasFactory,
    FilterFactory: NoFilters,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    verbosity: 0,
  };
  if (!isDocumentInit(given)) throw new Error('There is no PDF.');
  const document = await getDocument(given).promise;
  pdfs.set(pdf, document);
  return document.numPages;
};

/** Every pixel between the ink and the sheet as dark as it was between black and white. */
const recolor = (context: OffscreenCanvasRenderingContext2D, ink: Color, sheet: Color): void => {
  const { width, height } = context.canvas;
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const light = (0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)) / 255;
    for (const part of [0, 1, 2] as const) data[at + part] = ink[part] + (sheet[part] - ink[part]) * light;
  }
  context.putImageData(image, 0, 0);
};

const paint = async (document: PDFDocumentProxy, { page, crop, scale, colors }: Painting): Promise<OffscreenCanvas> => {
  const proxy = await document.getPage(page + 1);
  const viewport = proxy.getViewport({ scale, offsetX: -crop.x * scale, offsetY: -crop.y * scale });
  const width = Math.max(1, Math.round(crop.width * scale));
  const height = Math.max(1, Math.round(crop.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const canvasContext = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (canvasContext === null) throw new Error('There is nothing to paint on.');
  // pdf.js draws on a canvas of a worker as well as on one of a page; only its types know the latter alone.
  const target: object = { canvasContext, canvas: null, viewport };
  if (!isRenderTarget(target)) throw new Error('There is nothing to paint on.');
  await proxy.render(target).promise;
  if (colors !== undefined) recolor(canvasContext, colors.ink, colors.sheet);
  return canvas;
};

type RenderTarget = Parameters<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['render']>[0];

const isRenderTarget = (target: object): target is RenderTarget => 'canvasContext' in target && 'viewport' in target;

const textOf = async (document: PDFDocumentProxy, page: number): Promise<readonly TextRun[]> => {
  const proxy = await document.getPage(page + 1);
  const { height: pageHeight } = proxy.getViewport({ scale: 1 });
  const { items, styles } = await proxy.getTextContent();
  return items.flatMap((item): TextRun[] => {
    if (!('str' in item)) return [];
    const [, , , size = 0, x = 0, baseline = 0] = item.transform.map(Number);
    const ascent = styles[item.fontName]?.ascent ?? 0.9;
    const place = { x, y: pageHeight - baseline - size * ascent, width: item.width, height: size * 1.15 };
    return [{ ...place, text: item.str, endsLine: item.hasEOL }];
  });
};

const sizesOf = (document: PDFDocumentProxy): Promise<PdfGives['sizes']> =>
  Promise.all(
    Array.from({ length: document.numPages }, async (_, page) => {
      const { width, height } = (await document.getPage(page + 1)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );

const close = async (pdf: number): Promise<undefined> => {
  const document = pdfs.get(pdf);
  pdfs.delete(pdf);
  await document?.loadingTask.destroy();
  return undefined;
};

const answer = async (ask: PdfAsk): Promise<PdfGives[PdfAsk['kind']]> => {
  switch (ask.kind) {
    case 'open':
      return open(ask.pdf, ask.bytes);
    case 'paint':
      return (await paint(pdfOf(ask.pdf), ask.painting)).transferToImageBitmap();
    case 'picture':
      return (await paint(pdfOf(ask.pdf), ask.painting)).convertToBlob();
    case 'sizes':
      return sizesOf(pdfOf(ask.pdf));
    case 'text':
      return textOf(pdfOf(ask.pdf), ask.page);
    case 'close':
      return close(ask.pdf);
  }
};

const waiting: { readonly id: number; readonly ask: PdfAsk }[] = [];
let isBusy = false;

const { port1, port2 } = new MessageChannel();
const breathing: (() => void)[] = [];
port1.onmessage = () => breathing.shift()?.();

/** Lets messages that have come meanwhile be heard, so that what is no longer wanted is not begun. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    breathing.push(resolve);
    port2.postMessage(undefined);
  });

const tell = (message: FromPdfWorker): void => {
  const isPicture = message.isDone && message.gives instanceof ImageBitmap;
  globalThis.postMessage(message, isPicture && message.isDone ? { transfer: [message.gives].filter(isBitmap) } : {});
};

const isBitmap = (value: unknown): value is ImageBitmap => value instanceof ImageBitmap;

const work = async (): Promise<void> => {
  if (isBusy) return;
  isBusy = true;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { id, ask } = next;
    try {
      tell({ id, isDone: true, kind: ask.kind, gives: await answer(ask) });
    } catch {
      tell({ id, isDone: false });
    }
    await breath();
  }
  isBusy = false;
};

/** pdf.js listens to this worker as well; what is not for us is its own. */
const isForUs = (data: unknown): data is ToPdfWorker =>
  typeof data === 'object' && data !== null && 'id' in data && ('ask' in data || 'drop' in data);

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isForUs(data)) return;
  if ('ask' in data) {
    waiting.push(data);
    void breath().then(work);
    return;
  }
  const at = waiting.findIndex(({ id }) => id === data.id);
  const [dropped] = at === -1 ? [] : waiting.splice(at, 1);
  if (dropped !== undefined) tell({ id: data.id, isDone: true, kind: dropped.ask.kind, gives: undefined });
});
