/// <reference path="../support/fontkit.d.ts" />
import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { kernPairs, pairKey } from '../../src/font/kerning.ts';
import { readTrueType } from '../../src/font/trueType.ts';
import { tinos } from '../support/tinos.ts';

const faces = ['regular', 'italic', 'bold', 'boldItalic'] as const;

/** Papers print "fi" as two letters, so that it is found when somebody searches for it. */
const withoutLigatures = { liga: false, clig: false } as const;

describe.each(faces)('the kerning of %s', (id) => {
  const { bytes } = tinos[id];
  const font = create(bytes);
  const pairs = kernPairs(readTrueType(bytes));

  test('is what a shaping engine kerns, for pairs that show it', () => {
    for (const pair of ['AV', 'To', 'P.', 'r,', 'Ly', '11', 'on', 'Yo', 'f’']) {
      const [first, second] = Array.from(pair, (c) => font.glyphForCodePoint(c.codePointAt(0) ?? 0));
      const shaped = font.layout(pair).positions[0]?.xAdvance ?? 0;
      const kern = shaped - (first?.advanceWidth ?? 0);
      expect([pair, pairs.get(pairKey(first?.id ?? 0, second?.id ?? 0)) ?? 0]).toEqual([pair, kern]);
    }
  });

  test('is what a shaping engine kerns between any two letters and signs of the keyboard', () => {
    const keys = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index)).join('');
    const different: string[] = [];
    for (const first of keys) {
      // Every second sign after this one, with this one between: "AAABAC...", one text instead of 95.
      const text = Array.from(keys, (second) => `${first}${second}`).join('');
      const { positions } = font.layout(text, withoutLigatures);
      const { glyphs } = tinos[id].shape(text);
      glyphs.forEach(({ advance }, at) => {
        if (advance !== positions[at]?.xAdvance) different.push(text.slice(at, at + 2));
      });
      expect(positions).toHaveLength(glyphs.length);
    }
    expect(different).toEqual([]);
  });

  test('is what a shaping engine kerns in any text of the letters of western and eastern Europe', () => {
    const letter = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xc0, max: 0x17f }));
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), (points) => {
        const text = String.fromCodePoint(...points);
        const advances = font.layout(text, withoutLigatures).positions.map(({ xAdvance }) => xAdvance);
        expect(tinos[id].shape(text).glyphs.map(({ advance }) => advance)).toEqual(advances);
      }),
      { numRuns: 60 },
    );
  });

  test('has hundreds of pairs', () => expect(pairs.size).toBeGreaterThan(500));
});

test('a font without a table for positions has no pairs', () => {
  const font = readTrueType(tinos.regular.bytes);
  const tables = new Map([...font.tables].filter(([tag]) => tag !== 'GPOS'));
  expect(kernPairs({ ...font, tables }).size).toBe(0);
});
