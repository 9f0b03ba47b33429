import { z } from 'zod';
import { Answers } from './schema.ts';

/** What the schema says about one answer: title, help, statute, label, printer, confidentiality. */
export type AnswerMeta = z.core.GlobalMeta;

/** What every place in the schema has: its metadata, the zod schema without its `optional`, and whether it may be absent. */
interface Place {
  readonly meta: AnswerMeta;
  readonly schema: z.ZodType;
  readonly optional: boolean;
}

/**
 * One place in the answer file, as data. A record may be printable as a whole (`meta.prints`): a name, an address, a date
 * that is known in part. `map` is a record whose keys are the user's own ids.
 */
export type AnswerNode =
  | (Place & { readonly kind: 'record'; readonly fields: Readonly<Record<string, AnswerNode>> })
  | (Place & { readonly kind: 'list'; readonly item: AnswerNode })
  | (Place & { readonly kind: 'map'; readonly value: AnswerNode })
  | (Place & { readonly kind: 'text' | 'number' | 'flag' | 'choice' });

/** A path in parts: names of fields, keys of maps, and places in lists from 0. */
export type PathParts = readonly (string | number)[];

const asSchema = (inner: unknown): z.ZodType => {
  if (inner instanceof z.ZodType) return inner;
  throw new Error('The answer schema holds something that is no zod schema.');
};

const leafKind = (schema: z.ZodType): 'text' | 'number' | 'flag' | 'choice' => {
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'flag';
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodString || schema instanceof z.ZodLiteral) return 'text';
  throw new Error(`The answer schema uses "${schema.def.type}", which the walk through it does not know.`);
};

const fieldsOf = (schema: z.ZodObject): Readonly<Record<string, AnswerNode>> =>
  Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, nodeOf(asSchema(field))]));

const nodeOf = (given: z.ZodType, outer: AnswerMeta = {}, optional = false): AnswerNode => {
  const meta = { ...given.meta(), ...outer };
  if (given instanceof z.ZodOptional) return nodeOf(asSchema(given.unwrap()), meta, true);
  const place = { meta, schema: given, optional };
  if (given instanceof z.ZodObject) return { kind: 'record', ...place, fields: fieldsOf(given) };
  if (given instanceof z.ZodArray) return { kind: 'list', ...place, item: nodeOf(asSchema(given.element)) };
  if (given instanceof z.ZodRecord) return { kind: 'map', ...place, value: nodeOf(asSchema(given.valueType)) };
  return { kind: leafKind(given), ...place };
};

let tree: AnswerNode | undefined;

/** The whole answer schema as data, computed once. */
export const answerTree = (): AnswerNode => {
  tree ??= nodeOf(Answers);
  return tree;
};

const plainKey = /^[^.[\]"\s]+$/;
const step = /(?:^|(?<!^)\.)([^.[\]"\s]+)|\["((?:[^"\\]|\\.)*)"\]/gy;
const wholeNumber = /^(?:0|[1-9]\d*)$/;

/**
 * A path as text: `incidents.0.on`. A key that is not one plain word stands in brackets, `checklist["two words"]`.
 * The empty text is the whole file.
 */
export const formatPath = (parts: PathParts): string =>
  parts
    .map((part, n) => {
      const key = String(part);
      if (!plainKey.test(key)) return `[${JSON.stringify(key)}]`;
      return n === 0 ? key : `.${key}`;
    })
    .join('');

/** The parts of a path as `formatPath` writes it; whole numbers become numbers. A text that is no path gives `undefined`. */
export const parsePath = (path: string): PathParts | undefined => {
  const parts: (string | number)[] = [];
  let read = 0;
  for (const match of path.matchAll(step)) {
    const [whole, plain, quoted] = match;
    const key = plain ?? unquoted(quoted);
    if (key === undefined) return undefined;
    parts.push(plain !== undefined && wholeNumber.test(plain) ? Number(plain) : key);
    read = match.index + whole.length;
  }
  return read === path.length ? parts : undefined;
};

const unquoted = (quoted: string | undefined): string | undefined => {
  try {
    return String(JSON.parse(`"${quoted ?? ''}"`));
  } catch {
    return undefined;
  }
};

/** The node one step below `node`, or `undefined` when there is none. In a list `*` means any item. */
export const childNode = (node: AnswerNode, key: string | number): AnswerNode | undefined => {
  switch (node.kind) {
    case 'record':
      return Object.hasOwn(node.fields, key) ? node.fields[key] : undefined;
    case 'list':
      return key === '*' || wholeNumber.test(String(key)) ? node.item : undefined;
    case 'map':
      return node.value;
    default:
      return undefined;
  }
};

/** The node at a path; `*` and numbers stand for items of lists. `undefined` for a path that no answer has. */
export const nodeAt = (path: string): AnswerNode | undefined =>
  parsePath(path)?.reduce<AnswerNode | undefined>((node, part) => node && childNode(node, part), answerTree());

/** The zod schema at a path, without `optional`: what one answer must be. */
export const schemaAt = (path: string): z.ZodType | undefined => nodeAt(path)?.schema;

/** The metadata at a path; `undefined` for a path that no answer has. */
export const metaAt = (path: string): AnswerMeta | undefined => nodeAt(path)?.meta;

const childrenOf = (node: AnswerNode): readonly (readonly [string, AnswerNode])[] => {
  if (node.kind === 'record') return Object.entries(node.fields);
  if (node.kind === 'list') return [['*', node.item]];
  return node.kind === 'map' ? [['*', node.value]] : [];
};

const pathsBelow = (node: AnswerNode, path: string): readonly string[] =>
  childrenOf(node).flatMap(([key, child]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...pathsBelow(child, here)];
  });

/** Every path of the schema, in its order, records and lists before what they hold; `*` stands for any item or key. */
export const everyPath = (): readonly string[] => pathsBelow(answerTree(), '');

const own = (value: unknown, key: string | number): unknown => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
};

/** The value at a path in answers or in any JSON value: own properties only, `undefined` where there is none. */
export const valueAt = (answers: unknown, path: string | PathParts): unknown => {
  const parts = typeof path === 'string' ? parsePath(path) : path;
  return parts?.reduce<unknown>((value, part) => own(value, part), answers);
};
