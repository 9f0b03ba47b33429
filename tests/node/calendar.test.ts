import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { deadlinesOf } from '../../src/facts/deadlines.ts';
import { calendarText } from '../../src/node/calendar.ts';
import { matter } from '../support/matter.ts';

const today = isoDate('2026-11-20');
const answers = matter({
  petitioner: { name: { first: 'Rosalind', last: 'Mockett' } },
  hearing: { filedOn: '2026-11-13', servedOn: '2026-11-16', on: '2026-11-30', time: '09:00' },
});
const dates = deadlinesOf(answers, today);
const calendar = calendarText(dates, { today, matter: 'Mockett', hearingTime: '09:00' });
const unfolded = calendar.replace(/\r\n[ \t]/g, '');

describe('the calendar of a matter', () => {
  test('has an entry for every date', () => {
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(dates.length);
    expect(dates.length).toBeGreaterThan(3);
  });

  test('says when the hearing begins; every other date takes the whole day', () => {
    expect(unfolded).toContain('DTSTART:20261130T090000');
    expect(unfolded.match(/DTSTART;VALUE=DATE:/g)).toHaveLength(dates.length - 1);
  });

  test('names nobody', () => expect(unfolded).not.toMatch(/Mockett|Rosalind/i));

  test('is the same each time', () => {
    expect(calendarText(dates, { today, matter: 'Mockett', hearingTime: '09:00' })).toBe(calendar);
  });

  test('entries of two matters do not take each other’s place', () => {
    const uids = (text: string): readonly string[] => text.match(/UID:.*/g) ?? [];
    const other = calendarText(dates, { today, matter: 'Sample' });
    expect(uids(other).some((uid) => uids(calendar).includes(uid))).toBe(false);
    expect(new Set(uids(calendar)).size).toBe(dates.length);
  });

  test('a provision that is not verified says so', () => {
    expect(dates.some(({ isUnverified }) => isUnverified)).toBe(true);
    expect(unfolded).toContain('Verify before relying on it.');
  });
});

test('no line is longer than 75 octets, and unfolding gives the words back', () => {
  expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(unfolded).toContain('§ 455.040.1(1)');
});
