import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { writePdf } from '../../src/pdf/writePdf.ts';
import { samplePaper } from '../support/pdfSample.ts';
import { tinos } from '../support/tinos.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'full-hearing-repeat-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = (built: string): string => `
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openTypefaces } from ${JSON.stringify(pathToFileURL(join(built, 'layout/typeface.js')).href)};
import { writePdf } from ${JSON.stringify(pathToFileURL(join(built, 'pdf/writePdf.js')).href)};
const { pages, options } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const face = (name) => readFileSync(${JSON.stringify(join(root, 'node_modules/@expo-google-fonts/tinos/'))} + name + '/Tinos_' + name + '.ttf');
const faces = openTypefaces({
  regular: face('400Regular'), italic: face('400Regular_Italic'), bold: face('700Bold'), boldItalic: face('700Bold_Italic'),
});
console.log(createHash('sha256').update(writePdf(pages, faces, options)).digest('hex'));
`;

const pages = samplePaper(tinos);
const options = { date: isoDate('2026-11-20'), fillable: true };

/** The compiled program is what users run; it is brought up to date first. */
beforeAll(() => {
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(root, 'src')]);
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'pdf/writePdf.js'))) throw new Error('The compiler wrote no dist/pdf/writePdf.js.');
  writeFileSync(join(folder, 'pages.json'), JSON.stringify({ pages, options }));
  writeFileSync(join(folder, 'write.mjs'), script(built));
});

const hashIn = (timeZone: string): string => {
  const words = [join(folder, 'write.mjs'), join(folder, 'pages.json')];
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
  return stderr === '' ? stdout.trim() : stderr;
};

const hashHere = (): string =>
  createHash('sha256')
    .update(writePdf(pages, tinos, options))
    .digest('hex');

test('two processes in two time zones write the same bytes, and so does this one, twice', () => {
  const hashes = [hashIn('America/Chicago'), hashIn('Asia/Tokyo'), hashHere(), hashHere()];
  expect(new Set(hashes)).toEqual(new Set([hashes[2]]));
});

test('another day gives another file with another identifier', () => {
  const identifier = (day: string): string => {
    const bytes = writePdf(pages, tinos, { date: isoDate(day), conformance: 'a1b' });
    return /\/ID\[<([0-9a-f]{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
  };
  expect(identifier('2026-11-20')).toMatch(/^[0-9a-f]{32}$/);
  expect(identifier('2026-11-21')).not.toBe(identifier('2026-11-20'));
});
