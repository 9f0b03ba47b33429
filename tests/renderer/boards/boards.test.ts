import { describe, expect, test } from 'vitest';
import { dangerCounts, metBy } from '../../../renderer/screens/boards/dangerRows.ts';
import {
  freeExhibitId,
  isLockedPdf,
  kindOfFile,
  nameWithoutEnding,
  nextMark,
} from '../../../renderer/screens/boards/exhibitMarks.ts';
import { keyed } from '../../../renderer/screens/boards/keyed.ts';
import { dayAfterKey, monthLater, weeksOf } from '../../../renderer/screens/boards/monthGrid.ts';
import type { Factor } from '../../../src/api/contract/boards.ts';

const factor: Factor = {
  key: 'violations',
  title: 'Broken terms',
  statute: '§ 455.040.1(4)',
  for: [{ text: 'Came to the workplace' }],
  against: [
    { text: 'Will say he came to buy a book', path: 'factors.violations.against.0.event' },
    { text: 'No conviction found', path: 'factors.violations.against.1.event' },
  ],
  answers: [
    { text: '', path: 'factors.violations.against.0.answer' },
    { text: 'Certified docket', path: 'factors.violations.against.1.answer' },
  ],
  needs: [{ text: 'The order, certified' }],
  strength: 'some',
  path: 'factors.violations',
};

describe('the matrix of serious danger', () => {
  test('each piece of evidence against stands with the answer to it', () => {
    expect(metBy(factor).map(({ answer }) => answer?.text)).toEqual(['', 'Certified docket']);
  });

  test('it counts factors with evidence, what has no answer, and what is to be found', () => {
    const bare: Factor = { ...factor, for: [], against: [], answers: [], needs: [] };
    expect(dangerCounts([factor, bare])).toEqual({ shown: 1, unanswered: 1, toFind: 1 });
  });

  test('two cells of one answer keep keys of their own', () => {
    const keys = keyed([{ path: 'incidents.0' }, { path: 'incidents.0' }, {}]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('the mark of a new exhibit', () => {
  test.each([
    ['A for the first', {}, 'A'],
    ['R-1 for the first of the respondent', { matter: { side: 'respondent' } }, 'R-1'],
    ['the next letter', { exhibits: [{ mark: 'A' }, { mark: 'B' }] }, 'C'],
    ['a letter that is free', { exhibits: [{ mark: 'A' }, { mark: 'C' }] }, 'B'],
    ['the next number, as the last is a number', { exhibits: [{ mark: 'R-1' }, { mark: 'R-2' }] }, 'R-3'],
    ['AA after Z', { exhibits: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((mark) => ({ mark })) }, 'AA'],
  ])('is %s', (_, answers, mark) => expect(nextMark(answers)).toBe(mark));

  test('its id is none that a file in the vault was kept under', () => {
    expect(freeExhibitId({ exhibits: [{ id: 'e1' }] }, ['e3'])).toBe('e4');
  });

  test('its description begins with the name of the file', () => {
    expect(nameWithoutEnding('photo of the door.jpeg')).toBe('photo of the door');
  });
});

describe('the file of an exhibit', () => {
  test.each([
    ['a PDF', [...'%PDF-1.7'].map((letter) => letter.charCodeAt(0)), 'pdf'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'image/png'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    ['a WebP', [...'RIFF....WEBPVP8 '].map((letter) => letter.charCodeAt(0)), 'image/webp'],
    ['a page of markup, which is not shown', [...'<html>'].map((letter) => letter.charCodeAt(0)), undefined],
  ])('is known as %s by its first bytes, not by its name', (_, bytes, kind) =>
    expect(kindOfFile(Uint8Array.from(bytes))).toBe(kind),
  );

  test('that cannot be opened is locked when it names an encryption', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(isLockedPdf(bytes('%PDF-1.7 trailer << /Root 1 0 R /Encrypt 9 0 R >>'))).toBe(true);
    expect(isLockedPdf(bytes('%PDF-1.7 trailer << /Root 1 0 R /Enc'))).toBe(false);
  });
});

describe('the month of the calendar', () => {
  test('its weeks are whole, from Sunday to Saturday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks.map((week) => week.map(({ date }) => date).join(' '))).toEqual([
      '1 2 3 4 5 6 7',
      '8 9 10 11 12 13 14',
      '15 16 17 18 19 20 21',
      '22 23 24 25 26 27 28',
      '29 30 1 2 3 4 5',
    ]);
    expect(weeks[4]?.map(({ isInMonth }) => isInMonth)).toEqual([true, true, false, false, false, false, false]);
  });

  test.each([
    ['ArrowRight', '2026-11-30', '2026-12-01'],
    ['ArrowUp', '2026-11-03', '2026-10-27'],
    ['Home', '2026-11-20', '2026-11-15'],
    ['End', '2026-11-20', '2026-11-21'],
    ['PageDown', '2026-12-31', '2027-01-31'],
    ['Shift+PageUp', '2028-02-29', '2027-02-28'],
  ])('%s leads from %s to %s', (key, from, to) => expect(dayAfterKey(from, key)).toBe(to));

  test('a month later than January 31 is the end of February', () => {
    expect(monthLater('2027-01-31', 1)).toBe('2027-02-28');
  });

  test('a letter leads nowhere', () => expect(dayAfterKey('2026-11-20', 'X')).toBeUndefined());
});
