import type { Answers } from '../../answers/schema.ts';
import { answerWarning, type Problem } from '../../problems.ts';
import { goalPath, type OutlineChapter, type OutlineQuestion } from './chapter.ts';
import { outlineOf } from './outline.ts';

/** One thing that the check of an outline found. `mend` before court; `weigh` at leisure. */
export interface Finding {
  readonly code: string;
  readonly kind: 'mend' | 'weigh';
  /** "Chapter 4, question 3". */
  readonly where: string;
  /** "No source." */
  readonly what: string;
  /** The words concerned, as they stand. */
  readonly quote: string | undefined;
  readonly remedy: string;
  readonly path: string;
}

/** A conjunction and, after it or after a pronoun, a verb: in the past, where most questions stand. */
const secondFact =
  /\b(?:and|but|then|because|while)\s+(?:(?:then|also|you|she|he|they|it)\s+)?(?:was|were|had|did|went|came|told|said|saw|took|left|sent|made|got|put|ran|held|hit|kept|wrote|drove|gave|felt|knew|\w+ed)\b/gi;

/** Words that end like a verb in the past and are none. */
const noVerb =
  /^(?:indeed|need|seed|feed|speed|weed|deed|red|bed|shed|sled|hundred|kindred|sacred|naked|wicked|crooked|aged|beloved)$/i;

/** Whether what a conjunction joins is no second fact: two subjects ("You and he had"), a name, or a noun in -ed. */
const joinsWords = (match: RegExpMatchArray, question: string): boolean => {
  const last = match[0].split(/\s+/).at(-1) ?? '';
  const isFirstSubject = question.slice(0, match.index).trim().split(/\s+/).length < 2;
  return isFirstSubject || noVerb.test(last) || /^\p{Lu}/u.test(last);
};

/** Whether a question seems to state two facts: a semicolon, or a conjunction followed by a second verb. A guess, to be weighed. */
export const isCompound = (question: string): boolean =>
  question.includes(';') || [...question.matchAll(secondFact)].some((match) => !joinsWords(match, question));

/** A first word that lets a witness explain, and the short tag that makes a leading question of a sentence all the same. */
const openBeginning = /^\W*(?:(?:and|so|now|then|but),?\s+)?(why|how|what|who|which|describe|explain|tell)\b/i;
const leadingTag =
  /,\s*(?:correct|right|true|yes|no|\w+n['’]t\s+\w+|(?:is|are|was|were|did|do|does|had|has)\s+\w+)\s*\?\s*$/i;

/** The word by which a question is open: "why". Undefined for a leading question, and for a statement to be admitted. */
export const openWord = (question: string): string | undefined => {
  const word = openBeginning.exec(question)?.[1]?.toLowerCase();
  const asks = question.trim().endsWith('?') || /^(?:describe|explain|tell)$/.test(word ?? '');
  return asks && !leadingTag.test(question) ? word : undefined;
};

const citedMarks = (text: string): readonly string[] =>
  [...text.matchAll(/\bExs?\.[\s\u00a0]*(R-\d+|[A-Z]{1,2}(?![a-z-]))/g)].map((match) => match[1] ?? '');

const knownMarks = (answers: Answers): ReadonlySet<string> =>
  new Set((answers.exhibits ?? []).flatMap(({ mark }) => (mark === undefined ? [] : [mark.trim()])));

const strayMark = (answers: Answers, question: OutlineQuestion): string | undefined => {
  const marks = knownMarks(answers);
  return citedMarks(question.source ?? '').find((mark) => !marks.has(mark));
};

interface Place {
  readonly where: string;
  readonly path: string;
}

const checkSource = (answers: Answers, question: OutlineQuestion, at: Place): readonly Finding[] => {
  if (question.source === undefined && question.statement === undefined && question.refs === '') {
    const remedy = 'Name an exhibit, statement or transcript and its page, or leave the question out.';
    return [{ code: 'cross.no-source', kind: 'mend', what: 'No source.', quote: question.text, remedy, ...at }];
  }
  const stray = strayMark(answers, question);
  if (stray === undefined) return [];
  return [
    {
      code: 'cross.source-not-listed',
      kind: 'mend',
      what: 'Source not on the exhibit list.',
      quote: question.source,
      remedy: 'Add the exhibit, or correct the source.',
      ...at,
    },
  ];
};

const checkImpeachment = (question: OutlineQuestion, at: Place): readonly Finding[] => {
  const impeaches = question.confront !== undefined || question.statement !== undefined;
  if (!impeaches) return [];
  const hasPlace = question.at !== undefined || /\d/.test(question.confront ?? '');
  if (question.statement === undefined && !hasPlace) {
    return [
      {
        code: 'cross.no-statement',
        kind: 'mend',
        what: 'Impeachment without a statement.',
        quote: question.confront,
        remedy: 'Name the prior statement, with its page and line.',
        ...at,
      },
    ];
  }
  if (hasPlace) return [];
  return [
    {
      code: 'cross.no-place',
      kind: 'mend',
      what: 'Impeachment without a place.',
      quote: question.statement ?? question.confront,
      remedy: 'Give the page and line, or the counter reading.',
      ...at,
    },
  ];
};

const checkWords = (question: OutlineQuestion, at: Place): readonly Finding[] => {
  if (question.text === undefined)
    return [
      {
        code: 'cross.no-question',
        kind: 'mend',
        what: 'No question.',
        quote: undefined,
        remedy: 'Write the question, or take the row out.',
        ...at,
      },
    ];
  return [...openFinding(question.text, at), ...compoundFinding(question.text, at)];
};

const openFinding = (quote: string, at: Place): readonly Finding[] => {
  const word = openWord(quote);
  if (word === undefined) return [];
  const what = `Asks “${word}”, so the witness may explain.`;
  return [
    { code: 'cross.open', kind: 'weigh', what, quote, remedy: 'State one fact that can only be admitted.', ...at },
  ];
};

const compoundFinding = (quote: string, at: Place): readonly Finding[] => {
  if (!isCompound(quote)) return [];
  return [
    {
      code: 'cross.compound',
      kind: 'weigh',
      what: 'Two facts in one question.',
      quote,
      remedy: 'Make two questions.',
      ...at,
    },
  ];
};

const checkChapter = (answers: Answers, chapter: OutlineChapter, number: number): readonly Finding[] => {
  const here: Place = { where: `Chapter ${number}`, path: chapter.from };
  const unreviewed = chapter.questions.length > 0 && chapter.questions.every((question) => !question.isReviewed);
  return [
    ...(chapter.goal === undefined
      ? [
          {
            code: 'cross.no-goal',
            kind: 'mend',
            what: 'No goal.',
            quote: undefined,
            remedy: 'Write the goal in one sentence.',
            where: here.where,
            path: goalPath(chapter),
          } as const,
        ]
      : []),
    ...(chapter.questions.length === 0
      ? [
          {
            code: 'cross.no-questions',
            kind: 'mend',
            what: 'No questions.',
            quote: undefined,
            remedy: 'Write the questions, or remove the chapter.',
            ...here,
          } as const,
        ]
      : []),
    ...chapter.questions.flatMap((question, index) => {
      const at: Place = { where: `Chapter ${number}, question ${index + 1}`, path: question.from };
      return [...checkWords(question, at), ...checkSource(answers, question, at), ...checkImpeachment(question, at)];
    }),
    ...(unreviewed
      ? [
          {
            code: 'cross.unreviewed',
            kind: 'weigh',
            what: 'Generated; no question reviewed.',
            quote: undefined,
            remedy: 'Review each question, or remove the chapter.',
            ...here,
          } as const,
        ]
      : []),
  ];
};

/** What to mend and what to weigh in the outline, in the order of its chapters. */
export const crossFindings = (answers: Answers): readonly Finding[] =>
  outlineOf(answers).flatMap((chapter, index) => checkChapter(answers, chapter, index + 1));

/** The same as Problems, for `check`: only for an outline that a person wrote. */
export const crossProblems = (answers: Answers): readonly Problem[] => {
  if ((answers.chapters ?? []).length === 0) return [];
  return crossFindings(answers).map((finding) =>
    answerWarning(
      finding.code,
      finding.path,
      `${finding.where}: ${finding.what}${finding.quote === undefined ? '' : ` “${finding.quote}”`} ${finding.remedy}`,
    ),
  );
};
