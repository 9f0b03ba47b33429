import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from '../src/api/csp.ts';
import { isOfWindow } from './address.ts';

/** Kinds of file that a built window has. */
const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** What every answer says besides its kind. */
const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const refusal = (status: number): Response => new Response(null, { status, headers });

/** Files below a folder, by their path in an address. Links are left out, wherever they lead. */
const filesIn = (folder: string, above = ''): readonly (readonly [string, string])[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${above}/${entry.name}`;
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(file, path);
    return entry.isFile() ? [[path, file] as const] : [];
  });

const pathOf = (url: string): string | undefined => {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
};

/**
 * Answers requests of the window's origin from the files of a folder. The files are listed once and only what is on the list is ever
 * read, so no way of writing an address leads out of the folder. Throws when there is no such folder.
 */
export const windowFiles = (folder: string): ((request: Request) => Promise<Response>) => {
  const files = new Map(filesIn(folder));
  return async ({ url, method }) => {
    if (!isOfWindow(url)) return refusal(403);
    if (method !== 'GET' && method !== 'HEAD') return refusal(405);
    const path = pathOf(url);
    const file = path === undefined ? undefined : files.get(path === '/' || path === '' ? '/index.html' : path);
    if (file === undefined) return refusal(404);
    const kind = kinds[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const body = method === 'HEAD' ? null : new Uint8Array(await readFile(file));
    return new Response(body, { status: 200, headers: { ...headers, 'content-type': kind } });
  };
};
