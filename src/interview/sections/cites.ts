import type { Question } from '../section.ts';

/** The exhibits cited at `path`: which one, and the page in it. */
export const cites = (path: string, more: Partial<Question> = {}): Question => ({
  path,
  span: 6,
  ...more,
  of: {
    one: 'exhibit cited',
    questions: [{ path: 'exhibit', span: 7 }, { path: 'at', span: 5 }, ...(more.of?.questions ?? [])],
  },
});
