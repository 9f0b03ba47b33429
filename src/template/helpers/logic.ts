import { isTrue } from '../truth.ts';
import { itemsOf, plain, scalarOf, type Value } from '../values.ts';
import type { ParamKind, ValueHelper } from './signature.ts';

const condition = (
  params: readonly ParamKind[],
  holds: (args: readonly Value[], answers: unknown) => boolean,
  repeats = false,
): ValueHelper => ({
  form: 'value',
  gives: 'flag',
  params,
  repeats,
  hash: {},
  run: (args, _named, { answers }) => plain(holds(args, answers)),
});

const single = (value: Value | undefined) => (value === undefined ? undefined : scalarOf(value));

const areEqual = ([a, b]: readonly Value[]): boolean => single(a) === single(b);

const isGreater = ([a, b]: readonly Value[]): boolean => {
  const [left, right] = [single(a), single(b)];
  if (typeof left === 'string' && typeof right === 'string') return left > right;
  return typeof left === 'number' && typeof right === 'number' && left > right;
};

const isAmong = ([list, wanted]: readonly Value[], answers: unknown): boolean => {
  const items = list === undefined ? undefined : itemsOf(list, answers);
  return items?.some((item) => scalarOf(item.value) === single(wanted)) ?? false;
};

/** `eq a b`: the same word, number or truth value. */
export const eq = condition(['single', 'single'], areEqual);
/** `ne a b`: not the same. */
export const ne = condition(['single', 'single'], (args) => !areEqual(args));
/** `and a b …`: all hold, as `if` has it. */
export const and = condition(['any', 'any'], (args) => args.every(isTrue), true);
/** `or a b …`: one holds at least. */
export const or = condition(['any', 'any'], (args) => args.some(isTrue), true);
/** `not a`: it does not hold. */
export const not = condition(['any'], (args) => !args.some(isTrue));
/** `gt a b`: the larger number, or the later word or day; false when either is missing. */
export const gt = condition(['single', 'single'], isGreater);
/** `includes list x`: one item of the list is `x`. */
export const includes = condition(['list', 'single'], isAmong);

/** `checked x`: "true" or nothing, for `checked="…"`. */
export const checked: ValueHelper = {
  form: 'value',
  gives: 'word',
  params: ['any'],
  hash: {},
  run: ([value]) => plain(value !== undefined && isTrue(value) ? 'true' : ''),
};
