import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { WindowFigures } from './windowJob.ts';

const kB = (bytes: number): number => bytes / 1_000;

const zipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).byteLength;

/** The names of the scripts and styles that the page asks for by itself, before anything is opened. */
const initialIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/g)].map(([, path = '']) => basename(path)));

/** What the window weighs: what it needs before its first paint, and all of it. Kilobytes as they travel. */
export const measureBundle = async (window: string): Promise<WindowFigures> => {
  const initial = initialIn(await readFile(join(window, 'index.html'), 'utf8'));
  const sums = { script: 0, style: 0, all: 0, files: 0, page: 0 };
  for (const name of await readdir(join(window, 'assets'))) {
    const bytes = await readFile(join(window, 'assets', name));
    const size = zipped(bytes);
    sums.files += 1;
    sums.all += bytes.byteLength;
    if (initial.has(name) && name.endsWith('.js')) sums.script += size;
    if (initial.has(name) && name.endsWith('.css')) sums.style += size;
    if (/^(?:pdf|LivePage)/.test(name) && name.endsWith('.js')) sums.page += size;
  }
  return {
    'bundle.initialScript.kB': kB(sums.script),
    'bundle.initialStyle.kB': kB(sums.style),
    'bundle.page.kB': kB(sums.page),
    'bundle.all.kB': kB(sums.all),
    'bundle.files': sums.files,
  };
};
