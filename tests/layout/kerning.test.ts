import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { kernPairs, pairKey } from '../../src/layout/kerning.ts';
import { tinos } from '../support/tinos.ts';

describe('kernPairs', () => {
  test.each(['regular', 'italic', 'bold', 'boldItalic'] as const)('kerns %s as a shaping engine does', (id) => {
    const { bytes } = tinos[id];
    const font = create(bytes);
    const pairs = kernPairs(bytes);
    for (const pair of ['AV', 'To', 'P.', 'r,', 'Ly', '11', 'on', 'Yo', 'f’']) {
      const [first, second] = Array.from(pair, (c) => font.glyphForCodePoint(c.codePointAt(0) ?? 0));
      const shaped = font.layout(pair).positions[0]?.xAdvance ?? 0;
      const kern = shaped - (first?.advanceWidth ?? 0);
      expect([pair, pairs.get(pairKey(first?.id ?? 0, second?.id ?? 0)) ?? 0]).toEqual([pair, kern]);
    }
  });

  test('has hundreds of pairs', () => expect(kernPairs(tinos.regular.bytes).size).toBeGreaterThan(500));
});
