import type { Place } from '../problems.ts';

/** A place in a template file; line and column count from 1. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place as Problems carry it. */
export const placeOf = ({ file, line, column }: Spot): Place => ({ in: 'template', file, line, column });

/** Where a mustache stands: in running text, in the value of an attribute, or inside a tag but in no value (always a mistake). */
export type Where = 'text' | 'value' | 'tag';

/** A path such as `../name.first`, `@index`, `this`, `child.age`. */
export interface Path {
  readonly kind: 'path';
  /** As written, for messages. */
  readonly name: string;
  /** How many `../` stand before it. */
  readonly depth: number;
  /** Begins with `@`. */
  readonly isData: boolean;
  /** Begins with `this` or `.`: block parameters are not looked at. */
  readonly isScoped: boolean;
  readonly parts: readonly string[];
  readonly spot: Spot;
}

/** A word, number or truth value written in the template. */
export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | undefined;
  readonly spot: Spot;
}

/** A helper with its arguments. */
export interface Call {
  readonly kind: 'call';
  readonly helper: string;
  readonly params: readonly Expression[];
  readonly hash: ReadonlyMap<string, Expression>;
  readonly spot: Spot;
}

/** Anything that stands for a value. */
export type Expression = Path | Literal | Call;

/** Markup and words of the template itself. `tags` counts the tags in it. */
export interface Content {
  readonly kind: 'content';
  readonly text: string;
  readonly tags: number;
  readonly spot: Spot;
  /** Of what an output holds: each character has a place of its own. */
  readonly isCopy: true;
}

/** `{{path}}` or `{{helper …}}`. */
export interface Print {
  readonly kind: 'print';
  readonly value: Path | Call;
  readonly where: Where;
  readonly spot: Spot;
}

/** `{{#helper …}}body{{else}}inverse{{/helper}}`. */
export interface BlockCall {
  readonly kind: 'block';
  readonly call: Call;
  readonly where: Where;
  readonly params: readonly string[];
  readonly body: Program;
  readonly inverse: Program;
  readonly spot: Spot;
}

/** `{{> name context arg=x}}`. */
export interface PartialCall {
  readonly kind: 'partial';
  readonly name: string;
  readonly context?: Expression;
  readonly hash: ReadonlyMap<string, Expression>;
  readonly where: Where;
  readonly spot: Spot;
}

/** One piece of a template. */
export type Statement = Content | Print | BlockCall | PartialCall;

/** Statements in order. */
export type Program = readonly Statement[];

/** One tag as the template writes it. A value is `undefined` when part of it comes from an answer. */
export interface Tag {
  readonly form: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string | undefined; readonly spot: Spot }[];
  /** The tag of this file that holds it; `undefined` at the top of a file. For a closing tag, the tag it closes. */
  readonly parent: string | undefined;
  readonly spot: Spot;
}

/** A template that was read: its statements, and the tags found in it for the linter. */
export interface Template {
  readonly file: string;
  readonly program: Program;
  readonly tags: readonly Tag[];
  /** Running text (not only white space) by the tag of this file that holds it. */
  readonly texts: readonly { readonly parent: string | undefined; readonly spot: Spot }[];
}
