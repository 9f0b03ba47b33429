import { type AnswerNode, answerTree, childNode, formatPath, parsePath } from '../answers/walk.ts';
import type { IsoDate } from '../dates.ts';
import type { AnswerRef, Fact } from '../facts/fact.ts';

/** What `facts` hold, whatever their shape. */
export type FactData =
  | Fact
  | AnswerRef
  | string
  | number
  | boolean
  | undefined
  | readonly FactData[]
  | { readonly [field: string]: FactData };

/** An answer, or the place of one that is missing (`raw` is then undefined). */
export interface AnswerValue {
  readonly kind: 'answer';
  readonly path: string;
  readonly node: AnswerNode;
  readonly raw: unknown;
}

/** A list or record of facts. */
export interface DataValue {
  readonly kind: 'data';
  readonly data: readonly FactData[] | { readonly [field: string]: FactData };
}

/** A word, number, truth value or day that is no answer; `undefined` prints nothing. */
export interface PlainValue {
  readonly kind: 'plain';
  readonly value: string | number | boolean | undefined;
  readonly isDate?: boolean;
}

/** Names laid over another value: the arguments of a partial, and what stands beside the answers. */
export interface ScopeValue {
  readonly kind: 'scope';
  readonly fields: ReadonlyMap<string, Value>;
  readonly base: Value;
}

/** Anything a template can name. */
export type Value = AnswerValue | Fact | DataValue | PlainValue | ScopeValue;

/** A plain value. */
export const plain = (value: PlainValue['value']): PlainValue => ({ kind: 'plain', value });

/** Paths of plain names, which need no parsing: all but those through a map with unusual keys. */
const plainPath = /^\w+(?:\.\w+)*$/;

/** The answer or missing answer at a path; `undefined` when the schema has no such path. */
export const answerAt = (answers: unknown, path: string): AnswerValue | undefined => {
  const parts = plainPath.test(path) ? path.split('.') : parsePath(path);
  if (parts === undefined) return undefined;
  let node: AnswerNode | undefined = answerTree();
  let raw = answers;
  for (const part of parts) {
    node = node && childNode(node, part);
    raw = own(raw, part);
  }
  return node && { kind: 'answer', path, node, raw };
};

/** What a template finds at its root: the answers, `facts`, `today` and `lawAsOf`. */
export const rootOf = (from: {
  readonly answers: unknown;
  readonly facts: FactData;
  readonly today: IsoDate;
  readonly lawAsOf: IsoDate;
}): ScopeValue => ({
  kind: 'scope',
  fields: new Map<string, Value>([
    ['facts', ofData(from.facts, from.answers)],
    ['today', { kind: 'plain', value: from.today, isDate: true }],
    ['lawAsOf', { kind: 'plain', value: from.lawAsOf, isDate: true }],
  ]),
  base: { kind: 'answer', path: '', node: answerTree(), raw: from.answers },
});

const isList = (data: FactData | DataValue['data']): data is readonly FactData[] => Array.isArray(data);
const isFact = (data: object): data is Fact => 'kind' in data && data.kind === 'fact';
const isRef = (data: object): data is AnswerRef => 'kind' in data && data.kind === 'answerRef';

/** A piece of the facts as a value; a reference goes on in the answers. */
export const ofData = (data: FactData, answers: unknown): Value => {
  if (typeof data !== 'object') return plain(data);
  if (isList(data)) return { kind: 'data', data };
  if (isFact(data)) return data;
  if (isRef(data)) return answerAt(answers, data.path) ?? plain(undefined);
  return { kind: 'data', data };
};

const own = (holder: unknown, key: string | number): unknown => {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined;
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
};

/** The path one step below. */
export const below = (path: string, key: string): string => {
  if (/^\w+$/.test(key)) return path === '' ? key : `${path}.${key}`;
  return formatPath([...(parsePath(path) ?? []), key]);
};

/** The value one step below, by a name that the schema or the facts have; `undefined` for any other name. */
export const child = (value: Value, key: string, answers: unknown): Value | undefined => {
  if (value.kind === 'scope') return value.fields.get(key) ?? child(value.base, key, answers);
  if (value.kind === 'answer') {
    const node = key === '*' ? undefined : childNode(value.node, key);
    return node && { kind: 'answer', path: below(value.path, key), node, raw: own(value.raw, key) };
  }
  if (value.kind !== 'data' || !Object.hasOwn(value.data, key) || key === 'length') return undefined;
  return ofData(isList(value.data) ? value.data[Number(key)] : value.data[key], answers);
};

/** The items of a list, in order, each with its key; `undefined` for what is no list. A missing list has no items. */
export const itemsOf = (value: Value, answers: unknown): readonly { key: string; value: Value }[] | undefined => {
  if (value.kind === 'data' && isList(value.data))
    return value.data.map((item, index) => ({ key: String(index), value: ofData(item, answers) }));
  if (value.kind !== 'answer') return undefined;
  const { node, path, raw } = value;
  if (node.kind === 'map') {
    const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
    return entries.map(([key, item]) => ({
      key,
      value: { kind: 'answer', path: below(path, key), node: node.value, raw: item },
    }));
  }
  if (node.kind !== 'list') return undefined;
  return (Array.isArray(raw) ? raw : []).map((item: unknown, index) => {
    const key = String(index);
    return { key, value: { kind: 'answer', path: `${path}.${key}`, node: node.item, raw: item } };
  });
};

/** The one word, number or truth value that comparisons look at; `undefined` for what is missing and for records and lists. */
export const scalarOf = (value: Value): string | number | boolean | undefined => {
  if (value.kind === 'plain') return value.value;
  if (value.kind === 'fact') return value.text;
  if (value.kind !== 'answer') return undefined;
  const { raw } = value;
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : undefined;
};
