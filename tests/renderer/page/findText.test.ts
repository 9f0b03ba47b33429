import { describe, expect, test } from 'vitest';
import { findOn } from '../../../renderer/page/findText.ts';
import type { TextRun } from '../../../renderer/page/pdfModel.ts';

const run = (text: string, y: number, endsLine = true): TextRun => ({
  text,
  x: 72,
  y,
  width: text.length * 10,
  height: 14,
  endsLine,
});

const find = (runs: readonly TextRun[], words: string) => findOn(2, runs, { words, measure: (text) => text.length });

describe('Find in a paper', () => {
  test('marks the words where they stand', () => {
    const [found] = find([run('On the porch, Respondent waited.', 100)], 'Respondent');
    expect(found?.rects).toEqual([{ page: 2, x: 72 + 140, y: 100, width: 100, height: 14 }]);
  });

  test.each([
    ['capitals', 'ROWAN MARCHBANKS', 'rowan marchbanks'],
    ['kinds of quotation marks', 'her “friend’s” house', '"friend\'s"'],
    ['dashes', '¶¶ 12–19', '12-19'],
    ['spaces that do not break', '§\u00a0455.015', '§ 455.015'],
    ['accents', 'José Núñez', 'jose nunez'],
    ['several spaces', 'back door', ' back   door '],
  ])('does not mind %s', (_, printed, words) => {
    expect(find([run(printed, 100)], words)).toHaveLength(1);
  });

  test('finds words across the end of a line, with a mark on each line', () => {
    const [found] = find([run('by these acts on November', 100), run('14, 2026, Petitioner', 122)], 'November 14');
    expect(found?.rects.map(({ y }) => y)).toEqual([100, 122]);
  });

  test('finds a word that is set in two runs', () => {
    expect(find([run('Peti', 100, false), run('tioner', 100)], 'Petitioner')).toHaveLength(1);
  });

  test('finds every time, and nothing for nothing', () => {
    expect(find([run('on and on and on', 100)], 'on')).toHaveLength(3);
    expect(find([run('on and on', 100)], '   ')).toEqual([]);
    expect(find([run('on and on', 100)], 'off')).toEqual([]);
  });
});
