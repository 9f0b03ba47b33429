import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tinos } from '../support/tinos.ts';

describe('openTypefaces', () => {
  test('kerns: AV stands closer than A and V apart', () => {
    const apart = tinos.regular.width('A') + tinos.regular.width('V');
    expect(tinos.regular.width('AV')).toBeLessThan(apart);
  });

  test.each([
    ['◊ (verify)', 0x25ca, true],
    ['◄ (missing)', 0x25c4, true],
    ['Hebrew alef', 0x5d0, true],
    ['Polish Ł', 0x141, true],
    ['Arabic alef', 0x627, false],
    ['an emoji', 0x1f600, false],
  ])('says whether it has %s', (_, codePoint, has) => expect(tinos.italic.has(codePoint)).toBe(has));

  test('measures in every face what it shapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        for (const face of Object.values(tinos)) {
          const { glyphs, width } = face.shape(text);
          const points = glyphs.flatMap(({ codePoints }) => codePoints);
          const isSame =
            String.fromCodePoint(...points) === text && Math.abs(face.width(text) - width / face.unitsPerEm) < 1e-9;
          expect(isSame).toBe(true);
        }
      }),
    );
  });

  test('keeps the order given, so that Hebrew in drawing order stays in drawing order', () => {
    const ids = (text: string) => tinos.regular.shape(text).glyphs.map(({ id }) => id);
    expect(ids('םולש')).toEqual([...ids('שלום')].reverse());
  });
});
