import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** What stands in place of `renderer/text/t.ts`: every text of the catalogue with a third more letters behind it, in words that can wrap. */
const catalogue = `
import { en } from './en.ts';
const more = (text) => {
  const count = Math.ceil(text.length * 0.3);
  return text === '' ? text : text + ' ' + 'acaso mas '.repeat(Math.ceil(count / 10)).slice(0, Math.max(2, count)).trim();
};
const longer = (value) => {
  if (typeof value === 'string') return more(value);
  if (typeof value === 'function') return (...given) => more(value(...given));
  if (Array.isArray(value)) return value.map(longer);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, longer(inner)]));
};
export const t = longer(en);
`;

const another: Plugin = {
  name: 'another-language',
  enforce: 'pre',
  load: (id) => (id.split('?')[0]?.endsWith('/renderer/text/t.ts') === true ? catalogue : null),
};

/** Builds the window in a language whose every text is a third longer than in English. Returns the folder; remove it afterwards. */
export const buildLongerWindow = async (): Promise<string> => {
  const outDir = await mkdtemp(join(tmpdir(), 'full-hearing-longer-'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [another],
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
};
