import { Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { lineAt, placeIn, type Source, sourcesIn } from './support/sources.ts';

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
const shell = sourcesIn('electron');
const code = [...sources, ...shell, ...sourcesIn('bench'), ...sourcesIn('tests')];
/** Without the declarations of packages that have none of their own. */
const ownSources = sources.filter((source) => !source.path.endsWith('.d.ts'));

const problemsIn = (where: readonly Source[], find: (source: Source) => readonly number[]): readonly string[] =>
  where.flatMap((source) => find(source).map((offset) => placeIn(source, offset)));

describe('the house style', () => {
  test(`no file is longer than ${longestFile} lines`, () => {
    const long = [...sources, ...shell, ...sourcesIn('bench')]
      .map((source) => ({ path: source.path, lines: source.text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longestFile);
    expect(long).toEqual([]);
  });

  test(`no function is longer than ${longestFunction} lines`, () => {
    const found = [...sources, ...shell, ...sourcesIn('bench')].flatMap((source) => {
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
    const found = problemsIn([...sources, ...shell], (source) => {
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
    const found = problemsIn([...ownSources, ...shell, ...sourcesIn('bench')], (source) => {
      const offsets: number[] = [];
      new Visitor({ ExportDefaultDeclaration: (node) => offsets.push(node.start) }).visit(source.parsed.program);
      return offsets;
    });
    expect(found).toEqual([]);
  });

  test('every export says what it is', () => {
    const found = problemsIn([...sources, ...shell], (source) =>
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
