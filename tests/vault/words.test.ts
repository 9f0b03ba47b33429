import { describe, expect, test } from 'vitest';
import { folded, nameWords, wordsIn, wordsOf } from '../../src/vault/words.ts';

describe('the words that are searched', () => {
  test.each([
    ['capitals and accents make no difference', 'Łucja NÚÑEZ, Straße', ['lucja', 'nunez', 'strasse']],
    ['a case number is read at its hyphen', '26BN-PN00417', ['26bn', 'pn00417']],
    ['a single letter is no word, a single figure is', 'A 7 b', ['7']],
    ['other scripts have words too', '王小明 Ольга', ['王小明', 'ольга']],
    ['a ligature is its letters', 'oﬃce', ['office']],
    ['a word ends after forty letters', 'x'.repeat(60), ['x'.repeat(40)]],
    ['nothing is no word', ' – ', []],
  ])('%s', (_, text, words) => expect(wordsOf(text)).toEqual(words));

  test('a text folded twice is folded once', () => {
    for (const text of ['Łódź', 'ÆRØ', 'ﬁ', 'İstanbul']) expect(folded(folded(text))).toBe(folded(text));
  });

  test('every text and number of the answers counts, ids and the format do not', () => {
    const answers = { format: 'full-hearing/1', incidents: [{ id: 'secret1', account: 'at noon', n: [417] }] };
    expect([...wordsIn(answers)]).toEqual(['at', 'noon', '417']);
  });

  test('the words of names are marked', () =>
    expect(nameWords(['Ana Ruiz', 'Boone'])).toEqual(['=ana', '=ruiz', '=boone']));
});
