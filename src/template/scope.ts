import type { Path } from './syntax.ts';

/** Where a template stands: the context, those around it (`../`), the loop, and the block parameters. */
export interface Scope<V> {
  readonly root: V;
  readonly context: V;
  readonly outer?: Scope<V>;
  /** `@index`, `@number`, `@first`, `@last`, `@key`. */
  readonly data: ReadonlyMap<string, V>;
  readonly params: ReadonlyMap<string, V>;
}

/** The names that may stand after `@`, besides `@root`. */
export const loopNames = ['index', 'number', 'first', 'last', 'key'] as const;

/** The outermost scope. */
export const rootScope = <V>(root: V): Scope<V> => ({ root, context: root, data: new Map(), params: new Map() });

/** A scope inside: another context, perhaps with loop data and block parameters. */
export const inner = <V>(
  scope: Scope<V>,
  context: V,
  more: { data?: ReadonlyMap<string, V>; params?: ReadonlyMap<string, V> } = {},
): Scope<V> => ({
  root: scope.root,
  context,
  outer: scope,
  data: more.data ?? scope.data,
  params:
    more.params === undefined || more.params.size === 0 ? scope.params : new Map([...scope.params, ...more.params]),
});

/** The path followed as far as names are known: the value, or the value that lacks the name `missing`. */
export type Followed<V> =
  | { readonly found: true; readonly value: V }
  | { readonly found: false; readonly missing: string; readonly within: V | undefined };

const follow = <V>(
  start: V,
  names: readonly string[],
  child: (value: V, name: string) => V | undefined,
): Followed<V> => {
  let value = start;
  for (const name of names) {
    const next = child(value, name);
    if (next === undefined) return { found: false, missing: name, within: value };
    value = next;
  }
  return { found: true, value };
};

const outwards = <V>(scope: Scope<V>, depth: number): Scope<V> | undefined => {
  let at: Scope<V> | undefined = scope;
  for (let step = 0; step < depth; step += 1) at = at?.outer;
  return at;
};

/** Follows a path from where the template stands. `child` steps from a value to a name in it. */
export const lookUp = <V>(
  scope: Scope<V>,
  path: Path,
  child: (value: V, name: string) => V | undefined,
): Followed<V> => {
  const [first = '', ...rest] = path.parts;
  if (path.isData) {
    const data = first === 'root' ? scope.root : scope.data.get(first);
    return data === undefined ? { found: false, missing: `@${first}`, within: undefined } : follow(data, rest, child);
  }
  const param = path.depth === 0 && !path.isScoped ? scope.params.get(first) : undefined;
  if (param !== undefined) return follow(param, rest, child);
  const at = outwards(scope, path.depth);
  if (at === undefined) return { found: false, missing: path.name, within: undefined };
  return follow(at.context, path.parts, child);
};
