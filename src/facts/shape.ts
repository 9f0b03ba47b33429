import type { AnswerRef, Fact } from './fact.ts';

/**
 * The shape of facts, as data: the linter checks template paths against it, and TypeScript takes the types of facts from it.
 * `fact` prints with provenance; `word` is fixed text of the program (a rule's key, an id) that prints plainly; `flag` is for
 * conditions; `count` is a number; `answers` goes on in the answer schema at `path` (`*` for any item of a list).
 */
export type Shape =
  | { readonly kind: 'fact' }
  | { readonly kind: 'word' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'count' }
  | { readonly kind: 'answers'; readonly path: string }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Shape>> };

/** The value that a shape describes: no field of a record is ever absent. */
export type FactsOf<S extends Shape> = S extends { kind: 'fact' }
  ? Fact
  : S extends { kind: 'word' }
    ? string
    : S extends { kind: 'flag' }
      ? boolean
      : S extends { kind: 'count' }
        ? number
        : S extends { kind: 'answers' }
          ? AnswerRef
          : S extends { kind: 'list'; of: infer I extends Shape }
            ? readonly FactsOf<I>[]
            : S extends { kind: 'record'; fields: infer F extends Readonly<Record<string, Shape>> }
              ? { readonly [K in keyof F]: FactsOf<F[K]> }
              : never;

/** Prints with provenance; a blank with its label when its answer is missing. */
export const aFact = { kind: 'fact' } as const satisfies Shape;
/** Prints plainly: the program's own words, a rule's key, an id. */
export const aWord = { kind: 'word' } as const satisfies Shape;
/** True or false, for conditions; never prints. */
export const aFlag = { kind: 'flag' } as const satisfies Shape;
/** A number that the program counted; prints in figures. */
export const aCount = { kind: 'count' } as const satisfies Shape;
/** The answers at `path`, for going on from there as from the answers themselves; `*` stands for any item of a list. */
export const answersAt = <P extends string>(path: P) => ({ kind: 'answers', path }) as const;
/** A list of what `of` describes, for `each`. */
export const listOf = <S extends Shape>(of: S) => ({ kind: 'list', of }) as const;
/** A record with these fields, each with its own shape. */
export const recordOf = <F extends Readonly<Record<string, Shape>>>(fields: F) => ({ kind: 'record', fields }) as const;
