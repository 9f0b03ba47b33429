import { type Node, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { importsOf, lineAt, placeIn, runningImportsOf, type Source, sourcesIn, targetOf } from './support/sources.ts';

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
    packages: ['commander', 'ics', 'write-file-atomic', 'age-encryption', 'zod'],
  },
};

const everyoneMayImport = ['src/document/model.ts', 'src/document/inline.ts'];

/** Tables of handlers that handlers come back to, since a block may hold blocks: one recursion in several files. */
const recursions = ['src/docx/blocks/blocks.ts'];

const longestFile = 300;
const longestFunction = 60;

/** More than these belong in an object. */
const mostParameters = 3;

/** Functions of `src/law` that look up, word or count, and state no law of their own. */
const statesNoLaw: ReadonlySet<string> = new Set([
  'ageOf',
  'countWords',
  'ordinalWord',
  'circuitName',
  'findCourt',
  'elementOf',
  'reliefRuleOf',
  'factorOf',
  'incidentsOf',
  'isGiven',
  'lookAt',
]);

/** Sources in `src/law` that hold data with a citation and a status of its own, and the functions that look it up. */
const isLawData = (path: string): boolean => /^src\/law\/rules?(?:\.ts|\/)/.test(path);

const sources = sourcesIn('src');
const code = [...sources, ...sourcesIn('bench'), ...sourcesIn('tests')];
/** Without the declarations of packages that have none of their own. */
const ownSources = sources.filter((source) => !source.path.endsWith('.d.ts'));
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

describe('the house style', () => {
  test(`no file is longer than ${longestFile} lines`, () => {
    const long = [...sources, ...sourcesIn('bench')]
      .map((source) => ({ path: source.path, lines: source.text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longestFile);
    expect(long).toEqual([]);
  });

  test(`no function is longer than ${longestFunction} lines`, () => {
    const found = [...sources, ...sourcesIn('bench')].flatMap((source) => {
      const long: string[] = [];
      const measure = (node: { start: number; end: number }) => {
        const lines = lineAt(source, node.end) - lineAt(source, node.start) + 1;
        const place = placeIn(source, node.start);
        if (lines > longestFunction) long.push(`${place} has ${lines} lines`);
      };
      new Visitor({
        FunctionDeclaration: measure,
        FunctionExpression: measure,
        ArrowFunctionExpression: measure,
      }).visit(source.parsed.program);
      return long;
    });
    expect(found).toEqual([]);
  });

  test(`no function takes more than ${mostParameters} parameters`, () => {
    const found = problemsIn(sources, (source) => {
      const offsets: number[] = [];
      const measure = (node: { start: number; params: readonly unknown[] }) => {
        if (node.params.length > mostParameters) offsets.push(node.start);
      };
      new Visitor({
        FunctionDeclaration: measure,
        FunctionExpression: measure,
        ArrowFunctionExpression: measure,
      }).visit(source.parsed.program);
      return offsets;
    });
    expect(found).toEqual([]);
  });

  test('the type any stands nowhere', () => {
    const found = problemsIn(code, (source) => {
      const offsets: number[] = [];
      new Visitor({ TSAnyKeyword: (node) => offsets.push(node.start) }).visit(source.parsed.program);
      return offsets;
    });
    expect(found).toEqual([]);
  });

  test('nothing is exported by default', () => {
    const found = problemsIn([...ownSources, ...sourcesIn('bench')], (source) => {
      const offsets: number[] = [];
      new Visitor({ ExportDefaultDeclaration: (node) => offsets.push(node.start) }).visit(source.parsed.program);
      return offsets;
    });
    expect(found).toEqual([]);
  });

  test('every export says what it is', () => {
    const found = problemsIn(sources, (source) =>
      exportsOf(source).filter((offset) => commentBefore(source, offset) === undefined),
    );
    expect(found).toEqual([]);
  });

  test('every source of law cites where it was read, but for data that has a citation and a status of its own', () => {
    const law = sources.filter((source) => source.path.startsWith('src/law/') && !isLawData(source.path));
    expect(law.length).toBeGreaterThan(0);
    expect(law.filter((source) => !source.text.includes('@source ')).map((source) => source.path)).toEqual([]);
  });

  test('every function that states law cites where it was read', () => {
    const law = sources.filter((source) => source.path.startsWith('src/law/') && !isLawData(source.path));
    const functions = law.flatMap((source) => functionsOf(source).map((one) => ({ source, ...one })));
    const silent = functions.filter(({ source, start }) => !commentBefore(source, start)?.includes('@source '));
    expect(functions.length).toBeGreaterThan(20);
    expect(silent.map(({ name }) => name).sort()).toEqual([...statesNoLaw].sort());
  });
});

/** Where each exported declaration begins, but for a type inferred from the schema of its name, which has the comment. */
function exportsOf(source: Source): readonly number[] {
  return source.parsed.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration === null) return [];
    const { declaration } = node;
    const isOfSchema =
      declaration.type === 'TSTypeAliasDeclaration' && source.text.includes(`export const ${declaration.id.name} = `);
    return isOfSchema ? [] : [node.start];
  });
}

/** The exported functions, by name and by where their statements begin. */
function functionsOf(source: Source): readonly { readonly name: string; readonly start: number }[] {
  return source.parsed.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') return [];
    return node.declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression'
        ? [{ name: id.name, start: node.start }]
        : [],
    );
  });
}

/** The doc comment that ends right before an offset. */
function commentBefore(source: Source, offset: number): string | undefined {
  const comment = source.parsed.comments.findLast((one) => one.end <= offset);
  if (comment === undefined || comment.type !== 'Block' || !comment.value.startsWith('*')) return undefined;
  return source.text.slice(comment.end, offset).trim() === '' ? comment.value : undefined;
}
