import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/pdf/encode.ts';
import { faceFont } from '../../src/pdf/faceFont.ts';
import { tinos } from '../support/tinos.ts';

const face = faceFont(tinos, 'regular');

/** Advance of an array of glyphs and adjustments, in ems, as a viewer computes it. */
const advance = (array: string): number => {
  let mille = 0;
  for (const [token] of array.matchAll(/<[0-9a-f]+>|-?[\d.]+/g)) {
    if (!token.startsWith('<')) mille -= Number(token);
    for (const [code] of token.startsWith('<') ? token.matchAll(/[0-9a-f]{4}/g) : [])
      mille += ((face.advances[Number.parseInt(code, 16)] ?? 0) * 1000) / face.font.unitsPerEm;
  }
  return mille / 1000;
};

const width = (text: string, widening = 0): number =>
  encodeText(face, text, widening).reduce((sum, piece) => sum + advance(piece.array), 0);

describe('encodeText', () => {
  test('draws a text as wide as layout measured it, kerning included', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        expect(width(text)).toBeCloseTo(tinos.regular.width(text), 2);
      }),
    );
  });

  test('kerns AV by an adjustment between the two glyphs', () => {
    expect(encodeText(face, 'AV', 0)).toEqual([
      { extra: undefined, array: expect.stringMatching(/^<[0-9a-f]{4}>1\d\d(\.\d+)?<[0-9a-f]{4}>$/) },
    ]);
  });

  test('widens each space of justified text by as much as is asked', () => {
    expect(width('He took hold', 50) - width('He took hold')).toBeCloseTo(0.1, 3);
  });

  test('puts characters outside the common ones into pieces of their own, with their meaning', () => {
    const pieces = encodeText(face, 'in Αθήνα.', 0);
    expect(pieces.map((piece) => piece.extra !== undefined)).toEqual([false, true, false]);
    expect([...(pieces[1]?.extra ?? new Map()).values()].join('')).toBe('Αθήνα'.replace(/(.)(.*)\1/, '$1$2'));
  });

  test('shows a no-break space and a no-break hyphen as their common kin', () => {
    expect(encodeText(face, '\u00a0', 0)[0]?.extra).toBeUndefined();
  });
});
