import type { Paper } from '../../assemble/assemble.ts';
import type { IsoDate } from '../../dates.ts';
import { withDraft } from '../../document/missing.ts';
import type { Doc } from '../../document/model.ts';
import { missingCharacters } from '../../layout/missingCharacters.ts';
import type { Typefaces } from '../../layout/typeface.ts';
import type { Problem } from '../../problems.ts';

const named = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/** The characters of a paper that its typeface lacks, at their answers: errors in a final paper, else to weigh. */
const characterProblems = (doc: Doc, faces: Typefaces, isFinal: boolean): readonly Problem[] =>
  missingCharacters(doc, faces).map(({ from, characters }) => ({
    code: 'character.missing',
    severity: isFinal ? 'error' : 'warning',
    message: `The typeface of the papers lacks ${characters.map(named).join(', ')}: write it another way. A draft prints a mark in its place.`,
    at: from === undefined ? { in: 'document', document: doc.id } : { in: 'answers', path: from },
  }));

/** What papers are made for, and the day. */
export interface Occasion {
  readonly isFinal: boolean;
  readonly today: IsoDate;
}

/** The paper with the Problems of characters that cannot be printed; it is a draft while there are any. */
export const withCharacterProblems = (paper: Paper, faces: Typefaces, { isFinal, today }: Occasion): Paper => {
  const found = characterProblems(paper.doc, faces, isFinal);
  if (found.length === 0) return paper;
  const { missing = 0, toVerify = 0, toMend = 0 } = paper.doc.draft ?? {};
  const doc = withDraft(paper.doc, { missing, toVerify, toMend: toMend + found.length }, today);
  return { ...paper, doc, problems: [...paper.problems, ...found] };
};

/** Whether a paper for the other side shows what is confidential. Such a paper is not written, not even as a draft. */
export const mustBeWithheld = (paper: Paper): boolean =>
  paper.problems.some(({ code, severity }) => code.startsWith('audience.') && severity === 'error');
