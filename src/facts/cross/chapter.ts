/** A question of the outline, from an answer or from the starter outline. */
export interface OutlineQuestion {
  /** Path of the answer it comes from: a question, or the incident that the starter read. */
  readonly from: string;
  readonly text: string | undefined;
  readonly source: string | undefined;
  readonly sourceFrom: string;
  /** Ids for "Pet. ¶ 12" of our own petition, in place of `source`; else empty. */
  readonly refs: string;
  readonly commit: string | undefined;
  readonly credit: string | undefined;
  readonly confront: string | undefined;
  readonly ifDenied: string | undefined;
  /** The prior statement and its place, for the check. */
  readonly statement: string | undefined;
  readonly at: string | undefined;
  /** The answer to expect, when it is not yes. */
  readonly expects: string | undefined;
  readonly isGenerated: boolean;
  readonly isReviewed: boolean;
}

/** A chapter of the outline: one witness, one goal. */
export interface OutlineChapter {
  readonly id: string;
  readonly from: string;
  readonly witness: string | undefined;
  readonly witnessFrom: string;
  readonly pronoun: 'she' | 'he' | 'they' | undefined;
  readonly title: string | undefined;
  readonly goal: string | undefined;
  readonly serves: string | undefined;
  readonly stop: string | undefined;
  readonly notes: string | undefined;
  readonly questions: readonly OutlineQuestion[];
  /** What the starter outline was made from; undefined for a chapter that a person wrote. */
  readonly madeFrom: string | undefined;
}

/** Whether a chapter or question stands in the answers; one of the starter outline is read from an incident. */
export const isWritten = ({ from }: { readonly from: string }): boolean => from.startsWith('chapters.');

/** Where to change one part of a chapter or question: the part itself, or the incident that the starter read. */
export const partPath = (whole: { readonly from: string }, part: string): string =>
  isWritten(whole) ? `${whole.from}.${part}` : whole.from;

/** Where to write the goal of a chapter; that of the starter outline has no place yet, so the list of chapters. */
export const goalPath = (chapter: OutlineChapter): string => (isWritten(chapter) ? `${chapter.from}.goal` : 'chapters');
