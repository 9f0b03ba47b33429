import type { Problem } from '../problems.ts';
import { runText } from './inlineText.ts';
import type { Doc } from './model.ts';
import { findWords, passageAt, squashed } from './search.ts';
import { visitDocument } from './walk.ts';

/** Words that may tell the other side what is withheld, to be weighed by a person. */
export interface Hint {
  /** The answer that the words come from. */
  readonly path: string;
  /** What they are, as a clause: "the street of a withheld address". */
  readonly what: string;
  readonly words: string;
}

const shortestHint = 5;

const socialSecurityNumber = /(?<![\d-])\d{3}[-\s\u00a0\u2011]\d{2}[-\s\u00a0\u2011]\d{4}(?![\d-])/g;

/** Social Security numbers in the text: no petition or other paper need state one. @source § 455.030.3, RSMo */
const numbersIn = (doc: Doc): readonly Problem[] => {
  const problems: Problem[] = [];
  visitDocument(doc, {
    inlines: (run) => {
      for (const [passage] of runText(run, false).matchAll(socialSecurityNumber)) {
        const from = run.flatMap((inline) => ('from' in inline && inline.from !== undefined ? [inline.from] : []))[0];
        problems.push({
          code: 'audience.social-security-number',
          severity: 'error',
          message: `This paper reaches the other side and shows what looks like a Social Security number. Take it out${from === undefined ? '' : ` of ${from}`}. § 455.030.3`,
          at: { in: 'document', document: doc.id, passage, ...(from === undefined ? {} : { path: from }) },
        });
      }
    },
  });
  return problems;
};

/** A lawyer’s office may stand on the same street: what is printed of counsel is no hint. */
const hinted = (doc: Doc, hints: readonly Hint[]): readonly Problem[] => {
  const wanted = hints
    .map((hint) => ({ ...hint, needle: squashed(hint.words) }))
    .filter(({ needle }) => needle.length >= shortestHint);
  const found = findWords(
    doc,
    wanted.map(({ needle }) => needle),
  );
  return wanted.flatMap(({ path, what, needle }) =>
    (found.get(needle) ?? []).flatMap((place): readonly Problem[] => {
      const { words: passage, from } = passageAt(place);
      if (from?.startsWith('counsel.') === true) return [];
      return [
        {
          code: 'audience.hint',
          severity: 'warning',
          message: `This paper reaches the other side and shows ${what} (${path}): weigh whether it may.`,
          at: { in: 'document', document: doc.id, passage, ...(from === undefined ? {} : { path: from }) },
        },
      ];
    }),
  );
};

/**
 * What a paper for the other side may tell beyond its confidential answers: a Social Security number is an error, the words of a
 * hint are for a person to weigh. Papers for the client or the office are not checked.
 */
export const sensitiveProblems = (doc: Doc, hints: readonly Hint[]): readonly Problem[] =>
  doc.audience === 'filed' || doc.audience === 'served' ? [...numbersIn(doc), ...hinted(doc, hints)] : [];
