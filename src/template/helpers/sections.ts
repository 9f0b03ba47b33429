import { printable } from '../print/printable.ts';
import { paragraphsOf } from '../print/text.ts';
import { inner, type Scope } from '../scope.ts';
import { isTrue } from '../truth.ts';
import { itemsOf, plain, scalarOf, type Value } from '../values.ts';
import { escaped } from '../write.ts';
import type { BlockHelper, Named, SectionCall } from './signature.ts';

const choose = (call: SectionCall, holds: boolean): void => {
  if (holds) call.body(call.scope, call.output);
  else call.inverse(call.scope, call.output);
};

const section = (
  run: BlockHelper['run'],
  more: Partial<Pick<BlockHelper, 'params' | 'binds' | 'hash' | 'inAttribute'>> = {},
): BlockHelper => ({
  form: 'block',
  params: ['any'],
  hash: {},
  binds: 'nothing',
  inAttribute: true,
  run,
  ...more,
});

/** `{{#if x}}`. */
export const ifHelper = section((call) => choose(call, call.args.some(isTrue)));
/** `{{#unless x}}`. */
export const unless = section((call) => choose(call, !call.args.some(isTrue)));

/** `{{#with x}}`: steps into a record; with an `{{else}}` only when it holds something. */
export const withHelper = section(
  (call) => {
    const [value = plain(undefined)] = call.args;
    if (call.hasInverse && !isTrue(value)) {
      call.inverse(call.scope, call.output);
      return;
    }
    const [name] = call.names;
    call.body(inner(call.scope, value, name === undefined ? {} : { params: new Map([[name, value]]) }), call.output);
  },
  { params: ['record'], binds: 'record' },
);

interface Item {
  readonly key: string;
  readonly value: Value;
}

const itemScope = (call: SectionCall, items: readonly Item[], index: number): Scope<Value> => {
  const { key, value } = items[index] ?? { key: '', value: plain(undefined) };
  const data = new Map<string, Value>([
    ['index', plain(index)],
    ['number', plain(index + 1)],
    ['first', plain(index === 0)],
    ['last', plain(index === items.length - 1)],
    ['key', plain(key)],
  ]);
  const [itemName, indexName] = call.names;
  const params = new Map<string, Value>();
  if (itemName !== undefined) params.set(itemName, value);
  if (indexName !== undefined) params.set(indexName, plain(index));
  return inner(call.scope, value, { data, params });
};

/** `{{#each list}}…{{else}}…{{/each}}`. */
export const each = section(
  (call, { answers }) => {
    const items = call.args.flatMap((value) => itemsOf(value, answers) ?? []);
    if (items.length === 0) {
      call.inverse(call.scope, call.output);
      return;
    }
    items.forEach((_, index) => {
      call.body(itemScope(call, items, index), call.output);
    });
  },
  { params: ['list'], binds: 'item' },
);

interface Joints {
  readonly conjunction: string;
  /** A comma stands between two items as well. */
  readonly hasComma: boolean;
}

const between = (index: number, count: number, { conjunction, hasComma }: Joints): string => {
  if (index === 0) return '';
  if (index < count - 1) return ', ';
  return count === 2 && !hasComma ? ` ${conjunction} ` : `, ${conjunction} `;
};

const joints = (named: Named): Joints => ({
  conjunction: printable(named.get('conj') ?? plain('and'))?.text ?? 'and',
  hasComma: scalarOf(named.get('comma') ?? plain(false)) === true,
});

/**
 * `{{#series list conj="and" comma=true}}`: "a", "a and b" ("a, and b" with the comma), "a, b, and c". Items that print nothing
 * do not count.
 */
export const series = section(
  (call, run) => {
    const items = call.args.flatMap((value) => itemsOf(value, run.answers) ?? []);
    if (items.length === 0) {
      call.inverse(call.scope, call.output);
      return;
    }
    const rendered = items.map((_, index) => {
      const output = run.freshOutput();
      call.body(itemScope(call, items, index), output);
      return output;
    });
    const kept = rendered.filter((output) => output.pieces().some((piece) => piece.text.trim() !== ''));
    const joining = joints(call.named);
    kept.forEach((output, index) => {
      call.output.make(escaped(between(index, kept.length, joining)), 0, call.spot);
      call.output.adopt(output);
    });
  },
  { params: ['list'], binds: 'item', hash: { conj: 'text', comma: 'flag' } },
);

/** `{{#paragraphs x}}`: the body for each paragraph of a text, as `{{this}}`; once, with its blank, when the text is missing. */
export const paragraphs = section(
  (call) => {
    const [value = plain(undefined)] = call.args;
    const what = printable(value);
    if (what?.text === undefined && call.hasInverse) {
      call.inverse(call.scope, call.output);
      return;
    }
    const parts = paragraphsOf(what?.text ?? '');
    const from = what?.from;
    const items: readonly Value[] = parts.map((text) =>
      from === undefined
        ? plain(text)
        : { kind: 'fact', text, from, ...(what && { label: what.label, blank: what.blank }) },
    );
    const shown = items.length === 0 ? [value] : items;
    const keyed = shown.map((item, index) => ({ key: String(index), value: item }));
    keyed.forEach((_, index) => {
      call.body(itemScope(call, keyed, index), call.output);
    });
  },
  { params: ['printable'], binds: 'paragraph', inAttribute: false },
);

/** `{{#saying x}}`: prose that stands for an answer carries its path. */
export const saying = section(
  (call) => {
    const [value = plain(undefined)] = call.args;
    const from = pathOfValue(value);
    if (from === '') {
      call.body(call.scope, call.output);
      return;
    }
    call.output.make(`<answer from="${escaped(from)}">`, 1, call.spot);
    call.body(call.scope, call.output);
    call.output.make('</answer>', 0, call.spot);
  },
  { inAttribute: false },
);

/** The path an answer or a fact came from; empty for words of the program. */
export const pathOfValue = (value: Value): string => {
  if (value.kind === 'answer') return value.path;
  return value.kind === 'fact' ? value.from : '';
};
