import type { Answers } from '../../answers/schema.ts';
import { addDays, type IsoDate, isIsoDate } from '../../dates.ts';
import { periodStartBefore } from '../../law/counting.ts';
import { afterTrialMotionDue, motionDue, recordsDue, renewalObjectionDue } from '../../law/deadlines.ts';
import { type Holidays, holidaysWith, statutoryHolidays } from '../../law/holidays.ts';
import type { RuleKey } from '../../law/rules.ts';
import { paragraphsText } from '../evidence.ts';

/** When a task is for. */
export type TaskGroup = 'before' | 'onTheDay' | 'after';

/** One line of the checklist. `from` is the answer that it follows from; `on` is the day it is due, when that can be told. */
export interface Task {
  /** Stable: marks in the answer file name it. */
  readonly key: string;
  readonly group: TaskGroup;
  readonly says: string;
  readonly rules: readonly RuleKey[];
  readonly on: IsoDate | undefined;
  readonly from: string;
}

interface Days {
  readonly hearing: IsoDate | undefined;
  readonly today: IsoDate;
  readonly holidays: Holidays;
}

const day = (text: string | undefined): IsoDate | undefined =>
  text !== undefined && isIsoDate(text) ? text : undefined;

const daysOf = (answers: Answers, today: IsoDate): Days => ({
  hearing: day(answers.hearing?.on),
  today,
  holidays:
    answers.hearing?.courtClosedOn === undefined ? statutoryHolidays : holidaysWith(answers.hearing.courtClosedOn),
});

const before = ({ hearing, holidays }: Days, days: number): IsoDate | undefined =>
  hearing === undefined ? undefined : periodStartBefore(hearing, days, holidays).on;

const task = (key: string, group: TaskGroup, says: string, more: Partial<Task> = {}): Task => ({
  key,
  group,
  says,
  rules: [],
  on: undefined,
  from: 'hearing.on',
  ...more,
});

const chargedParagraphs = (answers: Answers): string | undefined => {
  const ids = new Set(
    (answers.history?.otherCases ?? [])
      .filter(({ kind }) => kind === 'criminal')
      .flatMap(({ incidents }) => incidents ?? []),
  );
  const typed = (answers.incidents ?? [])
    .filter(({ id }) => ids.has(id))
    .flatMap(({ petitionParagraphs }) => petitionParagraphs ?? []);
  return paragraphsText(typed.join(', '));
};

const criminalTask = (answers: Answers, days: Days): readonly Task[] => {
  const pending = (answers.history?.otherCases ?? []).findIndex(
    ({ kind, status }) => kind === 'criminal' && status !== 'closed',
  );
  if (pending < 0) return [];
  const about = chargedParagraphs(answers);
  return [
    task('criminalCounsel', 'before', `Speak with criminal counsel about ${about ?? 'the charge'} and the privilege`, {
      rules: ['privilege'],
      on: before(days, 7),
      from: `history.otherCases.${pending}.status`,
    }),
  ];
};

const recordTasks = (answers: Answers, days: Days): readonly Task[] =>
  (answers.exhibits ?? []).flatMap((exhibit, index) => {
    if (exhibit.offeredBy !== 'respondent' || exhibit.affidavit !== 'needed') return [];
    const on = days.hearing === undefined ? undefined : recordsDue({ on: days.hearing }, days.holidays).on;
    const name = exhibit.mark === undefined ? (exhibit.description ?? 'the records') : `Ex. ${exhibit.mark}`;
    return [
      task(`affidavit-${exhibit.id}`, 'before', `Serve ${name} with affidavit`, {
        rules: ['records'],
        on,
        from: `exhibits.${index}.affidavit`,
      }),
    ];
  });

const subpoenaTasks = (answers: Answers, days: Days): readonly Task[] =>
  (answers.witnesses ?? []).flatMap((witness, index) => {
    if (witness.subpoena !== 'needed' && witness.subpoena !== 'issued') return [];
    const says =
      witness.subpoena === 'issued'
        ? `Have the subpoena served on ${witness.name ?? 'the witness'}`
        : `Subpoena ${witness.name ?? 'the witness'}`;
    return [
      task(`subpoena-${witness.id}`, 'before', says, {
        rules: ['subpoena', 'witnessFee'],
        on: before(days, 7),
        from: `witnesses.${index}.subpoena`,
      }),
    ];
  });

const exhibitTask = (answers: Answers, days: Days): readonly Task[] => {
  const marks = (answers.exhibits ?? [])
    .filter(({ offeredBy, mark }) => offeredBy === 'respondent' && mark !== undefined)
    .flatMap(({ mark }) => mark ?? []);
  if (marks.length === 0) return [];
  const last = marks[marks.length - 1];
  const names = marks.length === 1 ? `Exhibit ${marks[0]}` : `Exhibits ${marks[0]} to ${last}`;
  return [
    task('markExhibits', 'before', `Mark ${names}; make three copies of each`, {
      on: before(days, 2),
      from: 'exhibits',
    }),
  ];
};

const interpreterTask = (answers: Answers, days: Days): readonly Task[] =>
  answers.respondent?.needsInterpreter === true
    ? [
        task(
          'interpreter',
          'before',
          `Ask the Court for an interpreter${answers.respondent.language === undefined ? '' : `, ${answers.respondent.language}`}`,
          { on: before(days, 5), from: 'respondent.needsInterpreter' },
        ),
      ]
    : [];

const extraTasks = (answers: Answers): readonly Task[] =>
  (answers.checklist?.extraTasks ?? []).flatMap((extra, index) =>
    extra.task === undefined
      ? []
      : [
          task(extra.id, extra.when ?? 'before', extra.task, {
            on: day(extra.due),
            from: `checklist.extraTasks.${index}.task`,
          }),
        ],
  );

const beforeTasks = (answers: Answers, days: Days): readonly Task[] => {
  const { hearing } = answers;
  const served = day(hearing?.servedOn);
  const hasOrder = hearing?.exParteEnteredOn !== undefined && hearing.exParteDenied !== true;
  const motion = days.hearing === undefined ? undefined : motionDue({ on: days.hearing }, days.holidays).on;
  const review =
    hasOrder || hearing?.exParteEnteredOn === undefined
      ? 'Go through the ex parte order with Respondent'
      : 'Go through the notice of hearing with Respondent';
  return [
    task('goThroughExParteOrder', 'before', review, {
      on: served === undefined ? undefined : addDays(served, 1),
      from: 'hearing.servedOn',
    }),
    task(
      'decideContinuance',
      'before',
      'Decide on a continuance; the ex parte order stays in effect until the hearing is held',
      { rules: ['exParte.continues', 'hearing.continuance'], on: motion },
    ),
    task('decideChangeOfJudge', 'before', 'Decide on a change of judge before any appearance before this judge', {
      rules: ['changeOfJudge'],
      on: days.hearing,
      from: 'hearing.judgeDesignatedOn',
    }),
    ...criminalTask(answers, days),
    ...recordTasks(answers, days),
    ...subpoenaTasks(answers, days),
    ...exhibitTask(answers, days),
    task(
      'compareStatements',
      'before',
      'Compare what Petitioner has said: petition, report, ex parte testimony, texts',
      { rules: ['impeachment'], on: before(days, 2), from: 'incidents' },
    ),
    ...interpreterTask(answers, days),
  ];
};

const dayTasks = ({ hearing }: Days): readonly Task[] => [
  task('askForRecord', 'onTheDay', 'Ask for a record of the hearing; note the counter', {
    rules: ['hearing.onRecord'],
    on: hearing,
  }),
  task('objectToHearsay', 'onTheDay', 'Object to hearsay in reports, letters and affidavits', {
    rules: ['hearsay'],
    on: hearing,
  }),
  task('objectToMessages', 'onTheDay', 'Object to messages without proof of who wrote them', {
    rules: ['texts'],
    on: hearing,
  }),
  task('offerExhibits', 'onTheDay', 'Offer each exhibit; get a ruling on each objection', { on: hearing }),
];

const afterTasks = (answers: Answers, days: Days): readonly Task[] => {
  const judgment = day(answers.hearing?.orderEnteredOn) ?? days.hearing;
  const expires = day(answers.hearing?.orderExpiresOn);
  const motion = judgment === undefined ? undefined : afterTrialMotionDue({ on: judgment }, days.holidays).on;
  const objection = expires === undefined ? undefined : renewalObjectionDue(expires, days.holidays).on;
  return [
    task('readOrder', 'after', 'Read the expiry date and each term with Respondent', {
      on: judgment,
      from: 'hearing.orderEnteredOn',
    }),
    task(
      'askAboutFirearms',
      'after',
      'Ask about firearms: hearing on notice, intimate partner, terms; and the carry permit',
      { rules: ['firearm', 'carry'], on: judgment, from: 'relationship.kinds' },
    ),
    task('decideAppeal', 'after', 'Decide on an after-trial motion and an appeal', {
      rules: ['posttrial', 'appeal.notice'],
      on: motion,
      from: 'hearing.orderEnteredOn',
    }),
    task('noteRenewal', 'after', 'Note the last day to object to automatic renewal', {
      rules: ['renewal.objection'],
      on: objection,
      from: 'hearing.orderExpiresOn',
    }),
  ];
};

const late = '9999-12-31';
const byDue = (a: Task, b: Task): number =>
  (a.on ?? late) < (b.on ?? late) ? -1 : Number((a.on ?? late) > (b.on ?? late));

/** The tasks of a respondent’s counsel, by group and then by due date. Days set by hand in the marks go before computed ones. */
export const tasksOf = (answers: Answers, today: IsoDate): readonly Task[] => {
  const days = daysOf(answers, today);
  const tasks = [
    ...beforeTasks(answers, days),
    ...dayTasks(days),
    ...afterTasks(answers, days),
    ...extraTasks(answers),
  ];
  const marks = answers.checklist?.marks ?? {};
  const dated = tasks.map((each) => {
    const own = Object.hasOwn(marks, each.key) ? day(marks[each.key]?.due) : undefined;
    return own === undefined ? each : { ...each, on: own };
  });
  return (['before', 'onTheDay', 'after'] as const).flatMap((group) =>
    dated.filter((each) => each.group === group).sort(byDue),
  );
};
