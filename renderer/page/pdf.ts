import type { FromPdfWorker, PageSizes, Painting, PdfAsk, PdfGives, TextRun, ToPdfWorker } from './pdfModel.ts';

/** A PDF that is open to be painted and searched. */
export interface OpenPdf {
  readonly pages: number;
  readonly sizes: () => Promise<PageSizes>;
  /** Paints onto a new canvas; undefined when it was taken back or the PDF was closed meanwhile. */
  readonly paint: (painting: Painting, signal: AbortSignal) => Promise<HTMLCanvasElement | undefined>;
  /** The page as a PNG, for printing; undefined as with `paint`. */
  readonly picture: (painting: Painting, signal: AbortSignal) => Promise<Blob | undefined>;
  readonly textOf: (page: number) => Promise<readonly TextRun[]>;
  readonly close: () => void;
}

/** Milliseconds for which the worker stays when no PDF is open. */
const workerRests = 5_000;
/** Milliseconds after which a PDF that is no longer shown is let go. */
const closesAfter = 200;

interface Desk {
  readonly port: Worker;
  readonly asked: Map<number, (message: FromPdfWorker) => void>;
}

let desk: Desk | undefined;
let open = 0;
let lastId = 0;
let ending: ReturnType<typeof setTimeout> | undefined;

const isFromUs = (data: unknown): data is FromPdfWorker =>
  typeof data === 'object' && data !== null && 'id' in data && 'isDone' in data;

/** Lets go of every PDF at once, as when the window locks. */
export const forgetPdfs = (): void => {
  if (desk !== undefined) fail(desk);
};

/** A worker that failed is let go with all that was asked of it; the next PDF gets a new one. */
const fail = (failed: Desk): void => {
  failed.port.terminate();
  if (desk === failed) desk = undefined;
  for (const [id, hear] of failed.asked) hear({ id, isDone: false });
  failed.asked.clear();
};

const startDesk = (): Desk => {
  clearTimeout(ending);
  if (desk !== undefined) return desk;
  const port = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' });
  const started: Desk = { port, asked: new Map() };
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isFromUs(data)) return;
    started.asked.get(data.id)?.(data);
    started.asked.delete(data.id);
  });
  port.addEventListener('error', () => fail(started));
  desk = started;
  return started;
};

const endDesk = (): void => {
  open -= 1;
  if (open > 0) return;
  clearTimeout(ending);
  ending = setTimeout(() => {
    desk?.port.terminate();
    desk = undefined;
  }, workerRests);
};

type Asking<Kind extends PdfAsk['kind']> = Extract<PdfAsk, { readonly kind: Kind }>;

/** The worker answers each kind with what belongs to it. */
const isGiven = <Kind extends PdfAsk['kind']>(
  kind: Kind,
  message: FromPdfWorker & { readonly isDone: true },
): message is FromPdfWorker & { readonly isDone: true; readonly gives: PdfGives[Kind] } => message.kind === kind;

/** Asks the worker. Rejects when it cannot do it; gives undefined when the asking was taken back before it began. */
const asking = <Kind extends PdfAsk['kind']>(
  { port, asked }: Desk,
  ask: Asking<Kind>,
  { signal, transfer = [] }: { readonly signal?: AbortSignal; readonly transfer?: Transferable[] } = {},
): Promise<PdfGives[Kind]> =>
  new Promise((resolve, reject) => {
    lastId += 1;
    const id = lastId;
    const send = (message: ToPdfWorker): void => port.postMessage(message, transfer);
    const kind: Kind = ask.kind;
    asked.set(id, (message) => {
      if (message.isDone && isGiven(kind, message)) resolve(message.gives);
      else reject(new Error('The PDF could not be read.'));
    });
    signal?.addEventListener('abort', () => port.postMessage({ id, drop: true } satisfies ToPdfWorker), { once: true });
    send({ id, ask });
  });

const canvasOf = (bitmap: ImageBitmap): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas;
};

const openAt = (at: Desk, pdf: number, pages: number): OpenPdf => {
  const texts = new Map<number, Promise<readonly TextRun[]>>();
  let isClosed = false;
  /** What fails because the PDF was closed meanwhile is nothing to speak of. */
  const unlessClosed = async <T>(given: Promise<T>, signal?: AbortSignal): Promise<T | undefined> => {
    try {
      const value = await given;
      return signal?.aborted === true ? undefined : value;
    } catch (error) {
      if (isClosed || signal?.aborted === true) return undefined;
      throw error;
    }
  };
  return {
    pages,
    sizes: () => asking(at, { kind: 'sizes', pdf }),
    paint: async (painting, signal) => {
      const bitmap = await unlessClosed(asking(at, { kind: 'paint', pdf, painting }, { signal }), signal);
      return bitmap === undefined ? undefined : canvasOf(bitmap);
    },
    picture: (painting, signal) => unlessClosed(asking(at, { kind: 'picture', pdf, painting }, { signal }), signal),
    textOf: async (page) => {
      const known = texts.get(page) ?? asking(at, { kind: 'text', pdf, page });
      texts.set(page, known);
      return (await unlessClosed(known)) ?? [];
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      endDesk();
      // The page that takes its place is painted first.
      setTimeout(() => void asking(at, { kind: 'close', pdf }).catch(() => undefined), closesAfter);
    },
  };
};

/** Opens a PDF from its bytes, which stay as they are. Throws when they are no PDF. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const at = startDesk();
  open += 1;
  lastId += 1;
  const pdf = lastId;
  const copy = bytes.slice();
  try {
    const pages = await asking(at, { kind: 'open', pdf, bytes: copy }, { transfer: [copy.buffer] });
    return openAt(at, pdf, pages);
  } catch (error) {
    endDesk();
    throw error;
  }
};
