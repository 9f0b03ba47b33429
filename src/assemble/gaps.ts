import type { Answers } from '../answers/schema.ts';
import type { Leak, Secret } from '../document/audience.ts';
import { withGaps } from '../document/gaps.ts';
import type { Doc } from '../document/model.ts';
import { typedIn } from './releases.ts';

/** Where the petitioner lives or stays: what § 455.030.3 lets a petitioner reveal to the court in camera alone. */
const residences = /^petitioner\.addresses\.(?:home|other)$/;

/** Whether the passage may print without the address: one that was typed into another answer and names where the petitioner lives. */
export const mayBeLeftOut = (leak: Leak): boolean => typedIn(leak) !== undefined && residences.test(leak.secret.path);

/** The paper with the passages that a person left out of it, each replaced by words that name no address. */
export const leftOut = (doc: Doc, secrets: readonly Secret[], answers: Answers): Doc => {
  const gaps = (answers.matter?.gaps ?? []).filter(({ paper }) => paper === doc.id);
  if (gaps.length === 0) return doc;
  const covered = new Set(gaps.map(({ path, typedIn: at, passage }) => JSON.stringify([path, at, passage])));
  const isGap = (leak: Leak): boolean =>
    mayBeLeftOut(leak) && covered.has(JSON.stringify([leak.secret.path, typedIn(leak), leak.passage]));
  return withGaps(doc, secrets, isGap);
};
