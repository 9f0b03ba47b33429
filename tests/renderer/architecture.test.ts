import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, lineAt, root, type Source, sourcesIn, targetOf } from '../support/sources.ts';

const sources = sourcesIn('renderer');

const styles = readdirSync(join(root, 'renderer', 'styles'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, text: readFileSync(join(root, 'renderer', 'styles', path), 'utf8') }));

/**
 * The window shows what the core decides. It may read the schema, the interview, the contract and words; it makes no paper, opens no
 * vault, and needs nothing that makes code from text.
 */
const folders = ['answers', 'api', 'interview', 'law', 'vault', 'facts'];
const vocabulary = /^src\/[a-z]+\.ts$/;
const packages = ['react', 'react-dom', 'react-aria-components', 'zod', 'pdfjs-dist', '@scure/bip39', 'vite'];

/** What the window takes of folders that also hold what is not for it. */
const only: Readonly<Record<string, readonly string[]>> = {
  law: ['src/law/courts.ts', 'src/law/holidays.ts'],
  vault: ['src/vault/titles.ts', 'src/vault/answerWords.ts'],
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isAllowed = (source: Source, specifier: string): boolean => {
  const target = targetOf(source, specifier);
  if (target === undefined) return packages.includes(packageOf(specifier));
  if (target.startsWith('renderer/')) return true;
  if (vocabulary.test(target)) return true;
  const folder = target.split('/')[1] ?? '';
  if (!folders.includes(folder)) return false;
  return only[folder]?.includes(target) ?? true;
};

const linesOf = ({ text }: Source): number => text.trimEnd().split('\n').length;

describe('the window', () => {
  test('imports the schema, the interview, the contract and words, and nothing that makes papers or opens files', () => {
    const found = sources.flatMap((source) =>
      importsOf(source)
        .filter((specifier) => !isAllowed(source, specifier))
        .map((specifier) => `${source.path} imports ${specifier}`),
    );
    expect(sources.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  test('knows no paper by its name: new papers appear by themselves', () => {
    const ids = ['petition', 'serious-danger-worksheet', 'hearing-checklist', 'cross-examination'];
    const found = sources.flatMap((source) =>
      ids
        .filter((id) => new RegExp(`['"\`]${id}['"\`]`).test(source.text) && id.includes('-'))
        .map((id) => `${source.path} names ${id}`),
    );
    expect(found).toEqual([]);
  });

  test('holds no text of its own outside the catalogue, but for keys on keyboards', () => {
    const found = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap((source) => {
        const words = [...source.text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[.!?]?)\s*</g)];
        return words.map((match) => `${source.path}:${lineAt(source, match.index)} ${match[1]}`);
      });
    expect(found).toEqual([]);
  });

  test('has no file over 300 lines, and no style sheet', () => {
    expect(sources.filter((source) => linesOf(source) > 300).map(({ path }) => path)).toEqual([]);
    expect(styles.length).toBeGreaterThan(20);
    expect(styles.filter(({ text }) => text.trimEnd().split('\n').length > 300).map(({ path }) => path)).toEqual([]);
  });

  test('sets no markup and no style as text', () => {
    const found = sources.filter(({ text }) =>
      /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
