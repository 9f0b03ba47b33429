import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { deadlineProblems, deadlinesOf } from '../../src/facts/deadlines.ts';
import { matter, type Written } from '../support/matter.ts';

type Hearing = NonNullable<Written['hearing']>;
const answers = (hearing: Hearing) => matter({ hearing });
const today = isoDate('2026-11-20');
const rows = (hearing: Hearing) =>
  deadlinesOf(answers(hearing), today).map(({ on, key, when, count, conditional }) =>
    [on, key, when, count, conditional ?? ''].join(' | ').replaceAll('\u00a0', ' '),
  );
const keys = (hearing: Hearing) => deadlinesOf(answers(hearing), today).map(({ key }) => key);

describe('the dates of a matter', () => {
  test('filed November 13, served November 18, heard November 30', () => {
    expect(
      rows({ filedOn: '2026-11-13', exParteEnteredOn: '2026-11-13', servedOn: '2026-11-18', on: '2026-11-30' }),
    ).toEqual([
      '2026-11-13 | filed | past |  | ',
      '2026-11-13 | exParte.entered | past |  | ',
      '2026-11-18 | served | past | last day Nov. 24 | ',
      '2026-11-20 | motion.due | today | 5 days before; weekends and Thanksgiving left out | ',
      '2026-11-23 | records.due | future | 7 days before | ',
      '2026-11-30 | hearing | future | 15 days; day 15 is a Saturday | ',
      '2026-11-30 | changeOfJudge.due | future | judge designated less than 30 days before the hearing | ',
      '2026-12-30 | afterTrialMotion.due | future | 30 days | if judgment Nov. 30',
      '2026-12-30 | judgment.final | future | 30 days | if judgment Nov. 30',
      '2027-01-11 | appeal.due | future | 30 days to final; then 10; day 10 is a Saturday | if judgment Nov. 30',
    ]);
  });

  test('without a hearing date the last lawful one is assumed, and said to be', () => {
    expect(rows({ filedOn: '2026-11-13' }).slice(1, 5)).toEqual([
      '2026-11-20 | motion.due | today | 5 days before; weekends and Thanksgiving left out | if the hearing is on Nov. 30',
      '2026-11-23 | records.due | future | 7 days before | if the hearing is on Nov. 30',
      '2026-11-24 | service.due | future | 3 days before; weekends and Thanksgiving left out | if the hearing is on Nov. 30',
      '2026-11-30 | hearing.due | future | 15 days; day 15 is a Saturday | ',
    ]);
  });

  test('an entered order with findings, which renews by itself', () => {
    const entered = {
      orderEnteredOn: '2026-11-30',
      orderHasFindings: true,
      orderExpiresOn: '2028-11-30',
      orderRenewsAutomatically: true,
    };
    expect(rows(entered)).toEqual([
      '2026-11-30 | order.entered | future |  | ',
      '2026-12-30 | afterTrialMotion.due | future | 30 days | ',
      '2026-12-30 | judgment.final | future | 30 days | ',
      '2027-01-11 | appeal.due | future | 30 days to final; then 10; day 10 is a Saturday | ',
      '2028-10-31 | renewalObjection.due | future | 30 days before | ',
      '2028-11-16 | renewalMotion.due | future | 2 weeks before | ',
      '2028-11-30 | order.expires | future |  | ',
      '2028-11-30 | modification.from | future | 2 years from the original full order | ',
    ]);
  });

  test.each<[string, Hearing, string[]]>([
    ['no dates, no rows', {}, []],
    [
      'an order that does not renew has no objection',
      { orderExpiresOn: '2027-11-30', orderRenewsAutomatically: false },
      ['renewalMotion.due', 'order.expires'],
    ],
    [
      'whether it renews is not known',
      { orderExpiresOn: '2027-11-30' },
      ['renewalObjection.due', 'renewalMotion.due', 'order.expires'],
    ],
    [
      'service alone starts the time for a change of judge',
      { servedOn: '2026-11-18' },
      ['served', 'changeOfJudge.due'],
    ],
    ['designation alone does so too', { judgeDesignatedOn: '2026-11-18' }, ['changeOfJudge.due']],
  ])('%s', (_, hearing, expected) => expect(keys(hearing)).toEqual(expected));

  test('an objection is conditional while it is not known whether the order renews', () => {
    const [objection] = deadlinesOf(answers({ orderExpiresOn: '2027-11-30' }), today);
    expect(objection).toMatchObject({ conditional: 'if the order renews automatically', isUnverified: true });
  });

  test('late service and a late hearing keep the day that was missed', () => {
    expect(keys({ filedOn: '2026-11-13', servedOn: '2026-12-01', on: '2026-12-02' })).toEqual(
      expect.arrayContaining(['service.due', 'served', 'hearing.due', 'hearing']),
    );
  });

  test('a day on which the court is closed moves the last day', () => {
    expect(rows({ filedOn: '2026-11-02', courtClosedOn: ['2026-11-17'] })).toContain(
      '2026-11-18 | hearing.due | past | 15 days; day 15 is a day on which the court is closed | ',
    );
  });

  test('rules that need a look at the official text are marked', () => {
    const unverified = deadlinesOf(answers({ filedOn: '2026-11-13', on: '2026-11-30', servedOn: '2026-11-18' }), today)
      .filter(({ isUnverified }) => isUnverified)
      .map(({ key }) => key);
    expect(unverified).toEqual(['served', 'motion.due', 'records.due', 'afterTrialMotion.due']);
  });
});

describe('what is wrong with the dates', () => {
  const codes = (hearing: Hearing) => deadlineProblems(answers(hearing)).map(({ code }) => code);
  test.each<[string, Hearing, string[]]>([
    ['nothing', { filedOn: '2026-11-13', servedOn: '2026-11-24', on: '2026-11-30' }, []],
    ['no hearing date yet', { filedOn: '2026-11-13', servedOn: '2026-12-24' }, []],
    ['a hearing after the fifteenth day', { filedOn: '2026-11-13', on: '2026-12-01' }, ['hearing.after-15-days']],
    ['the same, continued', { filedOn: '2026-11-13', on: '2026-12-01', continuances: [{ id: 'one' }] }, []],
    ['service less than three days before', { servedOn: '2026-11-25', on: '2026-11-30' }, ['service.late']],
    ['a hearing on Thanksgiving', { on: '2026-11-26' }, ['hearing.court-closed']],
  ])('%s', (_, hearing, expected) => expect(codes(hearing)).toEqual(expected));
});
