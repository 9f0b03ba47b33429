import { addDays, addYears, daysBetween, type IsoDate, shortDate } from '../dates.ts';
import { type Counted, periodEnd, periodStartBefore } from './counting.ts';
import type { Holidays } from './holidays.ts';
import type { RuleKey } from './rules.ts';

/** A day by which something must be done, or from which it may be. */
export interface Deadline {
  /** Never changes: `service.due`. */
  readonly key: DeadlineKey;
  /** What is due, as the checklist prints it. */
  readonly what: string;
  readonly on: IsoDate;
  readonly rules: readonly RuleKey[];
  /** How the day was counted, in statements: "15 days", "day 15 is a Saturday". Empty when no days are counted. */
  readonly steps: readonly string[];
  /** On what the day depends: "if judgment Nov. 30". */
  readonly conditional?: string;
}

/** The key of a deadline; never changes. Each is computed by one function below, which cites its rule. */
export type DeadlineKey =
  | 'hearing.due'
  | 'service.due'
  | 'records.due'
  | 'motion.due'
  | 'changeOfJudge.due'
  | 'afterTrialMotion.due'
  | 'judgment.final'
  | 'appeal.due'
  | 'renewalObjection.due'
  | 'renewalMotion.due'
  | 'modification.from';

/** A day that other days hang on; `assumed` says so when it has not happened or is not fixed. */
export interface Anchor {
  readonly on: IsoDate;
  readonly assumed?: boolean;
}

const given = (words: string, { on, assumed }: Anchor): { readonly conditional?: string } =>
  assumed === true ? { conditional: `if ${words} ${shortDate(on, on.slice(0, 4))}` } : {};

const counted = ({ on, steps }: Counted): Pick<Deadline, 'on' | 'steps'> => ({ on, steps });

/**
 * The last day for the full hearing: fifteen days after filing, unless continued for good cause.
 * @source § 455.040.1(1), RSMo; Rule 44.01(a). Checked 2026-11-20.
 */
export const hearingDue = (filedOn: IsoDate, holidays: Holidays): Deadline => ({
  key: 'hearing.due',
  what: 'Last day for the full hearing, unless continued for good cause',
  rules: ['hearing.within15Days', 'counting'],
  ...counted(periodEnd(filedOn, 15, holidays)),
});

/**
 * The last day to serve Respondent: at least three days before the hearing.
 * @source § 455.040.2, RSMo, by account. Checked 2026-11-20.
 */
export const serviceDue = (hearing: Anchor, holidays: Holidays): Deadline => ({
  key: 'service.due',
  what: 'Last day to serve petition, notice of hearing and any ex parte order on Respondent',
  rules: ['service.threeDays', 'counting.backward'],
  ...counted(periodStartBefore(hearing.on, 3, holidays)),
  ...given('the hearing is on', hearing),
});

/**
 * The last day to serve business records with their affidavit: at least seven days before the hearing.
 * @source § 490.692, RSMo. Checked 2026-11-20.
 */
export const recordsDue = (hearing: Anchor, holidays: Holidays): Deadline => ({
  key: 'records.due',
  what: 'Last day to serve records with affidavit',
  rules: ['records', 'counting.backward'],
  ...counted(periodStartBefore(hearing.on, 7, holidays)),
  ...given('the hearing is on', hearing),
});

/**
 * The last day to serve a motion with notice of its hearing: at least five days before, Saturdays, Sundays and holidays left out.
 * @source Rule 44.01(d), from memory; not compared with the text. Checked 2026-11-20.
 */
export const motionDue = (hearing: Anchor, holidays: Holidays): Deadline => ({
  key: 'motion.due',
  what: `Last day to serve a motion with notice of its hearing on ${shortDate(hearing.on, hearing.on.slice(0, 4))}`,
  rules: ['motionNotice', 'counting.backward'],
  ...counted(periodStartBefore(hearing.on, 5, holidays)),
  ...given('the hearing is on', hearing),
});

/** What is known of the dates that Rule 51.05 counts from. */
export interface JudgeDates {
  readonly filedOn?: IsoDate | undefined;
  readonly servedOn?: IsoDate | undefined;
  readonly designatedOn?: IsoDate | undefined;
  readonly hearing?: Anchor | undefined;
}

const lateDesignationDays = 30;

const beforeAppearance = (hearing: Anchor): Deadline => ({
  key: 'changeOfJudge.due',
  what: 'Ask for a change of judge before any appearance before this judge',
  on: hearing.on,
  rules: ['changeOfJudge'],
  steps: ['judge designated less than 30 days before the hearing'],
  ...given('the hearing is on', hearing),
});

const later = (one: Counted | undefined, other: Counted | undefined): Counted | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return other.on > one.on ? other : one;
};

/**
 * The last day to ask for a change of judge without cause: sixty days from service or thirty from designation, whichever is
 * longer; before any appearance when the judge is designated less than thirty days before the hearing. A judge is not
 * designated before filing, so a hearing within thirty days of filing is such a case. Never after the hearing. Undefined
 * while too little is known.
 * @source Rule 51.05, text of 2010. Checked 2026-11-20.
 */
export const changeOfJudgeDue = (dates: JudgeDates, holidays: Holidays): Deadline | undefined => {
  const { hearing, servedOn, designatedOn } = dates;
  const designatedAtTheEarliest = designatedOn ?? dates.filedOn;
  const isLate =
    hearing !== undefined &&
    designatedAtTheEarliest !== undefined &&
    daysBetween(designatedAtTheEarliest, hearing.on) < lateDesignationDays;
  if (isLate) return beforeAppearance(hearing);
  const last = later(
    servedOn && periodEnd(servedOn, 60, holidays),
    designatedOn && periodEnd(designatedOn, 30, holidays),
  );
  if (last === undefined) return undefined;
  const isAfterHearing = hearing !== undefined && last.on > hearing.on;
  return {
    key: 'changeOfJudge.due',
    what: isAfterHearing
      ? 'Ask for a change of judge before any appearance before this judge'
      : 'Last day to ask for a change of judge',
    rules: ['changeOfJudge', 'counting'],
    steps: last.steps,
    on: isAfterHearing ? hearing.on : last.on,
    ...(isAfterHearing ? given('the hearing is on', hearing) : {}),
  };
};

/**
 * The last day for an after-trial motion: thirty days from judgment.
 * @source Rule 78.04, from memory. Checked 2026-11-20.
 */
export const afterTrialMotionDue = (judgment: Anchor, holidays: Holidays): Deadline => ({
  key: 'afterTrialMotion.due',
  what: 'Last day for an after-trial motion',
  rules: ['posttrial', 'counting'],
  ...counted(periodEnd(judgment.on, 30, holidays)),
  ...given('judgment', judgment),
});

/**
 * The day on which a judgment becomes final when there is no after-trial motion: thirty days from entry.
 * @source Rules 81.05, 44.01(a), by the appellate handbook; Wooten v. Williams, 827 S.W.2d 282. Checked 2026-11-20.
 */
export const judgmentFinal = (judgment: Anchor, holidays: Holidays): Deadline => ({
  key: 'judgment.final',
  what: 'Judgment becomes final, if there is no after-trial motion',
  rules: ['appeal.finality', 'counting'],
  ...counted(periodEnd(judgment.on, 30, holidays)),
  ...given('judgment', judgment),
});

/**
 * The last day for a notice of appeal when there is no after-trial motion: ten days after the judgment becomes final.
 * @source Rules 81.04, 81.05, 44.01(a), by the appellate handbook. Checked 2026-11-20.
 */
export const appealDue = (judgment: Anchor, holidays: Holidays): Deadline => {
  const final = periodEnd(judgment.on, 30, holidays);
  const last = periodEnd(final.on, 10, holidays);
  const [, ...finalReasons] = final.steps;
  const [, ...lastReasons] = last.steps;
  return {
    key: 'appeal.due',
    what: 'Last day for a notice of appeal, if there is no after-trial motion',
    on: last.on,
    rules: ['appeal.notice', 'appeal.finality', 'counting'],
    steps: ['30 days to final', ...finalReasons, 'then 10', ...lastReasons],
    ...given('judgment', judgment),
  };
};

/**
 * The last day for Respondent to object to automatic renewal: thirty days before the order expires. One source says instead
 * within the last thirty days; an objection filed early should be repeated within them.
 * @source § 455.040.1(3), RSMo, by accounts that differ. Checked 2026-11-20; conflict.
 */
export const renewalObjectionDue = (expiresOn: IsoDate, holidays: Holidays): Deadline => ({
  key: 'renewalObjection.due',
  what: 'Last day for Respondent to object to automatic renewal',
  rules: ['renewal.objection', 'counting.backward'],
  ...counted(periodStartBefore(expiresOn, 30, holidays)),
});

/**
 * The day by which Petitioner does well to move for renewal: two weeks before the order expires, which is advice. The motion must
 * come before the order expires.
 * @source § 455.040.1(2), RSMo; the two weeks are advice of WomensLaw. Checked 2026-11-20.
 */
export const renewalMotionDue = (expiresOn: IsoDate, holidays: Holidays): Deadline => {
  const { on, steps } = periodStartBefore(expiresOn, 14, holidays);
  return {
    key: 'renewalMotion.due',
    what: `Petitioner: file a motion to renew (advice; at the latest before the order expires ${shortDate(expiresOn, on.slice(0, 4))})`,
    on,
    rules: ['renewal.ordinary'],
    steps: steps.map((step, index) => (index === 0 ? '2 weeks before' : step)),
  };
};

/**
 * The first day on which an order with findings of serious danger may be modified: two years from the original full order.
 * @source § 455.040.1(5), RSMo, by account. Checked 2026-11-20.
 */
export const modificationFrom = (order: Anchor): Deadline => ({
  key: 'modification.from',
  what: 'An order with findings of serious danger may first be modified',
  on: addYears(order.on, 2),
  rules: ['modification.twoYears'],
  steps: ['2 years from the original full order'],
  ...given('the order is entered', order),
});

/** The first and the last day on which an order may end; `latest` is absent when it may last for Respondent’s lifetime. */
export interface EndRange {
  readonly earliest: IsoDate;
  readonly latest?: IsoDate;
  readonly rules: readonly RuleKey[];
}

/**
 * When an order entered that day may end. To propose a term; the day that counts is the one printed on the order.
 * @source § 455.040.1(1), RSMo. Checked 2026-11-20.
 */
export const orderMayEnd = (enteredOn: IsoDate, hasFindings: boolean): EndRange =>
  hasFindings
    ? { earliest: addYears(enteredOn, 2), latest: addYears(enteredOn, 10), rules: ['term.seriousDanger'] }
    : { earliest: addDays(enteredOn, 180), latest: addYears(enteredOn, 1), rules: ['term.default'] };

/**
 * When an order that expires that day may end after renewal; it runs from the expiration of the previous order.
 * @source § 455.040.1(2), RSMo; with findings by account. Checked 2026-11-20.
 */
export const renewalMayEnd = (expiresOn: IsoDate, hasFindings: boolean): EndRange =>
  hasFindings
    ? { earliest: addYears(expiresOn, 2), rules: ['renewal.seriousDanger'] }
    : { earliest: addDays(expiresOn, 180), latest: addYears(expiresOn, 1), rules: ['renewal.ordinary'] };
