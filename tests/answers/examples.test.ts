import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/answers/check.ts';
import { readAnswers } from '../../src/answers/read.ts';
import { writeAnswers } from '../../src/answers/write.ts';
import { isoDate } from '../../src/dates.ts';

const names = readdirSync('examples').filter((name) => name.endsWith('.json'));
const text = (name: string): string => readFileSync(`examples/${name}`, 'utf8');
const today = isoDate('2026-11-20');

describe('the example matters', () => {
  test('are one of each kind of case', () => {
    expect(names).toEqual([
      'dv-children.json',
      'empty.json',
      'nearly-empty.json',
      'respondent-counsel.json',
      'respondent-criminal.json',
      'roommate-no-intimacy.json',
      'sexual-assault-acquaintance.json',
      'stalking-stranger.json',
      'very-large.json',
    ]);
  });

  test.each(names)('%s is read without a Problem', (name) => {
    expect(readAnswers(text(name)).problems).toEqual([]);
  });

  test.each(names)('%s has no answers that disagree', (name) => {
    const { answers } = readAnswers(text(name));
    expect(answers && checkAnswers(answers, today)).toEqual([]);
  });

  test.each(names)('%s is written as the program writes it', (name) => {
    const { answers } = readAnswers(text(name));
    expect(answers && writeAnswers(answers)).toBe(text(name));
  });

  test.each(names)('%s has only fictional telephone numbers and e-mail addresses', (name) => {
    const phones = text(name).match(/\b\d{3}\)?[- ]\d{3}-\d{4}\b/g) ?? [];
    expect(phones.filter((phone) => !/555-01\d\d$/.test(phone))).toEqual([]);
    const mails = text(name).match(/[\w.]+@[\w.]+/g) ?? [];
    expect(mails.filter((mail) => !mail.endsWith('@example.org'))).toEqual([]);
  });
});
