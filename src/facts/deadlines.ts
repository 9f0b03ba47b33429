import type { Answers } from '../answers/schema.ts';
import { type IsoDate, isIsoDate, shortDate } from '../dates.ts';
import {
  type Anchor,
  afterTrialMotionDue,
  appealDue,
  changeOfJudgeDue,
  type Deadline,
  type DeadlineKey,
  hearingDue,
  judgmentFinal,
  modificationFrom,
  motionDue,
  recordsDue,
  renewalMotionDue,
  renewalObjectionDue,
  serviceDue,
} from '../law/deadlines.ts';
import { closedBecause, type Holidays, holidaysWith } from '../law/holidays.ts';
import { needsVerifying, type RuleKey, ruleOf } from '../law/rules.ts';
import { answerWarning, type Problem } from '../problems.ts';

/** Something that happens in a case on a day. */
export type EventKey = 'filed' | 'exParte.entered' | 'served' | 'hearing' | 'order.entered' | 'order.expires';

/** What each event is called in lists, and the day that tells a new order from an older one. Lists of dates are read by these words. */
export const eventWords = {
  filed: 'Petition filed',
  'exParte.entered': 'Ex parte order entered; in effect until service and a hearing',
  served: 'Petition, notice of hearing and any ex parte order served',
  hearing: 'Full hearing',
  'order.entered': 'Full order entered',
  'order.expires': 'Full order expires, as printed on it',
  appeal: 'Last day for a notice of appeal, if there is no after-trial motion',
} as const satisfies Readonly<Record<EventKey | 'appeal', string>>;

/** One row of the dates of a matter. */
export interface MatterDate {
  readonly key: EventKey | DeadlineKey;
  readonly kind: 'event' | 'deadline';
  readonly what: string;
  readonly on: IsoDate;
  readonly when: 'past' | 'today' | 'future';
  /** Keys of the rules, in the order to cite them. */
  readonly rules: readonly RuleKey[];
  /** Whether any of those rules still needs a look at the official text. */
  readonly isUnverified: boolean;
  /** How the day was counted: "15 days; day 15 is a Saturday". Empty when nothing was counted. */
  readonly count: string;
  /** On what the day depends: "if judgment Nov. 30". */
  readonly conditional?: string;
  /** The answer from which the day follows. */
  readonly from: string;
}

type Row = Omit<MatterDate, 'when' | 'isUnverified'>;

/** The dates of a case, read once, with what stands in for a hearing and a judgment that are not fixed. */
interface CaseDates {
  readonly filedOn?: IsoDate | undefined;
  readonly exParteEnteredOn?: IsoDate | undefined;
  readonly servedOn?: IsoDate | undefined;
  readonly designatedOn?: IsoDate | undefined;
  readonly hearing?: Anchor | undefined;
  readonly judgment?: Anchor | undefined;
  readonly expiresOn?: IsoDate | undefined;
  readonly holidays: Holidays;
  readonly due?: Deadline | undefined;
}

const dayOf = (text: string | undefined): IsoDate | undefined =>
  text !== undefined && isIsoDate(text) ? text : undefined;

const assumed = (on: IsoDate | undefined): Anchor | undefined => on && { on, assumed: true };

/** The answers that dates follow from. */
type Dated = Pick<Answers, 'hearing'>;

const datesOf = ({ hearing: given = {} }: Dated): CaseDates => {
  const holidays = holidaysWith(given.courtClosedOn);
  const filedOn = dayOf(given.filedOn);
  const due = filedOn && hearingDue(filedOn, holidays);
  const hearingOn = dayOf(given.on);
  const enteredOn = dayOf(given.orderEnteredOn);
  const hearing = hearingOn ? { on: hearingOn } : assumed(due?.on);
  return {
    filedOn,
    exParteEnteredOn: dayOf(given.exParteEnteredOn),
    servedOn: dayOf(given.servedOn),
    designatedOn: dayOf(given.judgeDesignatedOn),
    hearing,
    judgment: enteredOn ? { on: enteredOn } : assumed(hearing?.on),
    expiresOn: dayOf(given.orderExpiresOn),
    holidays,
    due,
  };
};

const deadlineRow = (deadline: Deadline, from: string): Row => {
  const { key, what, on, rules, steps, conditional } = deadline;
  const row = { key, kind: 'deadline' as const, what, on, rules, count: steps.join('; '), from };
  return conditional === undefined ? row : { ...row, conditional };
};

const eventRow = (key: EventKey, on: IsoDate, more: Pick<Row, 'what' | 'from'> & Partial<Row>): Row => ({
  key,
  on,
  kind: 'event',
  rules: [],
  count: '',
  ...more,
});

/** How an event was in time: the count that ends on its day, or the last day it could have been. */
const inTime = (on: IsoDate, due: Deadline): Pick<Row, 'rules' | 'count'> => ({
  rules: due.rules,
  count: on === due.on ? due.steps.join('; ') : `last day ${shortDate(due.on, on.slice(0, 4))}`,
});

const filingRows = ({ filedOn, exParteEnteredOn }: CaseDates): readonly Row[] => [
  ...(filedOn ? [eventRow('filed', filedOn, { what: eventWords.filed, from: 'hearing.filedOn' })] : []),
  ...(exParteEnteredOn
    ? [
        eventRow('exParte.entered', exParteEnteredOn, {
          what: eventWords['exParte.entered'],
          from: 'hearing.exParteEnteredOn',
          rules: ['exParte.lasts'],
        }),
      ]
    : []),
];

const serviceRows = ({ servedOn, hearing, holidays }: CaseDates): readonly Row[] => {
  const due = hearing && serviceDue(hearing, holidays);
  const dueRow = due && deadlineRow(due, hearing.assumed === true ? 'hearing.filedOn' : 'hearing.on');
  if (servedOn === undefined) return dueRow ? [dueRow] : [];
  const what = eventWords.served;
  const served = eventRow('served', servedOn, {
    what,
    from: 'hearing.servedOn',
    ...(due ? inTime(servedOn, due) : {}),
  });
  return dueRow && servedOn > dueRow.on ? [dueRow, served] : [served];
};

const hearingRows = ({ hearing, due }: CaseDates): readonly Row[] => {
  const dueRow = due && deadlineRow(due, 'hearing.filedOn');
  if (hearing === undefined || hearing.assumed === true) return dueRow ? [dueRow] : [];
  const row = eventRow('hearing', hearing.on, {
    what: eventWords.hearing,
    from: 'hearing.on',
    ...(due ? inTime(hearing.on, due) : { rules: ['hearing.within15Days'] }),
  });
  return dueRow && hearing.on > dueRow.on ? [dueRow, row] : [row];
};

const preparationRows = (dates: CaseDates): readonly Row[] => {
  const { hearing, holidays } = dates;
  const judge = changeOfJudgeDue(dates, holidays);
  const judgeFrom = dates.designatedOn ? 'hearing.judgeDesignatedOn' : 'hearing.servedOn';
  const judgeRows = judge ? [deadlineRow(judge, hearing?.on === judge.on ? 'hearing.on' : judgeFrom)] : [];
  if (hearing === undefined) return judgeRows;
  const from = hearing.assumed === true ? 'hearing.filedOn' : 'hearing.on';
  const before = [motionDue(hearing, holidays), recordsDue(hearing, holidays)];
  return [...before.map((deadline) => deadlineRow(deadline, from)), ...judgeRows];
};

const judgmentRows = ({ judgment, holidays }: CaseDates, answers: Dated): readonly Row[] => {
  if (judgment === undefined) return [];
  const isEntered = judgment.assumed !== true;
  const from = isEntered ? 'hearing.orderEnteredOn' : 'hearing.on';
  const entered = eventRow('order.entered', judgment.on, {
    what: eventWords['order.entered'],
    from,
    rules: ['appeal.final'],
  });
  const findings = isEntered && answers.hearing?.orderHasFindings === true ? [modificationFrom(judgment)] : [];
  const after = [
    afterTrialMotionDue(judgment, holidays),
    judgmentFinal(judgment, holidays),
    appealDue(judgment, holidays),
    ...findings,
  ];
  return [...(isEntered ? [entered] : []), ...after.map((deadline) => deadlineRow(deadline, from))];
};

const expiryRows = ({ expiresOn, holidays }: CaseDates, answers: Dated): readonly Row[] => {
  if (expiresOn === undefined) return [];
  const from = 'hearing.orderExpiresOn';
  const renews = answers.hearing?.orderRenewsAutomatically;
  const objection = deadlineRow(renewalObjectionDue(expiresOn, holidays), from);
  const objections =
    renews === true ? [objection] : [{ ...objection, conditional: 'if the order renews automatically' }];
  return [
    eventRow('order.expires', expiresOn, { what: eventWords['order.expires'], from }),
    deadlineRow(renewalMotionDue(expiresOn, holidays), from),
    ...(renews === false ? [] : objections),
  ];
};

const whenOf = (on: IsoDate, today: IsoDate): MatterDate['when'] => {
  if (on === today) return 'today';
  return on < today ? 'past' : 'future';
};

const byDay = (one: Row, other: Row): number => {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return Number(one.kind === 'deadline') - Number(other.kind === 'deadline');
};

/**
 * Every date of a matter that the answers give or the rules compute, in order of days, on one day events first. A deadline that
 * an event has met is told in the event's row alone. Without a hearing date the last lawful one is assumed, without a judgment
 * the day of the hearing, and the row says so.
 */
export const deadlinesOf = (answers: Dated, today: IsoDate): readonly MatterDate[] => {
  const dates = datesOf(answers);
  const rows = [
    ...filingRows(dates),
    ...serviceRows(dates),
    ...hearingRows(dates),
    ...preparationRows(dates),
    ...judgmentRows(dates, answers),
    ...expiryRows(dates, answers),
  ];
  return rows.toSorted(byDay).map((row) => ({
    ...row,
    when: whenOf(row.on, today),
    isUnverified: row.rules.some((key) => needsVerifying(ruleOf(key))),
  }));
};

/** What is wrong with the dates given: a hearing after the fifteenth day or on a day the court is closed, service too late. */
export const deadlineProblems = (answers: Dated): readonly Problem[] => {
  const { hearing, due, servedOn, holidays } = datesOf(answers);
  if (hearing === undefined || hearing.assumed === true) return [];
  const problems: Problem[] = [];
  const warn = (code: string, path: string, message: string) => problems.push(answerWarning(code, path, message));
  const closed = closedBecause(hearing.on, holidays);
  if (closed !== undefined)
    warn(
      'hearing.court-closed',
      'hearing.on',
      `The hearing is on ${closed}, when the court is closed: check the date.`,
    );
  const isContinued = (answers.hearing?.continuances ?? []).length > 0;
  if (due !== undefined && hearing.on > due.on && !isContinued)
    warn(
      'hearing.after-15-days',
      'hearing.on',
      `The hearing is after ${shortDate(due.on)}, the fifteenth day: enter the continuance and its good cause, or check the date. § 455.040.1(1)`,
    );
  const service = serviceDue(hearing, holidays);
  if (servedOn !== undefined && servedOn > service.on)
    warn(
      'service.late',
      'hearing.servedOn',
      `Respondent was served after ${shortDate(service.on)}, less than three days before the hearing: consider a continuance. § 455.040.2`,
    );
  return problems;
};
