import { describe, expect, test } from 'vitest';
import { opportunities } from '../../../src/layout/text/opportunities.ts';

const parts = (text: string): readonly string[] => {
  let start = 0;
  return opportunities(text).map(({ position }) => {
    const part = text.slice(start, position);
    start = position;
    return part;
  });
};

describe('opportunities', () => {
  test.each([
    ['words part at spaces', 'He ran off.', ['He ', 'ran ', 'off.']],
    ['a compound parts after its hyphen', 'urgent-care clinic', ['urgent-', 'care ', 'clinic']],
    ['a range of numbers stays whole', '¶¶\u00a014–16', ['¶¶\u00a014–16']],
    ['an exhibit of Respondent stays whole', 'see R-1', ['see ', 'R-1']],
    ['a case number stays whole', 'No.\u00a026XX-PN00000', ['No.\u00a026XX-PN00000']],
    ['a subdivision stays whole', '§\u00a0455.010(1)(c)', ['§\u00a0455.010(1)(c)']],
    ['a telephone number stays whole', '573-555-0142', ['573-555-0142']],
    ['a word joiner forbids', 'a \u2060b', ['a \u2060b']],
    ['a line feed requires', 'a\nb', ['a\n', 'b']],
  ])('%s', (_, text, expected) => expect(parts(text)).toEqual(expected));
});
