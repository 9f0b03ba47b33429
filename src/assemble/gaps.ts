import type { Answers } from '../answers/schema.ts';
import type { Leak, Secret } from '../document/audience.ts';
import { withGaps } from '../document/gaps.ts';
import type { Doc } from '../document/model.ts';
import { inCameraWords, mayBeInCamera } from '../law/inCamera.ts';
import { decidesOn, typedIn } from './releases.ts';

/** Whether the passage may print without the address: one that was typed into another answer and names where the petitioner lives. */
export const mayBeLeftOut = (leak: Leak, answers: Answers): boolean =>
  typedIn(leak) !== undefined && mayBeInCamera(leak.secret.path, answers);

/** The paper with the passages that a person left out of it, each replaced by words that name no address. */
export const leftOut = (doc: Doc, secrets: readonly Secret[], answers: Answers): Doc => {
  const gaps = (answers.matter?.gaps ?? []).filter(({ paper }) => paper === doc.id);
  if (gaps.length === 0) return doc;
  const isGap = (leak: Leak): boolean => mayBeLeftOut(leak, answers) && gaps.some((gap) => decidesOn(gap, doc, leak));
  return withGaps(doc, secrets, { words: inCameraWords, isGap });
};
