import type { Cell, Factor } from '../../../src/api/contract/boards.ts';

/** A piece of evidence against, and the answer to it. */
export interface Met {
  /** Of the evidence. */
  readonly path?: string;
  readonly evidence: Cell;
  /** Absent where the evidence has no place for an answer. */
  readonly answer?: Cell;
}

const recordOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** Each piece of evidence against with its own answer, found by the record that both are in. */
export const metBy = ({ against, answers }: Factor): readonly Met[] =>
  against.map((evidence) => {
    const { path } = evidence;
    const answer = path === undefined ? undefined : answers.find((one) => one.path === `${recordOf(path)}.answer`);
    const place = path === undefined ? {} : { path };
    return answer === undefined ? { ...place, evidence } : { ...place, evidence, answer };
  });

/** How many factors have evidence, how many pieces against have no answer, and how much is still to be found. */
export const dangerCounts = (
  factors: readonly Factor[],
): { readonly shown: number; readonly unanswered: number; readonly toFind: number } => ({
  shown: factors.filter((factor) => factor.for.length > 0).length,
  unanswered: factors.flatMap(metBy).filter(({ answer }) => answer?.text === '').length,
  toFind: factors.reduce((sum, { needs }) => sum + needs.length, 0),
});
