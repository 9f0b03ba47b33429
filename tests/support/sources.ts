import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** The folder of the checkout. */
export const root = join(import.meta.dirname, '..', '..');

type Parsed = ReturnType<typeof parseSync>;

/** A source file: its path from the checkout with forward slashes, its text, and its syntax tree. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly parsed: Parsed;
}

/** Every TypeScript source below a folder of the checkout; fails on one that cannot be parsed. */
export const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const parsed = parseSync(file, text);
      const [error] = parsed.errors;
      if (error !== undefined) throw new Error(`${file}: ${error.message}`);
      return { path: relative(root, file).split(sep).join('/'), text, parsed };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Everything a source imports, re-exports, or imports as a type or while running: what stands between the quotes. */
export const importsOf = ({ parsed, text }: Source): readonly string[] => {
  const found = [
    ...parsed.module.staticImports.map((statement) => statement.moduleRequest.value),
    ...parsed.module.staticExports.flatMap((statement) =>
      statement.entries.flatMap((entry) => (entry.moduleRequest === null ? [] : [entry.moduleRequest.value])),
    ),
    ...parsed.module.dynamicImports.map((call) =>
      text.slice(call.moduleRequest.start, call.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    ),
  ];
  new Visitor({
    TSImportType: (node) => found.push(node.source.value),
    CallExpression: (node) => {
      const [first] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'require' || first?.type !== 'Literal') return;
      found.push(String(first.value));
    },
  }).visit(parsed.program);
  return [...new Set(found)];
};

/** What a source imports when it runs: without imports of types alone. */
export const runningImportsOf = ({ parsed }: Source): readonly string[] =>
  parsed.module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some((entry) => !entry.isType))
    .map((statement) => statement.moduleRequest.value);

/** The path from the checkout that a relative import leads to; undefined for a package. */
export const targetOf = (source: Source, specifier: string): string | undefined =>
  specifier.startsWith('.') ? posix.join(posix.dirname(source.path), specifier) : undefined;

/** The line, from 1, on which an offset stands. */
export const lineAt = (source: Source, offset: number): number => source.text.slice(0, offset).split('\n').length;

/** "src/law/terms.ts:12", for the message of a failing test. */
export const placeIn = (source: Source, offset: number): string => `${source.path}:${lineAt(source, offset)}`;
