import { nodeAt } from '../answers/walk.ts';
import type { Manifest } from './manifest.ts';
import { isTrue } from './truth.ts';
import { answerAt } from './values.ts';

/** One requirement: any of these paths meets it. */
type Alternatives = readonly (readonly string[])[];

const alternatives = (pattern: string): Alternatives => pattern.split('|').map((path) => path.trim().split('.'));

const isGivenAt = (answers: unknown, path: string): boolean => {
  const value = answerAt(answers, path);
  return value !== undefined && isTrue(value);
};

/** The path patterns that `manifest` requires of these answers, the conditional ones included when their condition holds. */
export const requiredPatterns = (manifest: Manifest, answers: unknown): readonly string[] => [
  ...manifest.required,
  ...manifest.requiredWhen.filter(({ when }) => isGivenAt(answers, when)).flatMap(({ paths }) => paths),
];

/** What the stars of `pattern` stand for in `path`, as far as both go; `undefined` when they part. */
const stars = (pattern: readonly string[], path: readonly string[]): readonly string[] | undefined => {
  const shared = pattern.slice(0, path.length);
  const agrees = shared.every((name, index) => name === '*' || name === path[index]);
  return agrees ? shared.flatMap((name, index) => (name === '*' ? [path[index] ?? ''] : [])) : undefined;
};

const filled = (pattern: readonly string[], found: readonly string[]): string => {
  let next = 0;
  return pattern
    .map((name) => {
      if (name !== '*') return name;
      next += 1;
      return found[next - 1] ?? '*';
    })
    .join('.');
};

interface Wanted {
  readonly pattern: readonly string[];
  /** The parts of a required record count with it. */
  readonly isRecord: boolean;
}

const wantedOf = (pattern: readonly string[]): Wanted => ({
  pattern,
  isRecord: nodeAt(pattern.join('.'))?.kind === 'record',
});

/**
 * Whether the blank of a missing answer counts as missing. True for an answer that a pattern names, for the record that holds
 * it, and for the parts of a required record; false once an alternative (`a|b`) is given.
 */
export const requirement = (manifest: Manifest, answers: unknown): ((path: string) => boolean) => {
  const requirements = requiredPatterns(manifest, answers).map((pattern) => alternatives(pattern).map(wantedOf));
  return (path) => {
    const parts = path.split('.');
    return requirements.some((options) =>
      options.some(({ pattern, isRecord }) => {
        const found = pattern.length >= parts.length || isRecord ? stars(pattern, parts) : undefined;
        return found !== undefined && !options.some((option) => isGivenAt(answers, filled(option.pattern, found)));
      }),
    );
  };
};
