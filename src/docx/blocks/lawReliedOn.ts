import type { Item } from '../paragraph.ts';

/** Throws: the place of the table "Law relied on" is replaced by the table when a document is finished, before it is written. */
export const writeLawReliedOn = (): readonly Item[] => {
  throw new Error('The document is not finished: the table of law relied on has not been put in its place.');
};
