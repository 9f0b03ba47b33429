import type { Answers } from '../../answers/schema.ts';
import { capital } from '../../text.ts';
import { type Fact, fact } from '../fact.ts';
import { aCount, aFact, aFlag, aWord, type FactsOf, listOf, recordOf } from '../shape.ts';
import { fullName } from '../words.ts';
import { goalPath, type OutlineChapter, type OutlineQuestion, partPath } from './chapter.ts';
import { crossFindings, type Finding } from './check.ts';
import { outlineOf } from './outline.ts';

const questionShape = recordOf({
  number: aCount,
  text: aFact,
  source: aFact,
  hasSource: aFlag,
  refs: aWord,
  commit: aFact,
  hasCommit: aFlag,
  credit: aFact,
  hasCredit: aFlag,
  confront: aFact,
  hasConfront: aFlag,
  ifDenied: aFact,
  hasIfDenied: aFlag,
  expects: aFact,
  hasExpects: aFlag,
  isUnreviewed: aFlag,
});

const chapterShape = recordOf({
  number: aCount,
  id: aWord,
  witness: aFact,
  title: aFact,
  goal: aFact,
  serves: aFact,
  hasServes: aFlag,
  stop: aFact,
  hasStop: aFlag,
  notes: aFact,
  hasNotes: aFlag,
  /** "Pet. ¶ 18, Ex. E", what the generated questions were made from. */
  madeFrom: aFact,
  hasGenerated: aFlag,
  impeaches: aFlag,
  questions: listOf(questionShape),
  asked: aCount,
  sourced: aCount,
  reviewed: aCount,
});

const findingShape = recordOf({ where: aFact, what: aWord, quote: aFact, hasQuote: aFlag, remedy: aWord });

/** What the outline prints under `facts.cross`: its chapters and questions, and what its check found. */
export const crossShape = recordOf({
  witness: aFact,
  chapters: listOf(chapterShape),
  isStarter: aFlag,
  mend: listOf(findingShape),
  weigh: listOf(findingShape),
  /** "Six problems: four to mend before court, two to weigh." */
  count: aFact,
  asked: aCount,
  sourced: aCount,
  reviewed: aCount,
});
/** The outline; see `crossShape`. */
export type CrossFacts = FactsOf<typeof crossShape>;

const has = (text: string | undefined): boolean => text !== undefined;

const questionFacts = (
  question: OutlineQuestion,
  index: number,
): CrossFacts['chapters'][number]['questions'][number] => {
  const part = (text: string | undefined, name: string): Fact => fact(text, partPath(question, `impeachment.${name}`));
  return {
    number: index + 1,
    text: fact(question.text, partPath(question, 'text'), {
      label: 'question',
      blank: 'name',
    }),
    source: fact(question.source, question.sourceFrom, { label: '', blank: 'money' }),
    hasSource: has(question.source),
    refs: question.refs,
    commit: part(question.commit, 'commit'),
    hasCommit: has(question.commit),
    credit: part(question.credit, 'credit'),
    hasCredit: has(question.credit),
    confront: part(question.confront, 'confront'),
    hasConfront: has(question.confront),
    ifDenied: part(question.ifDenied, 'ifDenied'),
    hasIfDenied: has(question.ifDenied),
    expects: fact(question.expects, partPath(question, 'expects')),
    hasExpects: has(question.expects),
    isUnreviewed: question.isGenerated && !question.isReviewed,
  };
};

const isSourced = (question: OutlineQuestion, unsourced: ReadonlySet<string>): boolean => !unsourced.has(question.from);

const chapterFacts = (
  chapter: OutlineChapter,
  index: number,
  unsourced: ReadonlySet<string>,
): CrossFacts['chapters'][number] => ({
  number: index + 1,
  id: chapter.id,
  witness: fact(chapter.witness, chapter.witnessFrom, { label: 'witness', blank: 'name' }),
  title: fact(chapter.title, partPath(chapter, 'title'), { label: 'chapter', blank: 'name' }),
  goal: fact(chapter.goal, goalPath(chapter), { label: 'goal, in one sentence', blank: 'address' }),
  serves: fact(chapter.serves, partPath(chapter, 'serves')),
  hasServes: has(chapter.serves),
  stop: fact(chapter.stop, partPath(chapter, 'stop')),
  hasStop: has(chapter.stop),
  notes: fact(chapter.notes, partPath(chapter, 'notes')),
  hasNotes: has(chapter.notes),
  madeFrom: fact(chapter.madeFrom, chapter.from),
  hasGenerated: chapter.questions.some((question) => question.isGenerated && !question.isReviewed),
  impeaches: chapter.questions.some((question) => has(question.confront) || has(question.statement)),
  questions: chapter.questions.map(questionFacts),
  asked: chapter.questions.length,
  sourced: chapter.questions.filter((question) => isSourced(question, unsourced)).length,
  reviewed: chapter.questions.filter((question) => question.isReviewed).length,
});

const findingFacts = (finding: Finding): CrossFacts['mend'][number] => ({
  where: fact(finding.where, finding.path),
  what: finding.what,
  quote: fact(finding.quote, finding.path),
  hasQuote: has(finding.quote),
  remedy: finding.remedy,
});

const smallNumbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (n: number): string => smallNumbers[n] ?? String(n);
const countText = (mend: number, weigh: number): string => {
  const all = mend + weigh;
  if (all === 0) return 'No problems found.';
  return capital(
    `${inWords(all)} ${all === 1 ? 'problem' : 'problems'}: ${inWords(mend)} to mend before court, ${inWords(weigh)} to weigh.`,
  );
};

const sum = (chapters: CrossFacts['chapters'], key: 'asked' | 'sourced' | 'reviewed'): number =>
  chapters.reduce((total, chapter) => total + chapter[key], 0);

const sourceCodes: ReadonlySet<string> = new Set(['cross.no-source', 'cross.source-not-listed']);

/** The outline as its paper shows it, with what its check found. */
export const crossFacts = (answers: Answers): CrossFacts => {
  const findings = crossFindings(answers);
  const unsourced = new Set(findings.filter(({ code }) => sourceCodes.has(code)).map(({ path }) => path));
  const chapters = outlineOf(answers).map((chapter, index) => chapterFacts(chapter, index, unsourced));
  const mend = findings.filter(({ kind }) => kind === 'mend').map(findingFacts);
  const weigh = findings.filter(({ kind }) => kind === 'weigh').map(findingFacts);
  const adverse = answers.matter?.side === 'petitioner' ? 'respondent' : 'petitioner';
  return {
    witness: fact(fullName(answers[adverse]?.name), `${adverse}.name`, { label: 'witness', blank: 'name' }),
    chapters,
    isStarter: (answers.chapters ?? []).length === 0,
    mend,
    weigh,
    count: fact(countText(mend.length, weigh.length), 'chapters'),
    asked: sum(chapters, 'asked'),
    sourced: sum(chapters, 'sourced'),
    reviewed: sum(chapters, 'reviewed'),
  };
};
