import type { Problem } from '../problems.ts';
import { Lexer } from './lexer.ts';
import { advance } from './output.ts';
import {
  type Call,
  type Expression,
  type Path,
  type Program,
  placeOf,
  type Spot,
  type Statement,
  type Template,
} from './syntax.ts';

/** Blocks and calls deeper than this are refused: no paper needs them, and each level costs stack. */
const deepest = 60;

interface Reading {
  readonly file: string;
  readonly lexer: Lexer;
  readonly depth: number;
  readonly report: (problem: Problem) => void;
}

const spotOf = (reading: Reading, { loc }: hbs.AST.Node): Spot => ({
  file: reading.file,
  line: loc.start.line,
  column: loc.start.column + 1,
});

const refuse = (reading: Reading, node: hbs.AST.Node, [code, message]: readonly [string, string]): undefined => {
  reading.report({ code: `template.${code}`, severity: 'error', message, at: placeOf(spotOf(reading, node)) });
  return undefined;
};

const refusals = {
  raw: ['raw-output', 'Write {{…}} with two braces: raw output could turn an answer into markup.'],
  decorator: [
    'decorator',
    'Decorators and inline partials are not part of the template language. Make a file in _partials.',
  ],
  partialBlock: ['partial-block', 'A partial takes no body here. Write {{> name}}.'],
  dynamicPartial: ['dynamic-partial', 'Name the partial itself: a computed name cannot be checked.'],
  literal: ['literal-output', 'Write the words themselves: braces are for answers and helpers.'],
  deep: ['too-deep', `Blocks and calls may stand at most ${deepest} deep in each other.`],
  params: ['partial-arguments', 'A partial takes one context at most; give the rest by name: arg=value.'],
  inTag: ['mustache-in-tag', 'A mustache inside a tag must stand in the value of an attribute.'],
  nested: ['helper-expected', 'Only helpers may stand in parentheses.'],
} as const;

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isString = (node: hbs.AST.Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';
const isNumber = (node: hbs.AST.Node): node is hbs.AST.NumberLiteral => node.type === 'NumberLiteral';
const isBoolean = (node: hbs.AST.Node): node is hbs.AST.BooleanLiteral => node.type === 'BooleanLiteral';
const isSubExpression = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';
const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement';
const isContent = (node: hbs.AST.Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement';

const path = (reading: Reading, node: hbs.AST.PathExpression): Path => ({
  kind: 'path',
  name: node.original,
  depth: node.depth,
  isData: node.data,
  isScoped: /^(?:\.\/|\.$|this(?:$|[./]))/.test(node.original),
  parts: node.parts,
  spot: spotOf(reading, node),
});

const expression = (reading: Reading, node: hbs.AST.Expression): Expression | undefined => {
  if (isPath(node)) return path(reading, node);
  if (isSubExpression(node)) {
    if (!isPath(node.path)) return refuse(reading, node, refusals.nested);
    return call({ ...reading, depth: reading.depth + 1 }, node, node.path);
  }
  const value = isString(node) || isNumber(node) || isBoolean(node) ? node.value : undefined;
  return { kind: 'literal', value, spot: spotOf(reading, node) };
};

const hashOf = (reading: Reading, hash: hbs.AST.Hash | undefined): ReadonlyMap<string, Expression> => {
  const entries = (hash?.pairs ?? []).map((pair) => [pair.key, expression(reading, pair.value)] as const);
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
};

type WithArguments = Pick<hbs.AST.SubExpression, 'params' | 'hash'> & hbs.AST.Node;

const call = (reading: Reading, node: WithArguments, helper: hbs.AST.PathExpression): Call | undefined => {
  if (reading.depth > deepest) return refuse(reading, node, refusals.deep);
  const params = node.params.flatMap((param) => expression(reading, param) ?? []);
  return {
    kind: 'call',
    helper: helper.original,
    params,
    hash: hashOf(reading, node.hash),
    spot: spotOf(reading, helper),
  };
};

const print = (reading: Reading, node: hbs.AST.MustacheStatement): Statement | undefined => {
  const spot = spotOf(reading, node);
  if (!node.escaped) return refuse(reading, node, refusals.raw);
  if (!isPath(node.path)) return refuse(reading, node, refusals.literal);
  const hasArguments = node.params.length > 0 || node.hash !== undefined;
  const value = hasArguments ? call(reading, node, node.path) : path(reading, node.path);
  const where = reading.lexer.where();
  if (where === 'tag') return refuse(reading, node, refusals.inTag);
  if (value?.kind !== 'call' || value.helper !== 'fill') reading.lexer.hole(spot);
  return value && { kind: 'print', value, where, spot };
};

const part = (reading: Reading, program: hbs.AST.Program | undefined, at: Spot): Program => {
  if (program === undefined) return [];
  const entered = reading.lexer.enter();
  const statements = programOf({ ...reading, depth: reading.depth + 1 }, program);
  reading.lexer.leave(entered, at);
  return statements;
};

const block = (reading: Reading, node: hbs.AST.BlockStatement): Statement | undefined => {
  if (reading.depth > deepest) return refuse(reading, node, refusals.deep);
  const made = call(reading, node, node.path);
  const spot = spotOf(reading, node);
  const where = reading.lexer.where();
  if (where === 'value') reading.lexer.hole(spot);
  const body = part(reading, node.program, spot);
  const inverse = part(reading, node.inverse, spot);
  return made && { kind: 'block', call: made, where, params: node.program?.blockParams ?? [], body, inverse, spot };
};

const partial = (reading: Reading, node: hbs.AST.PartialStatement): Statement | undefined => {
  if (isSubExpression(node.name)) return refuse(reading, node, refusals.dynamicPartial);
  if (node.params.length > 1) return refuse(reading, node, refusals.params);
  const where = reading.lexer.where();
  if (where !== 'text') return refuse(reading, node, refusals.inTag);
  const [param] = node.params;
  const context = param && expression(reading, param);
  const hash = hashOf(reading, node.hash);
  const name = String(node.name.original);
  return { kind: 'partial', name, ...(context && { context }), hash, where, spot: spotOf(reading, node) };
};

const content = (reading: Reading, node: hbs.AST.ContentStatement): Statement | undefined => {
  if (node.value === '') return undefined;
  const before = String(node.original).indexOf(node.value);
  const spot = advance(spotOf(reading, node), String(node.original).slice(0, Math.max(before, 0)));
  return { kind: 'content', text: node.value, tags: reading.lexer.read(node.value, spot), spot, isCopy: true };
};

const statement = (reading: Reading, node: hbs.AST.Statement): Statement | undefined => {
  if (isContent(node)) return content(reading, node);
  if (isMustache(node)) return print(reading, node);
  if (isBlock(node)) return block(reading, node);
  if (isPartial(node)) return partial(reading, node);
  if (node.type === 'CommentStatement') return undefined;
  return refuse(reading, node, node.type === 'PartialBlockStatement' ? refusals.partialBlock : refusals.decorator);
};

const programOf = (reading: Reading, program: hbs.AST.Program): Program =>
  program.body.flatMap((node) => statement(reading, node) ?? []);

/** What Handlebars read from `file`, as a template of ours; what the language leaves out goes to `report`. */
export const convert = (file: string, program: hbs.AST.Program, report: (problem: Problem) => void): Template => {
  const lexer = new Lexer(report);
  const reading = { file, lexer, depth: 0, report };
  const statements = part(reading, program, { file, line: 1, column: 1 });
  return { file, program: statements, tags: lexer.tags, texts: lexer.texts };
};
