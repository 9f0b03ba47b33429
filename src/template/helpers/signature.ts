import type { Problem } from '../../problems.ts';
import type { Output } from '../output.ts';
import type { Scope } from '../scope.ts';
import type { Spot, Where } from '../syntax.ts';
import type { Value } from '../values.ts';

/**
 * What an argument must be: `printable` an answer, fact or word that prints; `single` one word, number or truth value; `list` a
 * list; `person` a record with a pronoun; `number` a number or list to count; `record`; `cites` one or more exhibit cites.
 */
export type ParamKind = 'any' | 'printable' | 'single' | 'list' | 'person' | 'number' | 'record' | 'cites';

/** What a named argument must be. `size` names a blank, `style` a style of the first argument's printer. */
export type HashKind = 'text' | 'number' | 'flag' | 'size' | 'style';

interface Arguments {
  readonly params: readonly ParamKind[];
  /** The last parameter may be repeated. */
  readonly repeats?: boolean;
  readonly hash: Readonly<Record<string, HashKind>>;
}

/** What every helper may use of the document being rendered. */
export interface Run {
  readonly answers: unknown;
  readonly isRequired: (path: string) => boolean;
  /** The year that short dates leave out. */
  readonly thisYear: string;
  readonly report: (problem: Problem) => void;
  /** An empty output that draws on the same budget. */
  readonly freshOutput: () => Output;
}

/** Named arguments that were given. */
export type Named = ReadonlyMap<string, Value>;

/** A helper that computes a value: for conditions, other helpers' arguments, and printing. `gives` is what the linter expects of it. */
export interface ValueHelper extends Arguments {
  readonly form: 'value';
  readonly gives: 'flag' | 'count' | 'fact' | 'word';
  readonly run: (args: readonly Value[], named: Named, run: Run) => Value;
}

/** A helper that writes. Without `inAttribute` it writes tags, and so cannot stand in an attribute. */
export interface TextHelper extends Arguments {
  readonly form: 'text';
  readonly inAttribute: boolean;
  readonly run: (call: TextCall, run: Run) => void;
}

/** What a text helper gets. */
export interface TextCall {
  readonly args: readonly Value[];
  readonly named: Named;
  readonly output: Output;
  readonly where: Where;
  readonly spot: Spot;
}

/** A helper with a body. `binds` says what the body's context is. */
export interface BlockHelper extends Arguments {
  readonly form: 'block';
  readonly binds: 'nothing' | 'item' | 'record' | 'paragraph';
  readonly inAttribute: boolean;
  readonly run: (call: SectionCall, run: Run) => void;
}

/** What a block helper gets. `body` and `inverse` render in a scope into an output. */
export interface SectionCall extends TextCall {
  readonly scope: Scope<Value>;
  /** Names between the bars: `as |item index|`. */
  readonly names: readonly string[];
  readonly hasInverse: boolean;
  readonly body: (scope: Scope<Value>, output: Output) => void;
  readonly inverse: (scope: Scope<Value>, output: Output) => void;
}

/** Anything that a template can call. */
export type Helper = ValueHelper | TextHelper | BlockHelper;
