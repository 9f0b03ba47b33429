import { z } from 'zod';
import { type AnswerNode, answerTree } from '../../src/answers/walk.ts';

const kinds: Readonly<Record<AnswerNode['kind'], string>> = {
  record: 'group',
  list: 'list',
  map: 'group with names of your own',
  text: 'text',
  number: 'number',
  flag: 'yes or no',
  choice: 'choice',
};

const printed: Readonly<Partial<Record<string, string>>> = {
  name: 'name',
  date: 'date',
  fuzzyDate: 'date, known in part',
  time: 'time',
  address: 'address',
  money: 'dollars',
  number: 'whole number',
  phone: 'telephone',
};

const kindOf = (node: AnswerNode): string => {
  if (node.meta.refersTo !== undefined) return `${node.kind === 'list' ? 'ids' : 'id'} in \`${node.meta.refersTo}\``;
  if (node.schema instanceof z.ZodEnum) return node.schema.options.map((option) => `\`${option}\``).join(' ');
  return printed[node.meta.prints ?? ''] ?? kinds[node.kind];
};

const readers = (node: AnswerNode): string => {
  if (node.meta.confidential === 'always') return 'own side only';
  if (node.meta.confidential === 'whenMarked') return 'own side only, when marked';
  return node.meta.protects === true ? 'the mark itself' : '';
};

const row = (path: string, node: AnswerNode, kind: string): string => {
  const { title = '', statute = '' } = node.meta;
  return `| \`${path}\` | ${title} | ${kind} | ${statute} | ${readers(node)} |`;
};

const childrenOf = (node: AnswerNode): readonly (readonly [string, AnswerNode])[] => {
  if (node.kind === 'record') return Object.entries(node.fields);
  if (node.kind === 'list') return node.item.kind === 'record' ? [['*', node.item]] : [];
  return node.kind === 'map' ? [['*', node.value]] : [];
};

const listKind = (node: AnswerNode): string =>
  node.kind === 'list' && node.item.kind !== 'record' && node.meta.refersTo === undefined
    ? `list: ${kindOf(node.item)}`
    : kindOf(node);

/** Groups of one kind are listed once; where they come again, the first path says what they hold. */
const rows = (path: string, node: AnswerNode, seen: Map<z.ZodType, string>): readonly string[] => {
  const first = node.kind === 'record' ? seen.get(node.schema) : undefined;
  if (first !== undefined) return [row(path, node, `as \`${first}\``)];
  if (node.kind === 'record') seen.set(node.schema, path);
  const below = childrenOf(node).flatMap(([key, child]) => rows(`${path}.${key}`, child, seen));
  return [row(path, node, listKind(node)), ...below];
};

/** Every answer of the schema as Markdown, a table for each section. */
export const answerTable = (): string => {
  const tree = answerTree();
  const seen = new Map<z.ZodType, string>();
  const sections = tree.kind === 'record' ? Object.entries(tree.fields) : [];
  const head = ['| path | answer | written as | law | who reads it |', '|---|---|---|---|---|'];
  return sections
    .map(([key, node]) => [`### ${node.meta.title ?? 'Format'}`, '', ...head, ...rows(key, node, seen)].join('\n'))
    .join('\n\n');
};
