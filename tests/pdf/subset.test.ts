import { describe, expect, test } from 'vitest';
import { glyphFinder, glyphMetrics, readTrueType } from '../../src/font/trueType.ts';
import { characterMapTable } from '../../src/pdf/characterMapTable.ts';
import { outlineOf } from '../../src/pdf/outlines.ts';
import { subsetFont } from '../../src/pdf/subset.ts';
import { tinos } from '../support/tinos.ts';

const font = readTrueType(tinos.regular.bytes);
const glyphOf = glyphFinder(font);
const glyph = (character: string): number => glyphOf(character.codePointAt(0) ?? 0);

const checksum = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
};

describe('a subset', () => {
  const wanted = [...'Mockett, Łukasz §◊é'].map(glyph);
  const pairs = [...new Set('Mocket')].map((letter) => [letter.charCodeAt(0), glyph(letter)] as const);
  const cut = subsetFont(font, wanted, characterMapTable(pairs.sort((a, b) => a[0] - b[0])));
  const again = readTrueType(cut.bytes);

  test('holds the glyphs asked for, .notdef, and what accented letters are put together from', () => {
    for (const id of [0, ...wanted]) expect(cut.glyphs).toContain(id);
    for (const part of outlineOf(font, glyph('é')).parts) expect(cut.glyphs).toContain(part);
  });

  test('keeps the number, the advance and the outline of each glyph', () => {
    for (const id of cut.glyphs) {
      expect(glyphMetrics(again, id)).toEqual(glyphMetrics(font, id));
      expect(outlineOf(again, id).parts).toEqual(outlineOf(font, id).parts);
    }
    const contours = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 10)).toString('hex');
    expect(contours(outlineOf(again, glyph('M')).bytes)).toBe(contours(outlineOf(font, glyph('M')).bytes));
  });

  test('draws nothing for other glyphs', () => {
    expect(outlineOf(again, glyph('B')).bytes).toHaveLength(0);
  });

  test('finds its characters through the map that was put in', () => {
    const found = glyphFinder(again);
    const every = Array.from({ length: 0x1_0000 }, (_, code) => [code, found(code)] as const);
    expect(every.filter(([, id]) => id !== 0)).toEqual(pairs.toSorted((a, b) => a[0] - b[0]));
  });

  test('has the checksum that the format asks of a whole file', () => {
    expect(checksum(cut.bytes)).toBe(0xb1b0afba);
  });

  test('is a small part of the font', () => {
    expect(cut.bytes.length).toBeLessThan(font.bytes.length / 20);
  });
});
