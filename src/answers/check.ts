import { ageOn, type IsoDate, isIsoDate } from '../dates.ts';
import { answerWarning, type Problem } from '../problems.ts';
import { quoted } from '../text.ts';
import type { FuzzyDate } from './common.ts';
import type { Answers } from './schema.ts';
import { visitAnswers } from './visit.ts';
import { formatPath, valueAt } from './walk.ts';

/** A question about all answers on a day. */
type Check = (answers: Answers, today: IsoDate) => readonly Problem[];

interface Aged {
  readonly bornOn?: string | undefined;
  readonly age?: number | undefined;
}

const ageProblems = (person: Aged | undefined, path: string, today: IsoDate): readonly Problem[] => {
  const { bornOn, age } = person ?? {};
  if (bornOn === undefined || !isIsoDate(bornOn)) return [];
  if (bornOn > today)
    return [answerWarning('answers.born-later', `${path}.bornOn`, 'The date of birth is after today; correct it.')];
  const years = ageOn(bornOn, today);
  if (age === undefined || age === years) return [];
  const message = `The age is given as ${age}, but the date of birth makes it ${years}; correct one of them.`;
  return [answerWarning('answers.ages-disagree', `${path}.age`, message)];
};

const ages: Check = ({ petitioner, respondent, children = [] }, today) => [
  ...ageProblems(petitioner, 'petitioner', today),
  ...ageProblems(respondent, 'respondent', today),
  ...children.flatMap((child, index) => ageProblems(child, `children.${index}`, today)),
];

/** Whether one date, as far as it is known, is surely after another: 2026-03 is not after 2026-03-08, nor before it. */
const isAfter = (later: string, earlier: string): boolean => {
  const known = Math.min(later.length, earlier.length);
  return later.slice(0, known) > earlier.slice(0, known);
};

const isFuzzyDate = (value: unknown): value is FuzzyDate => typeof valueAt(value, ['on']) === 'string';

const ranges: Check = (answers) => {
  const problems: Problem[] = [];
  visitAnswers(answers, ({ path, node, value }) => {
    if (node.meta.prints !== 'fuzzyDate' || !isFuzzyDate(value)) return;
    const { on, to } = value;
    if (on === undefined || to === undefined || !isAfter(on, to)) return;
    problems.push(
      answerWarning(
        'answers.range-reversed',
        formatPath([...path, 'to']),
        'The range ends before it begins; correct one of its dates.',
      ),
    );
  });
  return problems;
};

/** Pairs of dates of which the first is never later than the second, with the words for a message. */
const orders = [
  ['hearing.filedOn', 'hearing.exParteEnteredOn', 'the ex parte order was entered', 'the petition was filed'],
  ['hearing.filedOn', 'hearing.servedOn', 'Respondent was served', 'the petition was filed'],
  ['hearing.filedOn', 'hearing.on', 'the hearing is', 'the petition was filed'],
  ['hearing.servedOn', 'hearing.on', 'the hearing is', 'Respondent was served'],
  ['hearing.filedOn', 'hearing.orderEnteredOn', 'the full order was entered', 'the petition was filed'],
  ['hearing.on', 'hearing.orderEnteredOn', 'the full order was entered', 'the hearing'],
  ['hearing.orderEnteredOn', 'hearing.orderExpiresOn', 'the order expires', 'it was entered'],
  ['relationship.marriedOn.on', 'relationship.divorcedOn.on', 'the marriage was dissolved', 'the parties married'],
  ['relationship.livedTogetherFrom.on', 'relationship.livedTogetherTo.on', 'the parties parted', 'they lived together'],
] as const;

const sequence: Check = (answers) =>
  orders.flatMap(([first, second, what, before]) => {
    const earlier = valueAt(answers, first);
    const later = valueAt(answers, second);
    if (typeof earlier !== 'string' || typeof later !== 'string' || !isAfter(earlier, later)) return [];
    return [
      answerWarning(
        'answers.dates-out-of-order',
        second,
        `As the dates stand, ${what} before ${before}; correct one of them.`,
      ),
    ];
  });

const future: Check = ({ incidents = [], hearing }, today) => [
  ...incidents.flatMap(({ on }, index) => {
    const last = on?.to ?? on?.on;
    if (last === undefined || !isAfter(last, today)) return [];
    return [
      answerWarning(
        'answers.in-the-future',
        `incidents.${index}.on`,
        'This incident is dated after today; correct the date.',
      ),
    ];
  }),
  ...(['filedOn', 'exParteEnteredOn', 'servedOn', 'orderEnteredOn'] as const).flatMap((key) => {
    const on = hearing?.[key];
    if (on === undefined || !isAfter(on, today)) return [];
    return [
      answerWarning(
        'answers.in-the-future',
        `hearing.${key}`,
        'This date is after today; correct it, or give it when it has come.',
      ),
    ];
  }),
];

const times: Check = ({ incidents = [] }) =>
  incidents.flatMap(({ time, timeTo, on }, index) => {
    if (time === undefined || timeTo === undefined || on?.to !== undefined || timeTo >= time) return [];
    const message = 'The incident ends before it begins; correct a time, or give the next day as the end of the date.';
    return [answerWarning('answers.range-reversed', `incidents.${index}.timeTo`, message)];
  });

const marks: Check = ({ exhibits = [] }) => {
  const seen = new Map<string, number>();
  return exhibits.flatMap(({ mark }, index) => {
    const key = mark?.trim().toUpperCase() ?? '';
    const first = seen.get(key);
    if (key === '') return [];
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const message = `Entry ${first + 1} of the list has the mark ${quoted(mark ?? '')} too; give one of them another mark.`;
    return [answerWarning('answers.same-mark', `exhibits.${index}.mark`, message)];
  });
};

const checks: readonly Check[] = [ages, ranges, sequence, future, times, marks];

/**
 * What in the answers cannot be right together on the day `today`, as warnings for a person to weigh: ages and dates of birth,
 * dates out of order or in the future, two exhibits with one mark. What the law asks of the answers is checked by the law.
 */
export const checkAnswers = (answers: Answers, today: IsoDate): readonly Problem[] =>
  checks.flatMap((check) => check(answers, today));
