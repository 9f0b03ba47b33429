import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from '@playwright/test';
import { decodeFrame, frameReader, type TextCodec } from '#src/api/frames.ts';
import { runTool } from './tools.ts';
import { pdfText } from './writtenPapers.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const fieldOf = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);

/** The answers in the text of a call that carries them; undefined for any other call. */
const answersIn = (request: Request): unknown => {
  const bytes = request.postDataBuffer();
  const read = bytes === null ? undefined : decodeFrame(new Uint8Array(bytes), codec);
  const text = read?.frame === 'whole' ? fieldOf(read.value, 'text') : undefined;
  return typeof text === 'string' ? JSON.parse(text) : undefined;
};

/** Listens to what the window sends, and says which answers it has: those of its last look at them. */
export const watchAnswers = (page: Page): { readonly now: () => unknown; readonly first: () => unknown } => {
  let [first, now]: unknown[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/call/work.look')) return;
    now = answersIn(request);
    first ??= now;
  });
  return { now: () => now, first: () => first };
};

/** In the place of the system's dialog: counts that it was asked for, and leaves the pages as they are until the page is printed. */
export const holdPrint = `
  window.asksToPrint = 0;
  window.print = () => { window.asksToPrint += 1; };
`;

const inFolder = <T>(use: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'full-hearing-print-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const textOf = (pdf: Uint8Array): string =>
  inFolder((folder) => {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return pdfText(file);
  });

const pagesOf = (pdf: Uint8Array): number =>
  inFolder((folder) => {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, pdf);
    return Number(/Pages:\s+(\d+)/.exec(runTool('pdfinfo', file).output)?.[1]);
  });

/** What came out of the printer. */
export interface Printed {
  /** The words of the papers that the program made for it, by title. */
  readonly papers: ReadonlyMap<string, string>;
  /** Pages of those papers. */
  readonly made: number;
  /** Pages that the browser printed. */
  readonly sheets: number;
}

/** Presses what prints, prints what the window shows for it, and reads it. Needs `holdPrint` in the page. */
export const printed = async (page: Page, press: () => Promise<void>): Promise<Printed> => {
  const before = Number(await page.evaluate('window.asksToPrint'));
  const body = new Promise<Uint8Array>((found) => {
    void page.route(
      '**/call/work.print',
      async (route) => {
        const response = await route.fetch();
        const bytes = await response.body();
        await route.fulfill({ response, body: bytes });
        found(new Uint8Array(bytes));
      },
      { times: 1 },
    );
  });
  await press();
  const frames = frameReader(codec).take(await body) ?? [];
  const outcome = frames.map((frame) => fieldOf(frame, 'outcome')).find((one) => one !== undefined);
  const list = fieldOf(fieldOf(outcome, 'value'), 'papers');
  const papers = new Map<string, string>();
  let made = 0;
  for (const paper of Array.isArray(list) ? list : []) {
    const pdf = fieldOf(paper, 'pdf');
    if (!(pdf instanceof Uint8Array)) continue;
    papers.set(String(fieldOf(paper, 'title')), textOf(pdf));
    made += pagesOf(pdf);
  }
  await page.waitForFunction((count) => Number(Reflect.get(window, 'asksToPrint')) > count, before);
  const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return { papers, made, sheets };
};
