import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/answers/check.ts';
import { readAnswers } from '../../src/answers/read.ts';
import { isoDate } from '../../src/dates.ts';
import { placeText } from '../../src/problems.ts';

const found = (content: object): readonly string[] => {
  const { answers } = readAnswers(JSON.stringify({ format: 'full-hearing/1', ...content }));
  if (answers === undefined) throw new Error('The answers of this test cannot be read.');
  return checkAnswers(answers, isoDate('2026-11-20')).map(
    (problem) => `${problem.severity} ${problem.code} ${placeText(problem.at)}: ${problem.message}`,
  );
};

const incident = (more: object): object => ({ incidents: [{ id: 'i', ...more }] });

describe('answers that cannot be right together are weighed, not refused', () => {
  test.each<[string, object, string]>([
    [
      'an age that the date of birth contradicts',
      { petitioner: { bornOn: '1990-11-21', age: 36 } },
      'warning answers.ages-disagree petitioner.age: The age is given as 36, but the date of birth makes it 35; correct one of them.',
    ],
    [
      'a child’s age too',
      { children: [{ id: 'c', bornOn: '2017-11-20', age: 8 }] },
      'warning answers.ages-disagree children.0.age: The age is given as 8, but the date of birth makes it 9; correct one of them.',
    ],
    [
      'a birth after today',
      { respondent: { bornOn: '2026-11-21' } },
      'warning answers.born-later respondent.bornOn: The date of birth is after today; correct it.',
    ],
    [
      'a range that ends before it begins',
      incident({ on: { on: '2026-03-08', to: '2026-03-01' } }),
      'warning answers.range-reversed incidents.0.on.to: The range ends before it begins; correct one of its dates.',
    ],
    [
      'a range of years that does',
      { relationship: { marriedOn: { on: '2014', to: '2013' } } },
      'warning answers.range-reversed relationship.marriedOn.to: The range ends before it begins; correct one of its dates.',
    ],
    [
      'a range of hours that does',
      incident({ on: { on: '2026-03-08' }, time: '22:40', timeTo: '21:00' }),
      'warning answers.range-reversed incidents.0.timeTo: The incident ends before it begins; correct a time, or give the next day as the end of the date.',
    ],
    [
      'a hearing before the filing',
      { hearing: { filedOn: '2026-11-13', on: '2026-11-03' } },
      'warning answers.dates-out-of-order hearing.on: As the dates stand, the hearing is before the petition was filed; correct one of them.',
    ],
    [
      'service before the filing',
      { hearing: { filedOn: '2026-11-13', servedOn: '2026-11-12' } },
      'warning answers.dates-out-of-order hearing.servedOn: As the dates stand, Respondent was served before the petition was filed; correct one of them.',
    ],
    [
      'an order that expires before it is entered',
      { hearing: { orderEnteredOn: '2026-11-20', orderExpiresOn: '2026-11-19' } },
      'warning answers.dates-out-of-order hearing.orderExpiresOn: As the dates stand, the order expires before it was entered; correct one of them.',
    ],
    [
      'a divorce before the marriage',
      { relationship: { marriedOn: { on: '2014-06' }, divorcedOn: { on: '2013' } } },
      'warning answers.dates-out-of-order relationship.divorcedOn.on: As the dates stand, the marriage was dissolved before the parties married; correct one of them.',
    ],
    [
      'an incident tomorrow',
      incident({ on: { on: '2026-11-21' } }),
      'warning answers.in-the-future incidents.0.on: This incident is dated after today; correct the date.',
    ],
    [
      'an incident next month',
      incident({ on: { on: '2026-12' } }),
      'warning answers.in-the-future incidents.0.on: This incident is dated after today; correct the date.',
    ],
    [
      'service tomorrow',
      { hearing: { servedOn: '2026-11-21' } },
      'warning answers.in-the-future hearing.servedOn: This date is after today; correct it, or give it when it has come.',
    ],
    [
      'two exhibits with one mark',
      {
        exhibits: [
          { id: 'a', mark: 'A' },
          { id: 'b', mark: ' a ' },
        ],
      },
      'warning answers.same-mark exhibits.1.mark: Entry 1 of the list has the mark " a " too; give one of them another mark.',
    ],
  ])('%s', (_, content, line) => expect(found(content)).toEqual([line]));
});

describe('answers that may be right', () => {
  test.each<[string, object]>([
    ['an age that the date of birth confirms', { petitioner: { bornOn: '1990-11-20', age: 36 } }],
    ['an age without a date of birth', { petitioner: { age: 36 } }],
    ['an incident today', incident({ on: { on: '2026-11-20' } })],
    ['an incident this month or this year, the day not known', incident({ on: { on: '2026-11' } })],
    ['a range within one month', incident({ on: { on: '2026-03', to: '2026-03-04' } })],
    [
      'an incident that goes on past midnight',
      incident({ on: { on: '2026-03-08', to: '2026-03-09' }, time: '23:40', timeTo: '00:20' }),
    ],
    ['a petition filed and heard on one day', { hearing: { filedOn: '2026-11-13', on: '2026-11-13' } }],
    [
      'a marriage and its end in one year',
      { relationship: { marriedOn: { on: '2014-06-14' }, divorcedOn: { on: '2014' } } },
    ],
    ['exhibits without marks', { exhibits: [{ id: 'a' }, { id: 'b' }] }],
  ])('%s is no Problem', (_, content) => expect(found(content)).toEqual([]));
});
