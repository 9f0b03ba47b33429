import type { Answers } from '../answers/schema.ts';

/** Answers that a clinic may give before it prints forms for filling in by hand. */
const beforehand: ReadonlySet<string> = new Set(['format', 'matter', 'counsel', 'customText', 'verifiedProvisions']);

const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
};

/** Whether nothing is told of the parties or the case yet: the papers are then forms for a pen, and no drafts. */
export const isBlankForm = (answers: Answers): boolean =>
  Object.entries(answers).every(([name, value]) => beforehand.has(name) || isEmpty(value));
