import type { Answers } from '../../answers/schema.ts';
import { type IsoDate, shortDate } from '../../dates.ts';
import { firearmTest } from '../../law/firearm.ts';
import { paragraphsText } from '../evidence.ts';
import { answerRef, fact } from '../fact.ts';
import { tableDate } from '../fuzzy.ts';
import { incidentsInOrder } from '../incidents.ts';
import { aFact, aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from '../shape.ts';
import { type DateRow, dateRowShape, dateRows } from './dateRows.ts';
import { elementRowShape, elementRows } from './elementRows.ts';
import type { Task, TaskGroup } from './task.ts';
import { tasksOf } from './tasks.ts';

const taskShape = recordOf({
  key: aWord,
  says: aFact,
  rules: listOf(aWord),
  due: aFact,
  hasDue: aFlag,
  isDone: aFlag,
  result: aFact,
  hasResult: aFlag,
});

/** What the checklist prints under `facts.checklist`: dates, elements, tasks by group, incidents to answer, witnesses, exhibits, firearms. */
export const checklistShape = recordOf({
  dates: listOf(dateRowShape),
  hasDates: aFlag,
  elements: listOf(elementRowShape),
  asksSeriousDanger: aFlag,
  before: listOf(taskShape),
  onTheDay: listOf(taskShape),
  after: listOf(taskShape),
  incidents: listOf(
    recordOf({ answer: answersAt('incidents.*'), date: aFact, paragraphs: aFact, hasParagraphs: aFlag }),
  ),
  witnesses: listOf(answersAt('witnesses.*')),
  exhibits: listOf(recordOf({ answer: answersAt('exhibits.*'), sponsor: aFact, hasSponsor: aFlag })),
  firearm: listOf(recordOf({ asks: aWord, answer: aWord, because: aWord, rules: listOf(aWord) })),
  firearmApplies: aWord,
});
/** The facts of a checklist; see `checklistShape`. */
export type ChecklistFacts = FactsOf<typeof checklistShape>;

const taskFacts = (answers: Answers, task: Task, year: string): ChecklistFacts['before'][number] => {
  const marks = answers.checklist?.marks ?? {};
  const mark = Object.hasOwn(marks, task.key) ? marks[task.key] : undefined;
  const at = `checklist.marks.${task.key}`;
  return {
    key: task.key,
    says: fact(task.says, task.from),
    rules: task.rules,
    due: fact(task.on === undefined ? undefined : shortDate(task.on, year), `${at}.due`),
    hasDue: task.on !== undefined,
    isDone: mark?.done === true,
    result: fact(mark?.result, `${at}.result`),
    hasResult: (mark?.result ?? '') !== '',
  };
};

const incidentRows = (answers: Answers): ChecklistFacts['incidents'] =>
  incidentsInOrder(answers)
    .filter(
      ({ incident }) =>
        incident.status !== undefined ||
        incident.ourAccount !== undefined ||
        (incident.inconsistencies ?? []).length > 0,
    )
    .map(({ incident, index }) => {
      const paragraphs = paragraphsText(incident.petitionParagraphs);
      return {
        answer: answerRef(`incidents.${index}`),
        date: fact(tableDate(incident.on), `incidents.${index}.on`, { label: 'date', blank: 'count' }),
        paragraphs: fact(paragraphs, `incidents.${index}.petitionParagraphs`),
        hasParagraphs: paragraphs !== undefined,
      };
    });

const exhibitRows = (answers: Answers): ChecklistFacts['exhibits'] =>
  (answers.exhibits ?? []).map((exhibit, index) => {
    const sponsor = answers.witnesses?.find(({ id }) => id === exhibit.sponsor)?.name;
    return {
      answer: answerRef(`exhibits.${index}`),
      sponsor: fact(sponsor, `exhibits.${index}.sponsor`),
      hasSponsor: sponsor !== undefined,
    };
  });

const applies = {
  yes: 'It would apply to such an order.',
  no: 'On these answers one element is missing; compare the order’s own words before relying on it.',
  unknown: 'Not settled by the answers.',
} as const;

/** The hearing checklist of a respondent’s counsel. */
export const checklistFacts = (answers: Answers, today: IsoDate): ChecklistFacts => {
  const tasks = tasksOf(answers);
  const year = (answers.hearing?.on ?? today).slice(0, 4);
  const group = (name: TaskGroup) =>
    tasks.filter((task) => task.group === name).map((task) => taskFacts(answers, task, year));
  const test = firearmTest(answers, 'full');
  const dates: readonly DateRow[] = dateRows(answers, today);
  return {
    dates,
    hasDates: dates.length > 0,
    elements: elementRows(answers),
    asksSeriousDanger: answers.term?.seriousDanger === true,
    before: group('before'),
    onTheDay: group('onTheDay'),
    after: group('after'),
    incidents: incidentRows(answers),
    witnesses: (answers.witnesses ?? []).map((_, index) => answerRef(`witnesses.${index}`)),
    exhibits: exhibitRows(answers),
    firearm: test.questions.map(({ asks, answer, because, rules }) => ({ asks, answer, because, rules })),
    firearmApplies: applies[test.applies],
  };
};
