import { nodeAt } from '../answers/walk.ts';
import type { Question } from './section.ts';

/** Columns of 12 by the printer of an answer. */
const byPrinter = {
  date: 3,
  fuzzyDate: 6,
  time: 2,
  money: 3,
  number: 2,
  choice: 4,
  phone: 4,
  name: 12,
  address: 12,
  text: 6,
} as const;

/** How many of 12 columns a question takes: what it says itself, or what its kind of answer needs. `path` is from the root. */
export const spanOf = (question: Question, path: string): number => {
  const node = nodeAt(path);
  const printer = node?.meta.prints;
  if (question.span !== undefined) return question.span;
  if (node?.kind === 'list' || node?.kind === 'map') return 12;
  return printer === undefined ? 6 : byPrinter[printer];
};
