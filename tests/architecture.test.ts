import { type Node, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { importsOf, placeIn, runningImportsOf, type Source, sourcesIn, targetOf } from './support/sources.ts';

/**
 * Who may import whom: a folder of `src`, the folders of `src` it may import besides itself and the vocabulary, and its packages.
 * `document/model` and `document/inline` are types only and may be imported by every folder. Keep docs/architecture.md in step.
 */
const table: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  vocabulary: { folders: [], packages: [] },
  answers: { folders: [], packages: ['zod'] },
  law: { folders: ['answers'], packages: [] },
  facts: { folders: ['law', 'answers'], packages: [] },
  document: { folders: ['law', 'answers'], packages: [] },
  template: {
    folders: ['facts', 'law', 'answers', 'document'],
    packages: ['handlebars', '@rgrove/parse-xml', 'zod'],
  },
  assemble: { folders: ['template', 'facts', 'law', 'answers', 'document'], packages: [] },
  font: { folders: [], packages: [] },
  layout: { folders: ['document', 'font'], packages: ['linebreak', 'bidi-js'] },
  pdf: { folders: ['layout', 'font'], packages: ['fflate'] },
  docx: { folders: ['document'], packages: ['docx', 'fflate'] },
  vault: { folders: ['facts', 'law', 'answers', 'document'], packages: ['zod', '@scure/bip39'] },
  interview: { folders: ['answers', 'law', 'facts', 'document', 'template', 'assemble'], packages: [] },
  api: {
    folders: ['interview', 'answers', 'law', 'facts', 'document', 'template', 'assemble', 'layout', 'pdf', 'vault'],
    packages: ['zod'],
  },
  node: {
    folders: [
      'api',
      'interview',
      'answers',
      'law',
      'facts',
      'document',
      'template',
      'assemble',
      'layout',
      'pdf',
      'docx',
      'vault',
    ],
    packages: ['commander', 'ics', 'write-file-atomic', 'age-encryption', '@noble/ciphers', 'zod'],
  },
};

const everyoneMayImport = ['src/document/model.ts', 'src/document/inline.ts'];

/** Tables of handlers that handlers come back to, since a block may hold blocks: one recursion in several files. */
const recursions = ['src/docx/blocks/blocks.ts'];

const sources = sourcesIn('src');
/** Electron's shell, which is thin: what it does is in `src`. */
const shell = sourcesIn('electron');
const code = [...sources, ...shell, ...sourcesIn('bench'), ...sourcesIn('tests')];
const pure = sources.filter((source) => !source.path.startsWith('src/node/'));

const folderOf = (path: string): string => {
  const [, folder, file] = path.split('/');
  return file === undefined ? 'vocabulary' : (folder ?? 'vocabulary');
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isAllowed = (source: Source, specifier: string): boolean => {
  const folder = folderOf(source.path);
  const row = table[folder];
  if (row === undefined) return false;
  const target = targetOf(source, specifier);
  if (target === undefined) {
    return specifier.startsWith('node:') ? folder === 'node' : row.packages.includes(packageOf(specifier));
  }
  const to = folderOf(target);
  return to === folder || to === 'vocabulary' || row.folders.includes(to) || everyoneMayImport.includes(target);
};

const problemsIn = (where: readonly Source[], find: (source: Source) => readonly number[]): readonly string[] =>
  where.flatMap((source) => find(source).map((offset) => placeIn(source, offset)));

const isNamed = (node: Node, name: string): boolean => node.type === 'Identifier' && node.name === name;

describe('who may import whom', () => {
  test('there is a row for every folder, and a folder for every row', () => {
    expect(Object.keys(table).toSorted()).toEqual(
      [...new Set(sources.map((source) => folderOf(source.path)))].toSorted(),
    );
  });

  test('no source imports what its row does not allow', () => {
    const found = sources.flatMap((source) =>
      importsOf(source)
        .filter((specifier) => !isAllowed(source, specifier))
        .map((specifier) => `${source.path} imports ${specifier}`),
    );
    expect(found).toEqual([]);
  });

  test('the shell imports the contract, the program, zod and Electron, and nobody else imports Electron', () => {
    const mayShell = (source: Source, specifier: string): boolean => {
      const target = targetOf(source, specifier);
      if (target === undefined) return specifier.startsWith('node:') || ['electron', 'zod'].includes(specifier);
      return /^electron\/|^src\/(?:api|node)\/|^src\/problems\.ts$/.test(target);
    };
    const wrong = shell.flatMap((source) => importsOf(source).filter((specifier) => !mayShell(source, specifier)));
    expect(wrong).toEqual([]);
    const others = code.filter((source) => !shell.includes(source) && importsOf(source).includes('electron'));
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  test('what runs in the sandbox before the page takes only what a sandbox has', () => {
    const preload = shell.filter(({ path }) => /\/(?:preload|bridge|channels)\.ts$/.test(path));
    expect(preload).toHaveLength(3);
    const running = preload.flatMap(runningImportsOf);
    expect(new Set(running)).toEqual(
      new Set(['electron', './bridge.ts', './channels.ts', '../src/api/callProblem.ts']),
    );
  });

  test('relative imports name the file with its ending', () => {
    const found = code.flatMap((source) =>
      importsOf(source)
        .filter((specifier) => specifier.startsWith('.') && !/\.(?:ts|json)$/.test(specifier))
        .map((specifier) => `${source.path} imports ${specifier}`),
    );
    expect(found).toEqual([]);
  });

  test('no file passes on the exports of another', () => {
    const found = problemsIn(code, (source) =>
      source.parsed.module.staticExports
        .filter((statement) => statement.entries.some((entry) => entry.moduleRequest !== null))
        .map((statement) => statement.start),
    );
    expect(found).toEqual([]);
  });

  test('no import that runs leads in a circle', () => {
    const next = new Map(
      sources.map((source) => [
        source.path,
        runningImportsOf(source)
          .flatMap((specifier) => targetOf(source, specifier) ?? [])
          .filter((target) => !recursions.includes(target)),
      ]),
    );
    const circles = new Set<string>();
    const done = new Set<string>();
    const follow = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.add([...way.slice(way.indexOf(path)), path].join(' → '));
      if (way.includes(path) || done.has(path)) return;
      for (const target of next.get(path) ?? []) follow(target, [...way, path]);
      done.add(path);
    };
    for (const source of sources) follow(source.path, []);
    expect([...circles]).toEqual([]);
  });
});

describe('the core is pure', () => {
  test('it reads no clock and draws no chance', () => {
    const found = problemsIn(pure, (source) => {
      const offsets: number[] = [];
      new Visitor({
        NewExpression: (node) => {
          if (isNamed(node.callee, 'Date') && node.arguments.length === 0) offsets.push(node.start);
        },
        CallExpression: (node) => {
          if (isNamed(node.callee, 'Date')) offsets.push(node.start);
        },
        MemberExpression: (node) => {
          const owner = ['Date', 'Math', 'performance', 'crypto'].find((name) => isNamed(node.object, name));
          const what = node.property.type === 'Identifier' ? node.property.name : '';
          if (owner !== undefined && ['now', 'random', 'randomUUID', 'getRandomValues'].includes(what)) {
            offsets.push(node.start);
          }
        },
      }).visit(source.parsed.program);
      return offsets;
    });
    expect(found).toEqual([]);
  });

  test('it names nothing that only Node or a browser has', () => {
    const foreign = [
      'process',
      'Buffer',
      'require',
      '__dirname',
      'globalThis',
      'fetch',
      'setTimeout',
      'window',
      'localStorage',
      'console',
    ];
    const found = problemsIn(pure, (source) => {
      const offsets: number[] = [];
      new Visitor({
        MemberExpression: (node) => {
          if (node.object.type === 'Identifier' && foreign.includes(node.object.name)) offsets.push(node.start);
        },
        CallExpression: (node) => {
          if (node.callee.type === 'Identifier' && foreign.includes(node.callee.name)) offsets.push(node.start);
        },
      }).visit(source.parsed.program);
      return offsets;
    });
    expect(found).toEqual([]);
  });
});
