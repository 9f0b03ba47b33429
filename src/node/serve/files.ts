import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file of the window, in memory. */
export interface ServedFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Deflated, once that is done and where it is shorter. */
  gzipped?: Buffer;
}

/** The files of the window by the path at which they are asked for, letter by letter: no other path leads anywhere. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const deflates: ReadonlySet<string> = new Set([
  '.html',
  '.js',
  '.mjs',
  '.css',
  '.json',
  '.txt',
  '.svg',
  '.ttf',
  '.wasm',
]);

/** The type of a file by its ending; bytes that nobody should look into when it is not known. */
export const typeOf = (name: string): string => types[extname(name).toLowerCase()] ?? 'application/octet-stream';

const namesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries.map(async (entry) => {
      // A link is neither: what it leads to is not the window's.
      if (entry.isDirectory())
        return (await namesBelow(join(folder, entry.name))).map((name) => `${entry.name}/${name}`);
      return entry.isFile() && !entry.name.startsWith('.') ? [entry.name] : [];
    }),
  );
  return below.flat();
};

/** Reads every file below a folder into memory; links and hidden files are left out. Rejects with the error of the operating system. */
export const readWindowFiles = async (folder: string): Promise<ServedFiles> => {
  const names = await namesBelow(folder);
  const files = await Promise.all(
    names.map(async (name) => [`/${name}`, { type: typeOf(name), bytes: await readFile(join(folder, name)) }] as const),
  );
  return new Map<string, ServedFile>(files);
};

const gzipOf = promisify(gzip);

/** Deflates what gets shorter by it, one file after another, while others are served as they are. */
export const deflateFiles = async (files: ServedFiles): Promise<void> => {
  for (const [path, file] of files) {
    if (!deflates.has(extname(path))) continue;
    const gzipped = await gzipOf(file.bytes);
    if (gzipped.length < file.bytes.length) file.gzipped = gzipped;
  }
};
