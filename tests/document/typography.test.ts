import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainSpaces, typeset } from '../../src/document/typography.ts';

/** No-break spaces shown as `~`, so that a row can be read. */
const shown = (text: string): string => typeset(text).replaceAll('\u00a0', '~');

describe('quotation marks and apostrophes', () => {
  test.each([
    ['words quoted as spoken', 'He said, "You can\'t hide from me."', 'He said, “You can’t hide from me.”'],
    ['a quotation within a quotation', '"He wrote \'soon\' twice."', '“He wrote ‘soon’ twice.”'],
    ['a quotation in parentheses', '("Stop.")', '(“Stop.”)'],
    ['the possessive of a plural', "the parties' residence", 'the parties’ residence'],
    ['a possessive that follows a name from an answer', "'s residence", '’s residence'],
    ['a decade', "since the '90s", 'since the ’90s'],
    ['a height, whose marks are no quotation marks', 'He is 6\'1" tall.', 'He is 6\'1" tall.'],
    ['a height at the end of a quotation', '"He is 6\'1"."', '“He is 6\'1".”'],
    ['a closing mark that follows an answer', '" to her sister.', '” to her sister.'],
    ['an opening mark before an answer', 'He wrote, "', 'He wrote, “'],
    ['marks that are curled already', '“It’s mine.”', '“It’s mine.”'],
  ])('sets %s', (_, typed, set) => expect(shown(typed)).toBe(set));

  test('turns a mark that stands alone by the character before it', () => {
    expect(typeset('"', '.')).toBe('”');
    expect(typeset('"', ' ')).toBe('“');
  });
});

describe('what a line end must not part', () => {
  test.each([
    ['a section', 'See § 455.010(15).', 'See §~455.010(15).'],
    ['several sections', '§§ 455.010(1), (5), 455.020', '§§~455.010(1), (5), 455.020'],
    ['paragraphs of the petition', 'Pet. ¶¶ 12-13', 'Pet.~¶¶~12–13'],
    ['a page of the petition', 'Pet. at 6', 'Pet.~at~6'],
    ['several ranges of paragraphs', '¶¶ 10-11, 14-16', '¶¶~10–11, 14–16'],
    ['an exhibit at a page', 'Ex. B at 2', 'Ex.~B~at~2'],
    ['an exhibit at page and lines', 'Ex. R-1 at 2:14-16', 'Ex.~R-1~at~2:14–16'],
    ['exhibits together', 'Exs. B, E', 'Exs.~B, E'],
    ['a case number', 'No. 26XX-PN00000', 'No.~26XX-PN00000'],
    ['a sentence that ends in "No."', 'She said no. No. He left.', 'She said no. No. He left.'],
    ['month and day', 'on November 9, 2026', 'on November~9, 2026'],
    ['a short month and day', 'Mon., Nov. 30', 'Mon., Nov.~30'],
    ['a month and a year, which may part', 'in March 2025', 'in March 2025'],
    ['an officer and the name', 'Officer T. Grange wrote', 'Officer~T.~Grange wrote'],
    ['volume, reporter and page', '699 S.W.2d 423', '699~S.W.2d~423'],
    ['a title of the federal code', '18 U.S.C. § 922(g)(8)', '18~U.S.C.~§~922(g)(8)'],
    ['a rule of court', 'Rule 44.01(a)', 'Rule~44.01(a)'],
    ['a time of day', 'at 3:40 p.m. that day', 'at 3:40~p.m. that day'],
    ['a sign before an answer', 'See ¶ ', 'See ¶~'],
    [
      'a range outside a cite, which keeps its hyphen',
      'report 26-004417 and 2-3 times',
      'report 26-004417 and 2-3 times',
    ],
  ])('keeps %s', (_, typed, set) => expect(shown(typed)).toBe(set));
});

const phrases = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        ' ',
        '6\'1"',
        'Ex. B at 2-3',
        '§ ',
        '¶¶ 1-2',
        'Officer T. Grange',
        'May 5',
        'p.m.',
        'No. ',
        '\u00a0',
        '(',
        '—',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('setting a text twice changes nothing more', () => {
  fc.assert(
    fc.property(phrases, (text) => void expect(typeset(typeset(text))).toBe(typeset(text))),
    { numRuns: 2000 },
  );
});

test('setting changes only quotation marks, spaces and hyphens in cites', () => {
  const bare = (text: string) => plainSpaces(text).replace(/[“”"]/g, '"').replace(/[‘’']/g, "'").replaceAll('–', '-');
  fc.assert(
    fc.property(phrases, (text) => void expect(bare(typeset(text))).toBe(bare(text))),
    { numRuns: 2000 },
  );
});
