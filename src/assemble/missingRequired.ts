import type { Answers } from '../answers/schema.ts';
import { type AnswerNode, answerTree, childNode, metaAt, valueAt } from '../answers/walk.ts';
import type { MissingAnswer } from '../document/missing.ts';
import type { Manifest } from '../template/manifest.ts';
import { requiredPatterns } from '../template/required.ts';
import { isTrue } from '../template/truth.ts';

/** A required answer that is not given; any of the paths would meet it. A path may end at a list that needs its first item. */
export interface MissingRequired {
  readonly paths: readonly string[];
  readonly label: string;
}

type Options = readonly (readonly string[])[];

const isGiven = (answers: Answers, path: readonly string[]): boolean => {
  const node = path.reduce<AnswerNode | undefined>((parent, name) => parent && childNode(parent, name), answerTree());
  if (node === undefined) return false;
  return isTrue({ kind: 'answer', path: path.join('.'), node, raw: valueAt(answers, path) });
};

const withIndex = (options: Options, list: readonly string[], index: number): Options =>
  options.map((path) => {
    const isItem = path[list.length] === '*' && list.every((name, n) => path[n] === name);
    return isItem ? path.with(list.length, String(index)) : path;
  });

/** The options once for every item of the first list they name; an empty list stands for its missing items. */
const expand = (answers: Answers, options: Options): readonly Options[] => {
  const starred = options.find((path) => path.includes('*'));
  if (starred === undefined) return [options];
  const list = starred.slice(0, starred.indexOf('*'));
  const items = valueAt(answers, list);
  const count = Array.isArray(items) ? items.length : 0;
  if (count === 0) return [options.map((path) => (path === starred ? list : path))];
  return Array.from({ length: count }, (_, index) => withIndex(options, list, index)).flatMap((one) =>
    expand(answers, one),
  );
};

const labelOf = (path: string): string => {
  const meta = metaAt(path);
  const own = meta?.label ?? meta?.title?.toLowerCase();
  const parent = path.replace(/\.[^.]+$/, '');
  return own ?? (parent === path ? path : labelOf(parent));
};

/** The answers that the manifest requires of this matter and that are not given, in the manifest's order. */
export const missingRequired = (answers: Answers, manifest: Manifest): readonly MissingRequired[] =>
  requiredPatterns(manifest, answers)
    .map((pattern) => pattern.split('|').map((path) => path.trim().split('.')))
    .flatMap((options) => expand(answers, options))
    .filter((options) => !options.some((path) => isGiven(answers, path)))
    .map((options) => options.map((path) => path.join('.')))
    .map((paths) => ({ paths, label: labelOf(paths[0] ?? '') }));

const touches = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

const meets = (blank: MissingAnswer, required: MissingRequired): boolean =>
  required.paths.some((path) => touches(path, blank.path));

/**
 * Everything a paper lacks: the answers its blanks stand for, and the required ones that print no blank. Blanks that one
 * requirement covers count as one required answer, the first.
 */
export const mergeMissing = (
  blanks: readonly MissingAnswer[],
  required: readonly MissingRequired[],
): readonly MissingAnswer[] => {
  const unprinted = required.filter((one) => !blanks.some((blank) => blank.required && meets(blank, one)));
  const met = new Set<MissingRequired>();
  const merged = blanks.map((blank) => {
    const requirement = blank.required ? required.find((one) => one.paths.length > 1 && meets(blank, one)) : undefined;
    if (requirement === undefined) return blank;
    const isSecond = met.has(requirement);
    met.add(requirement);
    return isSecond ? { ...blank, required: false } : blank;
  });
  return [...merged, ...unprinted.map(({ paths, label }) => ({ path: paths[0] ?? '', label, required: true }))];
};
