import { describe, expect, test } from 'vitest';
import { bareText, firstLost, firstLostInPages, holds } from './support/words.ts';

describe('comparing the texts of files', () => {
  test('spaces, soft hyphens, case, boxes and rules make no difference', () => {
    expect(bareText('[x] §\u00a0455.010 Peti\u00adtioner ____ ◊')).toBe(bareText('§ 455.010\nPETITIONER'));
  });

  test('a word that is not there is told', () => expect(holds('one two', 'three')).toBe(false));

  test('lines in another order are told', () => {
    expect(firstLost(['one', 'two'], 'One, two.')).toBeUndefined();
    expect(firstLost(['two', 'one'], 'One, two.')).toBe('one');
  });
});

describe('lines over the ends of pages', () => {
  test('may be parted by the foot of a page', () => {
    expect(
      firstLostInPages(['He came home.', 'She left.'], 'He came\nPage 1 of 2\fMockett\nhome. She left.'),
    ).toBeUndefined();
  });

  test('may not be parted within a page', () => {
    expect(firstLostInPages(['He came home.'], 'He came late home.')).toBe('He came home.');
  });

  test('may not lose a word at the end of a page', () => {
    expect(firstLostInPages(['He came home at night.'], 'He came\f at night.')).toBe('He came home at night.');
  });
});
