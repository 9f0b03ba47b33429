import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import {
  afterTrialMotionDue,
  appealDue,
  changeOfJudgeDue,
  type Deadline,
  hearingDue,
  judgmentFinal,
  modificationFrom,
  motionDue,
  orderMayEnd,
  recordsDue,
  renewalMayEnd,
  renewalMotionDue,
  renewalObjectionDue,
  serviceDue,
} from '../../src/law/deadlines.ts';
import { statutoryHolidays } from '../../src/law/holidays.ts';
import { ruleOf } from '../../src/law/rules.ts';

const day = isoDate;
const shown = ({ on, steps, conditional }: Deadline) =>
  [on, steps.join('; '), ...(conditional === undefined ? [] : [conditional])].join(' | ').replaceAll('\u00a0', ' ');
const hearing = { on: day('2026-11-30') };
const assumedHearing = { ...hearing, assumed: true };
const judgment = { on: day('2026-11-30'), assumed: true };

describe('a petition filed on Friday, November 13, 2026', () => {
  test.each<[string, Deadline, string]>([
    [
      'is heard by Monday, November 30',
      hearingDue(day('2026-11-13'), statutoryHolidays),
      '2026-11-30 | 15 days; day 15 is a Saturday',
    ],
    [
      'is served by November 24',
      serviceDue(hearing, statutoryHolidays),
      '2026-11-24 | 3 days before; weekends and Thanksgiving left out',
    ],
    [
      'a motion is served by November 20',
      motionDue(hearing, statutoryHolidays),
      '2026-11-20 | 5 days before; weekends and Thanksgiving left out',
    ],
    ['records are served by November 23', recordsDue(hearing, statutoryHolidays), '2026-11-23 | 7 days before'],
    [
      'an after-trial motion is due December 30',
      afterTrialMotionDue(judgment, statutoryHolidays),
      '2026-12-30 | 30 days | if judgment Nov. 30',
    ],
    [
      'the judgment is final December 30',
      judgmentFinal(judgment, statutoryHolidays),
      '2026-12-30 | 30 days | if judgment Nov. 30',
    ],
    [
      'an appeal is due January 11',
      appealDue(judgment, statutoryHolidays),
      '2027-01-11 | 30 days to final; then 10; day 10 is a Saturday | if judgment Nov. 30',
    ],
    [
      'a hearing that is only assumed is named',
      serviceDue(assumedHearing, statutoryHolidays),
      '2026-11-24 | 3 days before; weekends and Thanksgiving left out | if the hearing is on Nov. 30',
    ],
  ])('%s', (_, deadline, expected) => expect(shown(deadline)).toBe(expected));
});

describe('finality and appeal (Rules 81.04, 81.05, 44.01(a))', () => {
  test('a judgment of January 31, 1991, is final on Monday, March 4, as in Wooten v. Williams', () => {
    expect(judgmentFinal({ on: day('1991-01-31') }, statutoryHolidays).on).toBe('1991-03-04');
  });
  test('the ten days run from the day to which finality rolled', () => {
    expect(shown(appealDue({ on: day('1991-01-31') }, statutoryHolidays))).toBe(
      '1991-03-14 | 30 days to final; day 30 is a Saturday; then 10',
    );
  });
  test('normally the last day is the fortieth', () => {
    expect(appealDue({ on: day('2026-03-02') }, statutoryHolidays).on).toBe('2026-04-13');
  });
});

describe('change of judge (Rule 51.05)', () => {
  const due = (dates: Parameters<typeof changeOfJudgeDue>[0]) => {
    const deadline = changeOfJudgeDue(dates, statutoryHolidays);
    return deadline && `${deadline.on} ${deadline.what}`;
  };
  const far = { on: day('2027-06-01') };
  test.each([
    [
      'before any appearance when the judge is designated 29 days before',
      { designatedOn: day('2026-11-01'), servedOn: day('2026-11-02'), hearing },
      '2026-11-30 Ask for a change of judge before any appearance before this judge',
    ],
    [
      'before any appearance when the petition itself was filed under 30 days before',
      { filedOn: day('2026-11-13'), hearing },
      '2026-11-30 Ask for a change of judge before any appearance before this judge',
    ],
    [
      'sixty days from service when that is longer',
      { designatedOn: day('2026-11-02'), servedOn: day('2026-11-02'), hearing: far },
      '2027-01-04 Last day to ask for a change of judge',
    ],
    [
      'thirty days from designation when that is longer',
      { designatedOn: day('2027-01-04'), servedOn: day('2026-11-02'), hearing: far },
      '2027-02-03 Last day to ask for a change of judge',
    ],
    [
      'sixty days from service when designation is not known',
      { servedOn: day('2026-11-02') },
      '2027-01-04 Last day to ask for a change of judge',
    ],
    [
      'thirty days from designation when service is not known',
      { designatedOn: day('2026-11-02') },
      '2026-12-02 Last day to ask for a change of judge',
    ],
    [
      'never after the hearing',
      { designatedOn: day('2026-10-31'), servedOn: day('2026-11-02'), hearing },
      '2026-11-30 Ask for a change of judge before any appearance before this judge',
    ],
    ['not computed while nothing is known', {}, undefined],
    ['not computed from a far hearing alone', { hearing: far }, undefined],
  ])('%s', (_, dates, expected) => expect(due(dates)).toBe(expected));
});

describe('renewal and modification (§ 455.040.1(2), (3), (5))', () => {
  const expires = day('2027-11-30');
  test('Respondent objects by thirty days before expiry, rolled to the earlier day, and sources differ', () => {
    const deadline = renewalObjectionDue(expires, statutoryHolidays);
    expect(shown(deadline)).toBe('2027-10-29 | 30 days before; day 30 is a Sunday');
    expect(deadline.rules.map((key) => ruleOf(key).status)).toEqual(['conflict', 'memory']);
  });
  test('Petitioner is advised to move two weeks before, and told that it is advice', () => {
    const deadline = renewalMotionDue(expires, statutoryHolidays);
    expect(shown(deadline)).toBe('2027-11-16 | 2 weeks before');
    expect(deadline.what.replaceAll('\u00a0', ' ')).toContain('advice; at the latest before the order expires Nov. 30');
  });
  test('two weeks that end on a holiday say so', () => {
    expect(shown(renewalMotionDue(day('2026-12-10'), statutoryHolidays))).toBe(
      '2026-11-25 | 2 weeks before; day 14 is Thanksgiving',
    );
  });
  test('an order with findings is not modified for two years', () => {
    expect(shown(modificationFrom({ on: day('2026-11-30') }))).toBe(
      '2028-11-30 | 2 years from the original full order',
    );
  });
});

describe('when an order may end', () => {
  test.each([
    ['without findings', orderMayEnd(day('2026-11-30'), false), '2027-05-29', '2027-11-30'],
    ['with findings', orderMayEnd(day('2026-11-30'), true), '2028-11-30', '2036-11-30'],
    ['renewed without findings, from the expiry', renewalMayEnd(day('2027-11-30'), false), '2028-05-28', '2028-11-30'],
    ['renewed with findings, up to a lifetime', renewalMayEnd(day('2028-11-30'), true), '2030-11-30', undefined],
    ['entered on a leap day', orderMayEnd(day('2028-02-29'), false), '2028-08-27', '2029-02-28'],
  ])('%s', (_, range, earliest, latest) => expect([range.earliest, range.latest]).toEqual([earliest, latest]));
});
