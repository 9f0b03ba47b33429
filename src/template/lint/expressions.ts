import { nearest } from '../../text.ts';
import type { Helper, ParamKind } from '../helpers/signature.ts';
import { helpers } from '../helpers/table.ts';
import type { Library } from '../library.ts';
import { lookUp, loopNames, type Scope } from '../scope.ts';
import type { Call, Expression, Path } from '../syntax.ts';
import { hashMisfit, paramMisfit, prints } from './fits.ts';
import type { Report } from './tags.ts';
import { childType, itemType, namesIn, type Type } from './types.ts';

/** What the check of one library has at hand. */
export interface Checking {
  readonly library: Library;
  readonly report: Report;
  /** Told of every answer path that a template names. */
  readonly uses: (path: string, isWhole: boolean) => void;
  /** The partials around the statement, outermost first. */
  readonly calls: readonly string[];
  /** Partial and context already checked: the same call again says nothing new. */
  readonly seen: Set<string>;
}

/** The type after a mistake. */
export const unknown: Type = { kind: 'unknown' };

/** ` Did you mean "…"?`, or nothing when no known name is near. */
export const suggestion = (name: string, known: readonly string[]): string => {
  const close = nearest(name, known);
  return close === undefined ? '' : ` Did you mean "${close}"?`;
};

const knownNear = (scope: Scope<Type>, within: Type | undefined, path: Path): readonly string[] => {
  if (path.isData && within === undefined) return ['root', ...loopNames].map((name) => `@${name}`);
  const names = within === undefined ? [] : namesIn(within);
  return path.parts.length === 1 || within === scope.context ? [...names, ...scope.params.keys()] : names;
};

/** Names that stand further out: a template inside a loop reaches them with `../`. */
const outerHint = (scope: Scope<Type>, path: Path): string => {
  const [first = ''] = path.parts;
  let at = scope.outer;
  for (let depth = 1; at !== undefined; depth += 1) {
    if (path.depth === 0 && childType(at.context, first) !== undefined)
      return ` From here it is "${'../'.repeat(depth)}${path.name}".`;
    at = at.outer;
  }
  return '';
};

const typeOfPath = (checking: Checking, scope: Scope<Type>, path: Path): Type => {
  const found = lookUp(scope, path, childType);
  if (found.found) {
    if (found.value.kind === 'answer') checking.uses(found.value.path, prints(found.value));
    return found.value;
  }
  const hint = outerHint(scope, path) || suggestion(found.missing, knownNear(scope, found.within, path));
  checking.report(
    'unknown-field',
    `The template uses "${path.name}", but there is no "${found.missing}" here.${hint}`,
    path.spot,
  );
  return unknown;
};

const gives = {
  flag: { kind: 'flag' },
  count: { kind: 'count' },
  fact: { kind: 'fact' },
  word: { kind: 'word' },
} as const satisfies Record<string, Type>;

const checkCount = (checking: Checking, call: Call, helper: Helper): void => {
  const wanted = helper.params.length;
  const given = call.params.length;
  const isRight = helper.repeats ? given >= wanted : given === wanted;
  if (isRight) return;
  const least = helper.repeats ? 'at least ' : '';
  checking.report(
    'helper-arguments',
    `The helper "${call.helper}" takes ${least}${wanted} arguments, and here are ${given}.`,
    call.spot,
  );
};

/** Cites print whole, with the mark of the exhibit; of a person the pronoun prints. */
const noteUse = (checking: Checking, kind: ParamKind, type: Type): void => {
  const used = kind === 'cites' ? (itemType(type) ?? type) : type;
  if (used.kind !== 'answer') return;
  if (kind === 'cites') checking.uses(used.path, true);
  if (kind === 'person') checking.uses(`${used.path}.pronoun`, true);
};

const checkParams = (
  checking: Checking,
  scope: Scope<Type>,
  { call, helper }: { call: Call; helper: Helper },
): readonly Type[] =>
  call.params.map((param, index) => {
    const type = typeOf(checking, scope, param);
    const kind = helper.params[index] ?? helper.params.at(-1) ?? 'any';
    const misfit = paramMisfit(kind, type);
    if (misfit !== undefined) checking.report('helper-arguments', `"${call.helper}" wants ${misfit} here.`, param.spot);
    noteUse(checking, kind, type);
    return type;
  });

const checkHash = (
  checking: Checking,
  scope: Scope<Type>,
  { call, helper, first }: { call: Call; helper: Helper; first: Type | undefined },
): void => {
  for (const [name, given] of call.hash) {
    typeOf(checking, scope, given);
    const kind = Object.hasOwn(helper.hash, name) ? helper.hash[name] : undefined;
    if (kind === undefined) {
      const message = `The helper "${call.helper}" has no argument "${name}".${suggestion(name, Object.keys(helper.hash))}`;
      checking.report('helper-arguments', message, given.spot);
      continue;
    }
    const misfit = hashMisfit(kind, given, first);
    if (misfit !== undefined)
      checking.report('helper-arguments', `"${name}" of "${call.helper}" should be ${misfit}.`, given.spot);
  }
};

/** A word compared with a choice must be one of its choices. */
const checkChoices = (checking: Checking, call: Call, types: readonly Type[]): void => {
  if (!['eq', 'ne', 'includes'].includes(call.helper)) return;
  const [first] = types;
  const compared =
    call.helper === 'includes' && first !== undefined ? itemType(first) : types.find((type) => type.kind === 'answer');
  const choices =
    compared?.kind === 'answer' && compared.node.kind === 'choice' ? compared.node.meta.choices : undefined;
  if (choices === undefined) return;
  for (const param of call.params) {
    if (param.kind !== 'literal' || typeof param.value !== 'string' || Object.hasOwn(choices, param.value)) continue;
    const message = `"${param.value}" is no choice of this answer.${suggestion(param.value, Object.keys(choices))}`;
    checking.report('unknown-choice', message, param.spot);
  }
};

/** Checks the arguments of a call; returns their types. */
export const checkCall = (
  checking: Checking,
  scope: Scope<Type>,
  { call, helper }: { call: Call; helper: Helper },
): readonly Type[] => {
  checkCount(checking, call, helper);
  const types = checkParams(checking, scope, { call, helper });
  checkHash(checking, scope, { call, helper, first: types[0] });
  checkChoices(checking, call, types);
  return types;
};

/** The helper of a call when it may stand there; reports it when it may not. */
export const helperNamed = (checking: Checking, call: Call, forms: readonly Helper['form'][]): Helper | undefined => {
  const helper = helpers.get(call.helper);
  if (helper !== undefined && forms.includes(helper.form)) return helper;
  const known = [...helpers].filter(([, other]) => forms.includes(other.form)).map(([name]) => name);
  const what =
    helper === undefined ? `There is no helper "${call.helper}".` : `The helper "${call.helper}" cannot stand here.`;
  checking.report(
    'unknown-helper',
    what +
      suggestion(
        call.helper,
        known.filter((name) => name !== call.helper),
      ),
    call.spot,
  );
  return undefined;
};

/** The type of an expression; whatever is wrong with it is reported. */
export const typeOf = (checking: Checking, scope: Scope<Type>, expression: Expression): Type => {
  if (expression.kind === 'path') return typeOfPath(checking, scope, expression);
  if (expression.kind === 'literal') return literalType(expression.value);
  const helper = helperNamed(checking, expression, ['value']);
  if (helper?.form !== 'value') return unknown;
  checkCall(checking, scope, { call: expression, helper });
  return gives[helper.gives];
};

const literalType = (value: string | number | boolean | undefined): Type => {
  if (typeof value === 'string') return { kind: 'word' };
  return typeof value === 'number' ? { kind: 'count' } : { kind: 'flag' };
};
