import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { writePdf } from '../../src/pdf/writePdf.ts';
import { PaperBuilder } from '../support/pdfPages.ts';
import { contentTexts } from '../support/pdfTexts.ts';
import { tinos } from '../support/tinos.ts';

const date = isoDate('2026-11-20');

/** The text of one paragraph as its glyphs spell it, in the order of the file. */
const spelled = async (lines: readonly (readonly [text: string, x?: number, y?: number])[]): Promise<string> => {
  const paper = new PaperBuilder(tinos);
  const tag = paper.tag('P');
  for (const [text, x = 72, y] of lines) paper.text(tag, text, { x, ...(y === undefined ? {} : { y }) });
  return contentTexts(writePdf(paper.finish(), tinos, { date }));
};

describe('words at the end of a line', () => {
  test.each([
    ['are parted from the next line', 'He caused her to', 'fear harm.', 'He caused her to fear harm. '],
    ['are not parted twice', 'He caused her to ', 'fear harm.', 'He caused her to fear harm. '],
    ['go on after a hyphen', 'R-', '1 at 2', 'R-1 at 2 '],
    ['go on after a dash in a range', '14–', '16', '14–16 '],
  ])('%s', async (_, first, second, whole) => expect(await spelled([[first], [second]])).toBe(whole));
});

test('a heading is parted from its numeral, which stands before a tab', async () => {
  expect(
    await spelled([
      ['I.', 72, 90],
      ['Venue', 108, 90],
    ]),
  ).toBe('I. Venue ');
});

test('a raised mark and a full stop stay with the word before them', async () => {
  const width = tinos.regular.width('455.015') * 13;
  expect(
    await spelled([
      ['455.015', 72, 90],
      ['◊', 72 + width, 86.4],
      ['.', 79 + width, 90],
    ]),
  ).toBe('455.015◊. ');
});
