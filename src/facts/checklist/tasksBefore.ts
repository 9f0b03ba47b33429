import type { Answers } from '../../answers/schema.ts';
import { addDays } from '../../dates.ts';
import { motionDue, recordsDue } from '../../law/deadlines.ts';
import { paragraphsText } from '../evidence.ts';
import { before, type Days, day, type Task, task } from './task.ts';

type OtherCase = NonNullable<NonNullable<Answers['history']>['otherCases']>[number];

/** A criminal case that is not closed. The privilege does not wait for one. */
const isOpenCharge = ({ kind, status }: OtherCase): boolean => kind === 'criminal' && status !== 'closed';

const chargedParagraphs = (answers: Answers): string | undefined => {
  const ids = new Set(
    (answers.history?.otherCases ?? []).filter(isOpenCharge).flatMap(({ incidents }) => incidents ?? []),
  );
  const typed = (answers.incidents ?? [])
    .filter(({ id }) => ids.has(id))
    .flatMap(({ petitionParagraphs }) => petitionParagraphs ?? []);
  return paragraphsText(typed.join(', '));
};

const criminalTask = (answers: Answers, days: Days): Task => {
  const pending = (answers.history?.otherCases ?? []).findIndex(isOpenCharge);
  const about = pending < 0 ? 'what the petition alleges' : (chargedParagraphs(answers) ?? 'the facts charged');
  return task({
    key: 'criminalCounsel',
    group: 'before',
    says: `Speak to criminal counsel before any testimony on ${about}`,
    rules: ['privilege'],
    on: before(days, 7),
    from: pending < 0 ? 'history.otherCases' : `history.otherCases.${pending}.status`,
  });
};

const recordTasks = (answers: Answers, days: Days): readonly Task[] =>
  (answers.exhibits ?? []).flatMap((exhibit, index) => {
    if (exhibit.offeredBy !== 'respondent' || exhibit.affidavit !== 'needed') return [];
    const on = days.hearing === undefined ? undefined : recordsDue({ on: days.hearing }, days.holidays).on;
    const name = exhibit.mark === undefined ? (exhibit.description ?? 'the records') : `Ex. ${exhibit.mark}`;
    return [
      task({
        key: `affidavit-${exhibit.id}`,
        group: 'before',
        says: `Serve ${name} with affidavit`,
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
      task({
        key: `subpoena-${witness.id}`,
        group: 'before',
        says,
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
    task({
      key: 'markExhibits',
      group: 'before',
      says: `Mark ${names}; make three copies of each`,
      on: before(days, 2),
      from: 'exhibits',
    }),
  ];
};

const interpreterTask = (answers: Answers, days: Days): readonly Task[] =>
  answers.respondent?.needsInterpreter === true
    ? [
        task({
          key: 'interpreter',
          group: 'before',
          says: `Ask the Court for an interpreter${answers.respondent.language === undefined ? '' : `, ${answers.respondent.language}`}`,
          on: before(days, 5),
          from: 'respondent.needsInterpreter',
        }),
      ]
    : [];

/** What to do before the hearing; those that the answers call for among them. */
export const beforeTasks = (answers: Answers, days: Days): readonly Task[] => {
  const { hearing } = answers;
  const served = day(hearing?.servedOn);
  const hasOrder = hearing?.exParteDenied !== true;
  const motion = days.hearing === undefined ? undefined : motionDue({ on: days.hearing }, days.holidays).on;
  const review = hasOrder
    ? 'Go through the ex parte order with Respondent'
    : 'Go through the notice of hearing with Respondent';
  return [
    task({
      key: 'goThroughExParteOrder',
      group: 'before',
      says: review,
      on: served === undefined ? undefined : addDays(served, 1),
      from: 'hearing.servedOn',
    }),
    task({
      key: 'decideContinuance',
      group: 'before',
      says: hasOrder
        ? 'Decide on a continuance, for good cause; the ex parte order stays in effect until the hearing is held'
        : 'Decide on a continuance, for good cause',
      rules: hasOrder
        ? ['hearing.continuance', 'exParte.lasts', 'motionNotice']
        : ['hearing.continuance', 'motionNotice'],
      on: motion,
    }),
    task({
      key: 'decideChangeOfJudge',
      group: 'before',
      says: 'Decide on a change of judge before any appearance before this judge',
      rules: ['changeOfJudge'],
      on: days.hearing,
      from: 'hearing.judgeDesignatedOn',
    }),
    criminalTask(answers, days),
    ...recordTasks(answers, days),
    ...subpoenaTasks(answers, days),
    ...exhibitTask(answers, days),
    task({
      key: 'compareStatements',
      group: 'before',
      says: 'Compare what Petitioner has said: petition, report, ex parte testimony, texts',
      rules: ['impeachment'],
      on: before(days, 2),
      from: 'incidents',
    }),
    ...interpreterTask(answers, days),
  ];
};
