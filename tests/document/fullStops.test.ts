import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { answer, type Content, p, paper } from '../../src/document/build.ts';
import { withSingleStops } from '../../src/document/fullStops.ts';
import { plainText } from '../../src/document/toText.ts';

test.each<[string, Content, string]>([
  ['initials at the end of a sentence', ['custody of ', answer('T.M.', 'children.0.initials'), '.'], 'custody of T.M.'],
  ['an answer that is a sentence', [answer('He left.', 'incidents.0.fear'), '. She stayed.'], 'He left. She stayed.'],
  [
    'a quotation that has its own',
    ['He wrote, ', answer('“Soon.”', 'incidents.0.threats'), '. She left.'],
    'He wrote, “Soon.” She left.',
  ],
  ['an answer without a full stop', [answer('He left', 'incidents.0.fear'), '.'], 'He left.'],
  ['a citation after a full stop', ['He left. ', '.1(4)'], 'He left. .1(4)'],
  ['points of omission', [answer('He said so.', 'x'), '... and more'], 'He said so.... and more'],
])('one full stop closes %s', (_, content, printed) => {
  expect(plainText(withSingleStops(paper(isoDate('2026-11-20'), [p(content)])))).toBe(printed);
});
