import type { Release } from '../answers/matter.ts';
import type { Answers } from '../answers/schema.ts';
import { type Leak, leakProblem } from '../document/audience.ts';
import type { Doc } from '../document/model.ts';
import type { Problem } from '../problems.ts';

/** A leak, and the release that covers it when a person gave one. */
export interface WeighedLeak extends Leak {
  readonly release?: Release;
}

/** The answer that prints a leak, when it is another than the confidential one or a part of it. */
export const typedIn = ({ path, secret }: Leak): string | undefined =>
  path === undefined || path === secret.path || path.startsWith(`${secret.path}.`) ? undefined : path;

/** Where something was decided of one passage of one paper. */
type Decided = Pick<Release, 'paper' | 'path' | 'passage' | 'typedIn'>;

/** Whether exactly this leak was decided of: the same paper, answer, place and words. */
export const decidesOn = (decided: Decided, doc: Doc, leak: Leak): boolean =>
  decided.paper === doc.id &&
  decided.path === leak.secret.path &&
  decided.passage === leak.passage &&
  decided.typedIn === typedIn(leak);

/** Each leak of a paper with the release in the answers that covers exactly it: same paper, answer, place and words. */
export const weighed = (doc: Doc, leaks: readonly Leak[], answers: Answers): readonly WeighedLeak[] =>
  leaks.map((leak) => {
    const release = answers.matter?.releases?.find((one) => one.reason.trim() !== '' && decidesOn(one, doc, leak));
    return release === undefined ? leak : { ...leak, release };
  });

/** A leak as a Problem; one that a person released stays as a warning that gives the reason. */
export const weighedProblem = (doc: Doc, leak: WeighedLeak): Problem => {
  const problem = leakProblem(doc, leak);
  if (leak.release === undefined) return problem;
  const message = `This paper shows ${leak.secret.path} to the other side; released: ${leak.release.reason.trim()}`;
  return { ...problem, code: 'audience.released', severity: 'warning', message };
};
