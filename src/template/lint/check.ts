import type { BlockHelper } from '../helpers/signature.ts';
import { inner, type Scope } from '../scope.ts';
import type { BlockCall, PartialCall, Print, Program, Spot, Statement } from '../syntax.ts';
import { type Checking, checkCall, helperNamed, suggestion, typeOf, unknown } from './expressions.ts';
import { prints } from './fits.ts';
import { itemType, type Type } from './types.ts';

/** Calls of partials in different contexts that are followed: far more than a library of papers has. */
const mostCalls = 4_000;

const refuseInAttribute = (checking: Checking, name: string, spot: Spot): void =>
  checking.report('tags-in-attribute', `The helper "${name}" writes tags and cannot stand in an attribute.`, spot);

const checkPrint = (checking: Checking, scope: Scope<Type>, { value, where, spot }: Print): void => {
  if (value.kind === 'call') {
    const helper = helperNamed(checking, value, ['value', 'text']);
    if (helper?.form === 'text') {
      checkCall(checking, scope, { call: value, helper });
      if (where === 'value' && !helper.inAttribute) refuseInAttribute(checking, value.helper, spot);
    }
    if (helper?.form !== 'value') return;
  }
  const type = typeOf(checking, scope, value);
  const isFlag = type.kind === 'flag' || (type.kind === 'answer' && type.node.kind === 'flag');
  if (prints(type) || (where === 'value' && isFlag)) return;
  const name = value.kind === 'path' ? value.name : value.helper;
  const why = isFlag
    ? 'is true or false: use it in a condition'
    : 'is a list or a record that does not print by itself: name what is in it';
  checking.report('prints-nothing', `"${name}" ${why}.`, spot);
};

const loopData: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['index', { kind: 'count' }],
  ['number', { kind: 'count' }],
  ['first', { kind: 'flag' }],
  ['last', { kind: 'flag' }],
  ['key', { kind: 'word' }],
]);

const bodyScope = (
  scope: Scope<Type>,
  { binds }: BlockHelper,
  { first, names }: { first: Type; names: readonly string[] },
): Scope<Type> => {
  if (binds === 'nothing') return scope;
  const context = {
    record: first,
    item: itemType(first) ?? unknown,
    paragraph: first.kind === 'unknown' ? first : { kind: 'fact' as const },
  }[binds];
  const [item, index] = names;
  const params = new Map<string, Type>();
  if (item !== undefined) params.set(item, context);
  if (index !== undefined && binds !== 'record') params.set(index, { kind: 'count' });
  return inner(scope, context, { params, ...(binds !== 'record' && { data: loopData }) });
};

const checkBlock = (checking: Checking, scope: Scope<Type>, block: BlockCall): void => {
  const helper = helperNamed(checking, block.call, ['block']);
  const types = helper === undefined ? [] : checkCall(checking, scope, { call: block.call, helper });
  if (helper?.form !== 'block') {
    checkProgram(checking, inner(scope, unknown), block.body);
    checkProgram(checking, scope, block.inverse);
    return;
  }
  if (block.where !== 'text' && !helper.inAttribute) refuseInAttribute(checking, block.call.helper, block.spot);
  checkProgram(checking, bodyScope(scope, helper, { first: types[0] ?? unknown, names: block.params }), block.body);
  checkProgram(checking, scope, block.inverse);
};

const contextKey = (type: Type): string => {
  if (type.kind === 'answer') return `answer ${type.path}`;
  if (type.kind === 'scope')
    return `{${[...type.fields].map(([name, field]) => `${name}=${contextKey(field)}`).join()}} ${contextKey(type.base)}`;
  if (type.kind === 'record') return `record ${Object.keys(type.fields).join()}`;
  return type.kind === 'list' ? `list ${type.of.kind}` : type.kind;
};

const scopeKey = (scope: Scope<Type> | undefined): string =>
  scope === undefined ? '' : `${contextKey(scope.context)} < ${scopeKey(scope.outer)}`;

const partialScope = (checking: Checking, scope: Scope<Type>, { context, hash }: PartialCall): Scope<Type> => {
  const own: Scope<Type> = { ...scope, params: new Map() };
  const within = context === undefined ? own : inner(own, typeOf(checking, scope, context));
  if (hash.size === 0) return within;
  const fields = new Map([...hash].map(([name, given]) => [name, typeOf(checking, scope, given)] as const));
  return { ...within, context: { kind: 'scope', fields, base: within.context } };
};

const checkPartial = (checking: Checking, scope: Scope<Type>, statement: PartialCall): void => {
  const { name, spot } = statement;
  const within = partialScope(checking, scope, statement);
  const partial = checking.library.partials.get(name);
  if (partial === undefined) {
    checking.report(
      'unknown-partial',
      `There is no partial "${name}".${suggestion(name, [...checking.library.partials.keys()])}`,
      spot,
    );
    return;
  }
  if (checking.calls.includes(name)) {
    checking.report(
      'partial-calls-itself',
      `The partial "${name}" calls itself by way of ${[...checking.calls, name].join(' → ')}.`,
      spot,
    );
    return;
  }
  const key = `${name}: ${scopeKey(within)}`;
  if (checking.seen.has(key) || checking.seen.size >= mostCalls) return;
  checking.seen.add(key);
  checkProgram({ ...checking, calls: [...checking.calls, name] }, within, partial.template.program);
};

const checkStatement = (checking: Checking, scope: Scope<Type>, statement: Statement): void => {
  if (statement.kind === 'print') checkPrint(checking, scope, statement);
  if (statement.kind === 'block') checkBlock(checking, scope, statement);
  if (statement.kind === 'partial') checkPartial(checking, scope, statement);
};

/** Checks the statements of a template against what stands around them; partials again in each context they are called in. */
export const checkProgram = (checking: Checking, scope: Scope<Type>, program: Program): void => {
  for (const statement of program) checkStatement(checking, scope, statement);
};
