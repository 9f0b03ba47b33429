import { type AnswerNode, answerTree, childNode, nodeAt } from '../../answers/walk.ts';
import type { Shape } from '../../facts/shape.ts';
import { below } from '../values.ts';

/** What the linter knows of a value before there are answers. `unknown` follows a Problem and causes no further ones. */
export type Type =
  | { readonly kind: 'answer'; readonly path: string; readonly node: AnswerNode }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Shape>> }
  | { readonly kind: 'fact' | 'word' | 'flag' | 'count' | 'date' | 'unknown' }
  | { readonly kind: 'scope'; readonly fields: ReadonlyMap<string, Type>; readonly base: Type };

/** The type of a value of that shape; a reference goes on in the answer schema. */
export const typeOfShape = (shape: Shape): Type => {
  if (shape.kind !== 'answers') return shape;
  const node = nodeAt(shape.path);
  return node === undefined ? { kind: 'unknown' } : { kind: 'answer', path: shape.path, node };
};

/** What stands at the root of every template. */
export const rootType = (facts: Shape): Type => ({
  kind: 'scope',
  fields: new Map<string, Type>([
    ['facts', typeOfShape(facts)],
    ['today', { kind: 'date' }],
    ['lawAsOf', { kind: 'date' }],
  ]),
  base: { kind: 'answer', path: '', node: answerTree() },
});

/** The type one step below, by name; `undefined` when there is no such name. */
export const childType = (type: Type, name: string): Type | undefined => {
  switch (type.kind) {
    case 'unknown':
      return type;
    case 'scope':
      return type.fields.get(name) ?? childType(type.base, name);
    case 'record': {
      const shape = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
      return shape && typeOfShape(shape);
    }
    case 'list':
      return /^\d+$/.test(name) ? typeOfShape(type.of) : undefined;
    case 'answer': {
      const node = name === '*' ? undefined : childNode(type.node, name);
      const step = type.node.kind === 'list' || type.node.kind === 'map' ? '*' : name;
      return node && { kind: 'answer', path: below(type.path, step), node };
    }
    default:
      return undefined;
  }
};

/** The names that stand one step below, for telling the nearest one. */
export const namesIn = (type: Type): readonly string[] => {
  if (type.kind === 'scope') return [...type.fields.keys(), ...namesIn(type.base)];
  if (type.kind === 'record') return Object.keys(type.fields);
  return type.kind === 'answer' && type.node.kind === 'record' ? Object.keys(type.node.fields) : [];
};

/** The type of the items of a list; `undefined` for what is no list. */
export const itemType = (type: Type): Type | undefined => {
  if (type.kind === 'unknown') return type;
  if (type.kind === 'list') return typeOfShape(type.of);
  if (type.kind !== 'answer') return undefined;
  if (type.node.kind === 'list') return { kind: 'answer', path: below(type.path, '*'), node: type.node.item };
  return type.node.kind === 'map' ? { kind: 'answer', path: below(type.path, '*'), node: type.node.value } : undefined;
};
