import type { Chapter, Question } from '../../answers/evidence.ts';
import type { Answers } from '../../answers/schema.ts';
import { citeText, witnessName } from '../evidence.ts';
import { given } from '../words.ts';
import type { OutlineChapter, OutlineQuestion } from './chapter.ts';
import { starterOutline } from './starter.ts';

const sourceOf = (answers: Answers, question: Question): string | undefined => {
  const parts = [
    given(question.sourceText),
    question.source === undefined ? undefined : citeText(answers, question.source),
  ];
  const texts = parts.filter((part) => part !== undefined);
  return texts.length === 0 ? undefined : texts.join('; ');
};

const expected = { no: 'expect “no”', unknown: 'answer not known' } as const;

const outlineQuestion = (answers: Answers, question: Question, from: string): OutlineQuestion => ({
  from,
  text: given(question.text),
  source: sourceOf(answers, question),
  sourceFrom: question.source === undefined ? `${from}.sourceText` : `${from}.source.exhibit`,
  refs: '',
  commit: given(question.impeachment?.commit),
  credit: given(question.impeachment?.credit),
  confront: given(question.impeachment?.confront),
  ifDenied: given(question.impeachment?.ifDenied),
  statement: given(question.impeachment?.statement),
  at: given(question.impeachment?.at),
  expects: question.expects === undefined || question.expects === 'yes' ? undefined : expected[question.expects],
  isGenerated: question.generated === true,
  isReviewed: question.reviewed === true || question.generated !== true,
});

const outlineChapter = (answers: Answers, chapter: Chapter, index: number): OutlineChapter => {
  const from = `chapters.${index}`;
  const hasGenerated = (chapter.questions ?? []).some(
    (question) => question.generated === true && question.reviewed !== true,
  );
  return {
    id: chapter.id,
    from,
    witness: witnessName(answers, chapter.witness),
    witnessFrom: `${from}.witness`,
    pronoun: answers.witnesses?.find((witness) => witness.id === chapter.witness)?.pronoun,
    title: given(chapter.title),
    goal: given(chapter.goal),
    serves: given(chapter.serves),
    stop: given(chapter.stop),
    notes: given(chapter.notes),
    questions: (chapter.questions ?? []).map((question, at) =>
      outlineQuestion(answers, question, `${from}.questions.${at}`),
    ),
    madeFrom: hasGenerated ? sourcesOf(answers, chapter) : undefined,
  };
};

const sourcesOf = (answers: Answers, chapter: Chapter): string => {
  const sources = (chapter.questions ?? [])
    .filter((question) => question.generated === true)
    .flatMap((question) => [
      given(question.sourceText),
      question.source === undefined ? undefined : citeText(answers, { exhibit: question.source.exhibit }),
    ])
    .filter((source) => source !== undefined);
  return [...new Set(sources)].join(', ');
};

/** The chapters that a person wrote, or the starter outline when there is none. */
export const outlineOf = (answers: Answers): readonly OutlineChapter[] => {
  const chapters = answers.chapters ?? [];
  return chapters.length === 0
    ? starterOutline(answers)
    : chapters.map((chapter, index) => outlineChapter(answers, chapter, index));
};
