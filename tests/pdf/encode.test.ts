import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/pdf/encode.ts';
import { faceFont } from '../../src/pdf/faceFont.ts';
import { codesIn } from '../support/pdfTexts.ts';
import { tinos } from '../support/tinos.ts';

const face = faceFont(tinos, 'regular');

/** Advance of an array of glyphs and adjustments, in ems, as a viewer computes it. */
const advance = (array: string): number => {
  let mille = 0;
  for (const [token] of array.matchAll(/\((?:\\[\s\S]|[^\\)])*\)|-?[\d.]+/g)) {
    if (!token.startsWith('(')) mille -= Number(token);
    for (const code of token.startsWith('(') ? codesIn(token) : [])
      mille += ((face.advances[code] ?? 0) * 1000) / face.font.unitsPerEm;
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
      { extra: undefined, array: expect.stringMatching(/^\([\s\S]{2,3}\)1\d\d(\.\d+)?\([\s\S]{2,3}\)$/) },
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

  test('escapes what a literal string cannot hold as it is', () => {
    const all = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)).filter((one) =>
      face.commonCodes.has(one.codePointAt(0) ?? 0),
    );
    const glyphs = all.map((one) => face.commonCodes.get(one.codePointAt(0) ?? 0));
    expect(all.flatMap((one) => encodeText(face, one, 0).flatMap(({ array }) => codesIn(array)))).toEqual(glyphs);
    expect(glyphs.some((glyph) => [0x28, 0x29, 0x5c, 0x0d].includes((glyph ?? 0) & 0xff))).toBe(true);
  });

  // A space widened by next to nothing takes the other way through the code. A kern at half a hundredth may round the other way
  // beside such a space, so there the glyphs are compared, and everything where no space stands.
  test('remembered pairs give what the whole text gives', () => {
    const codes = (text: string, widening: number) =>
      encodeText(face, text, widening).flatMap(({ array }) => codesIn(array));
    const arrays = (text: string, widening: number) =>
      encodeText(face, text, widening).map(({ array }) => array.replaceAll('()', ''));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        expect(codes(text, 0)).toEqual(codes(text, 0.001));
        const words = text.replaceAll(' ', '_');
        expect(arrays(words, 0)).toEqual(arrays(words, 0.001));
      }),
    );
  });

  test('remembered pairs with a space show the glyphs of the text', () => {
    const text = 'no one saw it';
    const glyphs = [...text].map((one) => face.commonCodes.get(one.codePointAt(0) ?? 0));
    expect(encodeText(face, text, 0).flatMap(({ array }) => codesIn(array))).toEqual(glyphs);
  });

  test('shows a no-break space and a no-break hyphen as their common kin', () => {
    expect(encodeText(face, '\u00a0', 0)[0]?.extra).toBeUndefined();
  });
});
