import type { Answers } from '../../answers/schema.ts';
import { afterTrialMotionDue, renewalObjectionDue } from '../../law/deadlines.ts';
import { type Days, day, type Task, task } from './task.ts';

/** What to do on the day of the hearing. */
export const dayTasks = ({ hearing }: Days): readonly Task[] => [
  task({
    key: 'askForRecord',
    group: 'onTheDay',
    says: 'Ask for a record of the hearing, and note the counter',
    rules: ['hearing.onRecord'],
    on: hearing,
  }),
  task({
    key: 'objectToHearsay',
    group: 'onTheDay',
    says: 'Object to hearsay in reports, letters and affidavits',
    rules: ['hearsay'],
    on: hearing,
  }),
  task({
    key: 'objectToMessages',
    group: 'onTheDay',
    says: 'Object to messages without proof of who wrote them',
    rules: ['texts'],
    on: hearing,
  }),
  task({
    key: 'offerExhibits',
    group: 'onTheDay',
    says: 'Offer each exhibit; get a ruling on each objection',
    on: hearing,
  }),
];

/** What to do when an order is entered. */
export const afterTasks = (answers: Answers, days: Days): readonly Task[] => {
  const judgment = day(answers.hearing?.orderEnteredOn) ?? days.hearing;
  const expires = day(answers.hearing?.orderExpiresOn);
  const motion = judgment === undefined ? undefined : afterTrialMotionDue({ on: judgment }, days.holidays).on;
  const objection = expires === undefined ? undefined : renewalObjectionDue(expires, days.holidays).on;
  return [
    task({
      key: 'readOrder',
      group: 'after',
      says: 'Read the expiry date and each term with Respondent',
      on: judgment,
      from: 'hearing.orderEnteredOn',
    }),
    task({
      key: 'askAboutFirearms',
      group: 'after',
      says: 'Ask about firearms: hearing on notice, intimate partner, terms; and the carry permit',
      rules: ['firearm', 'carry'],
      on: judgment,
      from: 'relationship.kinds',
    }),
    task({
      key: 'decideAppeal',
      group: 'after',
      says: 'Decide on an after-trial motion and an appeal',
      rules: ['posttrial', 'appeal.notice'],
      on: motion,
      from: 'hearing.orderEnteredOn',
    }),
    task({
      key: 'noteRenewal',
      group: 'after',
      says: 'Note the last day to object to automatic renewal',
      rules: ['renewal.objection'],
      on: objection,
      from: 'hearing.orderExpiresOn',
    }),
  ];
};
