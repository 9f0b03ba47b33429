import type { Problem } from '../problems.ts';
import type { Named, Run } from './helpers/signature.ts';
import { helpers } from './helpers/table.ts';
import type { Library } from './library.ts';
import { type Budget, createBudget, createOutput, type Limits, type Output } from './output.ts';
import { printable } from './print/printable.ts';
import { inner, lookUp, rootScope, type Scope } from './scope.ts';
import {
  type BlockCall,
  type Call,
  type Expression,
  type PartialCall,
  type Path,
  type Print,
  type Program,
  placeOf,
  type Spot,
  type Statement,
  type Template,
} from './syntax.ts';
import { child, plain, type ScopeValue, type Value } from './values.ts';
import { writePrintable } from './write.ts';

interface State extends Run {
  readonly library: Library;
  readonly budget: Budget;
  readonly limits: Limits;
  /** How many partials stand around the statement. */
  readonly depth: number;
}

/** What a template is rendered with. */
export interface Rendering {
  readonly library: Library;
  readonly root: ScopeValue;
  readonly answers: unknown;
  readonly isRequired: (path: string) => boolean;
  readonly thisYear: string;
  readonly limits: Limits;
}

const problem = (code: string, message: string, spot: Spot): Problem => ({
  code: `template.${code}`,
  severity: 'error',
  message,
  at: placeOf(spot),
});

const valueOfPath = (state: State, scope: Scope<Value>, path: Path): Value => {
  const found = lookUp(scope, path, (value, name) => child(value, name, state.answers));
  if (found.found) return found.value;
  state.report(problem('unknown-field', `The template uses "${path.name}", which nothing provides here.`, path.spot));
  return plain(undefined);
};

const nothingNamed: Named = new Map();

const namedOf = (state: State, scope: Scope<Value>, hash: ReadonlyMap<string, Expression>): Named =>
  hash.size === 0 ? nothingNamed : new Map([...hash].map(([name, given]) => [name, evaluate(state, scope, given)]));

const valueOfCall = (state: State, scope: Scope<Value>, call: Call): Value => {
  state.budget.step(call.spot);
  if (state.budget.isSpent()) return plain(undefined);
  const helper = helpers.get(call.helper);
  if (helper?.form !== 'value') {
    state.report(problem('unknown-helper', `There is no helper "${call.helper}" that gives a value.`, call.spot));
    return plain(undefined);
  }
  const args = call.params.map((param) => evaluate(state, scope, param));
  return helper.run(args, namedOf(state, scope, call.hash), state);
};

const evaluate = (state: State, scope: Scope<Value>, expression: Expression): Value => {
  if (expression.kind === 'path') return valueOfPath(state, scope, expression);
  return expression.kind === 'call' ? valueOfCall(state, scope, expression) : plain(expression.value);
};

const print = (
  state: State,
  scope: Scope<Value>,
  { statement, output }: { statement: Print; output: Output },
): void => {
  const { value: what, where, spot } = statement;
  const helper = what.kind === 'call' ? helpers.get(what.helper) : undefined;
  if (what.kind === 'call' && helper?.form === 'text') {
    const args = what.params.map((param) => evaluate(state, scope, param));
    helper.run({ args, named: namedOf(state, scope, what.hash), output, where, spot }, state);
    return;
  }
  const printed = printable(evaluate(state, scope, what), undefined, state.thisYear);
  if (printed === undefined) {
    const name = what.kind === 'path' ? what.name : what.helper;
    state.report(
      problem(
        'prints-nothing',
        `"${name}" is a list or a record that does not print by itself. Name what is in it.`,
        spot,
      ),
    );
    return;
  }
  const isRequired = () => printed.from !== undefined && state.isRequired(printed.from);
  writePrintable(printed, { output, where, spot }, { isRequired });
};

/** One round of a block costs a step even when its body is empty: a loop over nothing must end too. */
const part = (
  state: State,
  scope: Scope<Value>,
  { program, output, spot }: { program: Program; output: Output; spot: Spot },
): void => {
  state.budget.step(spot);
  if (!state.budget.isSpent()) run(state, scope, { program, output });
};

const block = (
  state: State,
  scope: Scope<Value>,
  { statement, output }: { statement: BlockCall; output: Output },
): void => {
  const { call, where, spot, params, body, inverse } = statement;
  const helper = helpers.get(call.helper);
  if (helper?.form !== 'block') {
    state.report(problem('unknown-helper', `There is no block helper "${call.helper}".`, call.spot));
    return;
  }
  const args = call.params.map((param) => evaluate(state, scope, param));
  helper.run(
    {
      args,
      named: namedOf(state, scope, call.hash),
      output,
      where,
      spot,
      scope,
      names: params,
      hasInverse: inverse.length > 0,
      body: (within, to) => part(state, within, { program: body, output: to, spot }),
      inverse: (within, to) => part(state, within, { program: inverse, output: to, spot }),
    },
    state,
  );
};

const partialScope = (state: State, scope: Scope<Value>, statement: PartialCall): Scope<Value> => {
  const own: Scope<Value> = { ...scope, params: new Map() };
  const context = statement.context && evaluate(state, scope, statement.context);
  const within = context === undefined ? own : { ...inner(own, context), params: new Map<string, Value>() };
  if (statement.hash.size === 0) return within;
  return { ...within, context: { kind: 'scope', fields: namedOf(state, scope, statement.hash), base: within.context } };
};

const partial = (
  state: State,
  scope: Scope<Value>,
  { statement, output }: { statement: PartialCall; output: Output },
): void => {
  const { name, spot } = statement;
  const found = state.library.partials.get(name);
  if (found === undefined || !found.isUsable) {
    const why = found === undefined ? 'There is no' : 'There are mistakes in the';
    state.report(problem('unknown-partial', `${why} partial "${name}".`, spot));
    return;
  }
  if (state.depth >= state.limits.partials) {
    state.report(
      problem(
        'too-long',
        `Partials stand more than ${state.limits.partials} deep in each other here. Does "${name}" call itself?`,
        spot,
      ),
    );
    state.budget.exhaust();
    return;
  }
  run({ ...state, depth: state.depth + 1 }, partialScope(state, scope, statement), {
    program: found.template.program,
    output,
  });
};

const runStatement = (
  state: State,
  scope: Scope<Value>,
  { statement, output }: { statement: Statement; output: Output },
): void => {
  if (statement.kind === 'content') output.copy(statement);
  if (statement.kind === 'print') print(state, scope, { statement, output });
  if (statement.kind === 'block') block(state, scope, { statement, output });
  if (statement.kind === 'partial') partial(state, scope, { statement, output });
};

const run = (state: State, scope: Scope<Value>, { program, output }: { program: Program; output: Output }): void => {
  for (const statement of program) {
    state.budget.step(statement.spot);
    if (state.budget.isSpent()) return;
    runStatement(state, scope, { statement, output });
  }
};

/** Problems repeated at one place (a wrong name inside a loop) are told once. */
const once = (problems: Problem[]): ((problem: Problem) => void) => {
  const told = new Set<string>();
  return (found) => {
    const key = JSON.stringify([found.code, found.at, found.message]);
    if (!told.has(key)) problems.push(found);
    told.add(key);
  };
};

/**
 * Runs a template and returns its markup, with the place of each character. Always ends, within `limits`; whatever goes wrong
 * is in `problems`, and with `isComplete` false the markup breaks off.
 */
export const interpret = (
  template: Template,
  rendering: Rendering,
): { output: Output; isComplete: boolean; problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const report = once(problems);
  const budget = createBudget(rendering.limits, report);
  const output = createOutput(budget);
  const { library, answers, isRequired, thisYear, limits } = rendering;
  const freshOutput = () => createOutput(budget);
  const state: State = { library, answers, isRequired, thisYear, limits, report, budget, freshOutput, depth: 0 };
  run(state, rootScope<Value>(rendering.root), { program: template.program, output });
  return { output, isComplete: !budget.isSpent(), problems };
};
