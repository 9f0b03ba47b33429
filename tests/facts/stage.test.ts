import { describe, expect, test } from 'vitest';
import { newAnswers } from '../../src/answers/newAnswers.ts';
import { Answers } from '../../src/answers/schema.ts';
import { isoDate } from '../../src/dates.ts';
import { deadlinesOf, eventWords } from '../../src/facts/deadlines.ts';
import { stageOf } from '../../src/facts/stage.ts';
import { appealDue } from '../../src/law/deadlines.ts';
import { holidaysWith } from '../../src/law/holidays.ts';

const today = isoDate('2026-11-20');

const stageWith = (hearing: object) =>
  stageOf(deadlinesOf(Answers.parse({ ...newAnswers('petitioner'), hearing }), today), today);

describe('where a case stands', () => {
  test.each([
    ['a petition that was not filed is a draft', {}, 'Draft, not filed'],
    ['one that was filed', { filedOn: '2026-11-16' }, 'Filed'],
    ['an ex parte order', { filedOn: '2026-11-16', exParteEnteredOn: '2026-11-16' }, 'Ex parte order'],
    ['a hearing to come', { filedOn: '2026-11-16', on: '2026-11-30' }, 'Full hearing set'],
    ['a hearing today is still to come', { filedOn: '2026-11-16', on: '2026-11-20' }, 'Full hearing set'],
    ['a hearing that is over, with no order entered here', { on: '2026-11-19' }, 'Hearing day past'],
    ['an order that may be appealed', { on: '2026-11-10', orderEnteredOn: '2026-11-10' }, 'Full order entered'],
    ['an order that may not', { on: '2026-08-03', orderEnteredOn: '2026-08-03' }, 'Order in force'],
    [
      'an order with its last day to come',
      { orderEnteredOn: '2026-03-02', orderExpiresOn: '2027-03-02' },
      'Order in force',
    ],
    [
      'an order whose last day is today',
      { orderEnteredOn: '2025-11-20', orderExpiresOn: '2026-11-20' },
      'Order in force',
    ],
    ['an order that has ended', { orderEnteredOn: '2025-09-01', orderExpiresOn: '2026-09-01' }, 'Order expired'],
  ])('%s', (_, hearing, stage) => expect(stageWith(hearing)).toBe(stage));

  test('the last day to appeal goes by the words that the list is read by', () => {
    expect(appealDue({ on: today }, holidaysWith([])).what).toBe(eventWords.appeal);
  });
});
