import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame, frameReader, type TextCodec } from '#src/api/frames.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
};

/** Plain data as calls hold it, with keys that look like the frame's own. */
const { value: plainData } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, '', '$bytes', '\ufeff', '\u{1F5DD}'),
    fc.integer(),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('$bytes', '$at', '$$at', '$', '__proto__', 'constructor')),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
}));

const wholeValue = (bytes: Uint8Array): unknown => {
  const read = decodeFrame(bytes, codec);
  if (read.frame !== 'whole') throw new Error(`This is no whole frame but ${read.frame}.`);
  return read.value;
};

/** A frame with any JSON and any bytes after it. */
const frameOf = (json: string, ...after: readonly number[]): Uint8Array => {
  const text = codec.encode(json);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  return Uint8Array.of(...length, ...text, ...after);
};

describe('frames between the loopback host and its window', () => {
  test('what is put in comes out, bytes as bytes', () => {
    fc.assert(fc.property(plainData, (value) => isDeepStrictEqual(wholeValue(encodeFrame(value, codec)), value)));
  });

  test('any number of frames come out in order, however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(plainData, { maxLength: 5 }), fc.array(fc.integer({ min: 1, max: 50 })), (values, cuts) => {
        const reader = frameReader(codec);
        const stream = Uint8Array.from(values.flatMap((value) => [...encodeFrame(value, codec)]));
        const found: unknown[] = [];
        let at = 0;
        for (const cut of [...cuts, stream.length]) {
          found.push(...(reader.take(stream.subarray(at, at + cut)) ?? ['wrong']));
          at += cut;
        }
        expect(isDeepStrictEqual(found, values)).toBe(true);
        expect(reader.isAtEnd()).toBe(true);
      }),
    );
  });

  test('a frame that is not whole yet says how many bytes it takes at least, and never more than it does', () => {
    fc.assert(
      fc.property(plainData, fc.nat(), (value, n) => {
        const frame = encodeFrame(value, codec);
        const part = frame.subarray(0, n % frame.length);
        const read = decodeFrame(part, codec);
        if (read.frame !== 'wanting') throw new Error('Part of a frame was taken for a frame.');
        expect(read.atLeast).toBeGreaterThan(part.length);
        expect(read.atLeast).toBeLessThanOrEqual(frame.length);
      }),
    );
  });

  test('no bytes at all make the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { frame } = decodeFrame(bytes, codec);
        expect(['whole', 'wanting', 'wrong']).toContain(frame);
      }),
    );
  });

  test.each([
    ['text that is no JSON', frameOf('{"a":')],
    ['text that is no UTF-8', Uint8Array.of(0, 0, 0, 3, 34, 255, 34)],
    ['a block of a negative length', frameOf('{"$bytes":-1,"$at":0}')],
    ['a block of a broken length', frameOf('{"$bytes":0.5,"$at":0}')],
    ['a block without a number', frameOf('{"$bytes":1}', 7)],
    ['a number without a block', frameOf('{"$at":0}', 7)],
    ['blocks in another order', frameOf('[{"$bytes":1,"$at":1},{"$bytes":1,"$at":0}]', 7, 8)],
    ['a block that is claimed twice', frameOf('[{"$bytes":1,"$at":0},{"$bytes":1,"$at":0}]', 7, 8)],
    ['a text that is longer than any answer file', Uint8Array.of(255, 255, 255, 255)],
  ])('%s is no frame', (_, bytes) => {
    expect(decodeFrame(bytes, codec).frame).toBe('wrong');
    const reader = frameReader(codec);
    expect(reader.take(bytes)).toBeUndefined();
    expect(reader.take(frameOf('1'))).toBeUndefined();
    expect(reader.isAtEnd()).toBe(false);
  });

  test('five megabytes in small pieces are joined a few times, not once for each piece', () => {
    const value = { pdf: new Uint8Array(5_000_000).fill(7) };
    const frame = encodeFrame(value, codec);
    const reader = frameReader(codec);
    const found: unknown[] = [];
    const start = performance.now();
    for (let at = 0; at < frame.length; at += 1_000) found.push(...(reader.take(frame.subarray(at, at + 1_000)) ?? []));
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(isDeepStrictEqual(found, [value])).toBe(true);
  });
});
