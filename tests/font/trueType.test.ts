/// <reference path="../support/fontkit.d.ts" />
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { faceMeasures, glyphFinder, glyphMetrics, readTrueType } from '../../src/font/trueType.ts';
import { tinos } from '../support/tinos.ts';

const faces = ['regular', 'italic', 'bold', 'boldItalic'] as const;

describe.each(faces)('the font file of %s is read as fontkit reads it', (id) => {
  const other = create(tinos[id].bytes);
  const font = readTrueType(tinos[id].bytes);

  test('each character has the same glyph, and the same characters have none', () => {
    const glyphOf = glyphFinder(font);
    const different: number[] = [];
    let known = 0;
    for (let code = 0; code < 0x1_1000; code += 1) {
      const glyph = glyphOf(code);
      if (glyph !== 0) known += 1;
      if (glyph !== other.glyphForCodePoint(code).id) different.push(code);
      if ((glyph !== 0) !== other.hasGlyphForCodePoint(code)) different.push(code);
    }
    expect(different).toEqual([]);
    expect(known).toBeGreaterThan(2500);
  });

  test('each glyph is as wide', () => {
    const different: number[] = [];
    for (let glyph = 0; glyph < font.glyphCount; glyph += 1) {
      if (glyphMetrics(font, glyph).advance !== other.getGlyph(glyph).advanceWidth) different.push(glyph);
    }
    expect(different).toEqual([]);
    expect(font.glyphCount).toBe(other.numGlyphs);
  });

  test('letters rise and fall as far', () => {
    const { ascent, descent } = faceMeasures(font);
    expect([font.unitsPerEm, ascent, descent]).toEqual([other.unitsPerEm, other.ascent, other.descent]);
  });
});

test('a character beyond every segment of the map has no glyph', () => {
  const glyphOf = glyphFinder(readTrueType(tinos.regular.bytes));
  expect([0xfffe, 0xffff, 0x1_f600, 0x10_ffff].map(glyphOf)).toEqual([0, 0, 0, 0]);
});

test('a file that is no font with outlines is refused with the table it lacks', () => {
  expect(() => readTrueType(new Uint8Array(64))).toThrow(/no table "head"/);
});
