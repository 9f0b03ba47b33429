import { valueAt } from '../../answers/walk.ts';
import { isIsoDate } from '../../dates.ts';
import { runText } from '../../document/inlineText.ts';
import { tasksOf } from '../../facts/checklist/tasks.ts';
import { stageOf } from '../../facts/stage.ts';
import { chosenIds } from '../../interview/chosenPapers.ts';
import { askedBy, printedPatterns } from '../../interview/needed.ts';
import { progressOf } from '../../interview/progress.ts';
import type { Outcome } from '../call.ts';
import type { DateRow, Look } from '../contract/work.ts';
import type { ReplyOf, RequestOf } from '../contract.ts';
import { datesOf } from './dates.ts';
import { chosenPapers, manifestsFor, paperStates } from './paperStates.ts';
import { type ChosenPaper, troublesOf } from './troubles.ts';
import type { Made, Workshop } from './workshop.ts';

const usesOf = (chosen: readonly ChosenPaper[]): Look['uses'] => {
  const uses: Record<string, { paper: string; where: string }[]> = {};
  for (const { paper, places } of chosen) {
    for (const [path, wheres] of places) {
      const known = uses[path] ?? [];
      uses[path] = [...known, ...wheres.map((where) => ({ paper: paper.id, where }))];
    }
  }
  return uses;
};

const askedFor = ({ library, answers, today }: Made, chosen: readonly ChosenPaper[]): ReadonlySet<string> => {
  const ids = chosen.map(({ paper }) => paper.id);
  const asked = askedBy(ids, { library, side: answers.matter?.side ?? 'petitioner', today });
  return new Set([...asked, ...chosen.flatMap(({ paper }) => [...printedPatterns(paper.doc)])]);
};

const lastName = (made: Made, party: 'petitioner' | 'respondent', otherwise: string): string => {
  const name = valueAt(made.answers, [party, 'name', 'last']);
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : otherwise;
};

/** "Mockett v. Mockett", as the papers have it in their heads. */
const styleOf = (made: Made): string => {
  const [paper] = made.all().papers;
  if (paper !== undefined) return runText(paper.doc.style, false);
  return `${lastName(made, 'petitioner', 'Petitioner')} v. ${lastName(made, 'respondent', 'Respondent')}`;
};

const stageWords = (dates: readonly DateRow[], made: Made): string => {
  const given = dates.flatMap(({ on, what, assumed }) =>
    assumed === undefined && isIsoDate(on) ? [{ on, what }] : [],
  );
  return stageOf(given, made.today);
};

const marksPath = 'checklist.marks';

/** The lines of the checklist that can be marked, when a chosen paper prints them. */
const namesFor = ({ answers }: Made, asked: ReadonlySet<string>): NonNullable<Look['names']> =>
  [...asked].some((path) => path.startsWith(`${marksPath}.`))
    ? { [marksPath]: tasksOf(answers).map(({ key, says }) => ({ key, words: says })) }
    : {};

const lookAt = (made: Made, { papers: asOf, density }: RequestOf<'work.look'>): Look => {
  const named = valueAt(made.answers, 'matter.papers');
  const papers = asOf ?? chosenIds({ papers: manifestsFor(made), named, density });
  const chosen = chosenPapers(made, papers);
  const dates = datesOf(made.answers, made.today);
  const asked = askedFor(made, chosen);
  const troubles = troublesOf({ made, chosen, dates, asked });
  const { matter } = made.answers;
  return {
    title: styleOf(made),
    side: matter?.side ?? '',
    county: matter?.county ?? '',
    stage: stageWords(dates, made),
    troubles: [...troubles],
    papers: [...paperStates(made, papers)],
    sections: progressOf({ answers: made.reading.raw ?? made.answers, troubles, asked }).map((section) => ({
      ...section,
      records: [...section.records],
    })),
    asked: [...asked],
    uses: usesOf(chosen),
    dates: [...dates],
    names: namesFor(made, asked),
  };
};

/** Everything the window shows of a matter besides its pages. A text that cannot be understood at all comes back as Problems. */
export const look = (workshop: Workshop, request: RequestOf<'work.look'>): Outcome<ReplyOf<'work.look'>> => {
  const made = workshop.made(request.text);
  if (made === undefined) return { ok: false, problems: workshop.reading(request.text).problems };
  return { ok: true, value: lookAt(made, request), problems: [] };
};
