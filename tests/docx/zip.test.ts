import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packed, zip } from '../../src/docx/zip.ts';

const partName = fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.xml$/);

describe('an archive', () => {
  test('gives back the text of every part, in order, whatever the texts are', () => {
    const parts = fc.uniqueArray(fc.tuple(partName, fc.string({ unit: 'grapheme' })), { selector: ([name]) => name });
    fc.assert(
      fc.property(parts, (given) => {
        const files = unzipSync(zip(given.map(([name, text]) => packed(name, text))));
        expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(given);
      }),
    );
  });

  test('carries the checksum that readers compare each part with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        expect(packed('a.xml', text).checksum).toBe(crc32(Buffer.from(text)));
      }),
    );
  });

  test('tells no day of making: every part bears the first day that an archive can carry', () => {
    const bytes = zip([packed('a.xml', '<a/>')]);
    const view = new DataView(bytes.buffer);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (1 << 5) | 1]);
  });

  test('holds a part that was deflated once as often as it is asked to', () => {
    const part = packed('a.xml', 'the same words');
    const [first, second] = [zip([part]), zip([packed('b.xml', 'other words'), part])];
    expect([first, second].map((bytes) => strFromU8(unzipSync(bytes)['a.xml'] ?? strToU8('')))).toEqual([
      'the same words',
      'the same words',
    ]);
  });
});
