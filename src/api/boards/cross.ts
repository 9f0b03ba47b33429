import type { Answers } from '../../answers/schema.ts';
import { isWritten, type OutlineChapter, type OutlineQuestion } from '../../facts/cross/chapter.ts';
import { crossFindings } from '../../facts/cross/check.ts';
import { outlineOf } from '../../facts/cross/outline.ts';
import { letter } from '../../text.ts';
import type { CrossChapter } from '../contract/boards.ts';
import type { ReplyOf } from '../contract.ts';

type CrossFact = CrossChapter['facts'][number];

interface Lint {
  readonly path: string;
  readonly says: string;
}

const lintAt = (lint: readonly Lint[], path: string): string[] =>
  lint.filter((one) => one.path === path).map(({ says }) => says);

const factOf = (question: OutlineQuestion, label: string, lint: readonly Lint[]): CrossFact => ({
  id: question.from,
  label,
  path: question.from,
  text: question.text ?? '',
  source: question.source ?? question.statement ?? '',
  ifDenied: question.ifDenied ?? '',
  lint: isWritten(question) ? lintAt(lint, question.from) : [],
});

const chapterOf = (chapter: OutlineChapter, index: number, lint: readonly Lint[]): CrossChapter => {
  const label = letter(index + 1).toUpperCase();
  return {
    id: chapter.id,
    label,
    path: chapter.from,
    title: chapter.title ?? '',
    witness: chapter.witness ?? '',
    goal: chapter.goal ?? '',
    serves: chapter.serves ?? '',
    facts: chapter.questions.map((question, at) => factOf(question, `${label}${at + 1}`, lint)),
  };
};

/**
 * The chapters that a person wrote, each fact with its source, what to do when it is denied, and what the check says. While there are
 * none, the starter outline: its facts lead to the incidents they are read from.
 */
export const crossBoard = (answers: Answers): ReplyOf<'board.cross'> => {
  const lint = crossFindings(answers).map(({ path, what, remedy }) => ({ path, says: `${what} ${remedy}` }));
  return { chapters: outlineOf(answers).map((chapter, index) => chapterOf(chapter, index, lint)) };
};
