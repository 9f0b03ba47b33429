import type { BlankSize } from '../answers/meta.ts';

/**
 * A piece of text that follows from answers. `from` is the answer to go to for changing it; `text` is absent when that answer
 * is missing, and a blank prints with `label`.
 */
export interface Fact {
  readonly kind: 'fact';
  readonly text?: string;
  readonly from: string;
  readonly label?: string;
  readonly blank?: BlankSize;
}

/** A place in the answers, by path: a template goes on from it as from the answers themselves (`{{answer.account}}`). */
export interface AnswerRef {
  readonly kind: 'answerRef';
  readonly path: string;
}

/** A fact; text that is undefined or empty makes it a blank. */
export const fact = (
  text: string | undefined,
  from: string,
  more: { label?: string; blank?: BlankSize } = {},
): Fact => ({
  kind: 'fact',
  ...(text === undefined || text === '' ? {} : { text }),
  from,
  ...more,
});

/** The answers at `path`. */
export const answerRef = (path: string): AnswerRef => ({ kind: 'answerRef', path });
