import type { Status } from './inline.ts';

/** What is so of a provision that still has to be compared with its text, as a clause. */
export const unverifiedWords: Readonly<Record<Status, string>> = {
  verified: 'its words were read',
  secondary: 'only what others write of it was read',
  memory: 'nobody has read its words for this program',
  conflict: 'sources differ about it',
};
