import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';

/** A rectangle in points from the top left of a page. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A run of text on a page, with the family it is measured with. */
export interface TextRun extends Rect {
  readonly text: string;
  /** The line ends after it. */
  readonly endsLine: boolean;
}

/** How a page is to be painted. */
export interface Painting {
  /** From 0. */
  readonly page: number;
  /** What part of the page, in points. */
  readonly crop: Rect;
  /** Pixels of the canvas for a point. */
  readonly scale: number;
  /** The system's own pair in forced colours. */
  readonly colors?: { readonly foreground: string; readonly background: string };
  /** For paper: in one go, whether or not the window is in sight. */
  readonly isForPrint?: boolean;
}

/** A PDF that is open to be painted and searched. */
export interface OpenPdf {
  readonly pages: number;
  /** Width and height of a page in points. */
  readonly sizeOf: (page: number) => Promise<{ readonly width: number; readonly height: number }>;
  /** Paints onto a new canvas; undefined when it was taken back or the PDF was closed meanwhile. */
  readonly paint: (painting: Painting, signal: AbortSignal) => Promise<HTMLCanvasElement | undefined>;
  readonly textOf: (page: number) => Promise<readonly TextRun[]>;
  readonly close: () => void;
}

/** Milliseconds for which the worker stays when no PDF is open. */
const workerRests = 5_000;

let worker: { readonly port: Worker; readonly pdf: PDFWorker } | undefined;
let open = 0;
let ending: ReturnType<typeof setTimeout> | undefined;

const startWorker = (): PDFWorker => {
  clearTimeout(ending);
  open += 1;
  if (worker !== undefined) return worker.pdf;
  const port = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' });
  worker = { port, pdf: PDFWorker.create({ port }) };
  return worker.pdf;
};

const endWorker = (): void => {
  open -= 1;
  if (open > 0) return;
  clearTimeout(ending);
  ending = setTimeout(() => {
    worker?.pdf.destroy();
    worker?.port.terminate();
    worker = undefined;
  }, workerRests);
};

const paintOn = async (
  document: PDFDocumentProxy,
  { page, crop, scale, colors, isForPrint = false }: Painting,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | undefined> => {
  const proxy = await document.getPage(page + 1);
  if (signal.aborted) return undefined;
  const viewport = proxy.getViewport({ scale, offsetX: -crop.x * scale, offsetY: -crop.y * scale });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(crop.width * scale));
  canvas.height = Math.max(1, Math.round(crop.height * scale));
  const task = proxy.render({
    canvas,
    viewport,
    intent: isForPrint ? 'print' : 'display',
    ...(colors === undefined ? {} : { pageColors: colors }),
  });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop);
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return signal.aborted ? undefined : canvas;
};

const runsOn = async (document: PDFDocumentProxy, page: number): Promise<readonly TextRun[]> => {
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

const opened = (document: PDFDocumentProxy): OpenPdf => {
  const texts = new Map<number, Promise<readonly TextRun[]>>();
  let isClosed = false;
  return {
    pages: document.numPages,
    sizeOf: async (page) => {
      const { width, height } = (await document.getPage(page + 1)).getViewport({ scale: 1 });
      return { width, height };
    },
    paint: async (painting, signal) => {
      try {
        return await paintOn(document, painting, signal);
      } catch (error) {
        if (isClosed || signal.aborted) return undefined;
        throw error;
      }
    },
    textOf: async (page) => {
      const known = texts.get(page) ?? runsOn(document, page);
      texts.set(page, known);
      try {
        return await known;
      } catch (error) {
        if (isClosed) return [];
        throw error;
      }
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      void document.loadingTask.destroy();
      endWorker();
    },
  };
};

/** Opens a PDF from its bytes, which stay as they are. Throws when they are no PDF. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const task = getDocument({
    data: bytes.slice(),
    worker: startWorker(),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    verbosity: 0,
  });
  try {
    return opened(await task.promise);
  } catch (error) {
    endWorker();
    throw error;
  }
};
