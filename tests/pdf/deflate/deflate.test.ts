import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../../src/pdf/deflate/deflate.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const back = (bytes: Uint8Array): Uint8Array => new Uint8Array(inflateSync(deflate(bytes)));

/** Texts with much, some and no repetition. */
const texts = fc.oneof(
  fc.uint8Array({ maxLength: 4000, size: 'max' }),
  fc
    .array(fc.constantFrom('BT ', '72 704.364 Td ', '[(', ')]TJ ET\n', 'EMC\n', 'word '), {
      maxLength: 2000,
      size: 'max',
    })
    .map((words) => bytesOf(words.join(''))),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(400))
    .map(([part, times]) => Uint8Array.from(Array.from({ length: times }, () => [...part]).flat())),
);

/** A generator of bytes without any pattern. @source Numerical Recipes, a linear congruence */
const noise = (length: number): Uint8Array => {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
};

describe('deflate', () => {
  test('another program inflates what was deflated', () => {
    fc.assert(
      fc.property(texts, (bytes) => {
        expect(back(bytes)).toEqual(bytes);
      }),
    );
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', bytesOf('a')],
    ['one byte, as often as a repetition is long, and once more', bytesOf('a'.repeat(260))],
    ['more than a window without a pattern', noise(100_000)],
    ['a repetition from as far away as may be', Uint8Array.from([...noise(32_768), ...noise(300)])],
    ['a repetition from further away than may be', Uint8Array.from([...noise(32_769), ...noise(300)])],
    [
      'counts so uneven that codes would grow too long',
      Uint8Array.from(
        Array.from({ length: 24 }, (_, n) => new Array<number>(Math.floor(1.6 ** n) % 20_000).fill(n * 7)).flat(),
      ),
    ],
  ])('%s', (_, bytes) => expect(back(bytes)).toEqual(bytes));

  test('bytes without a pattern grow by less than a hundredth', () =>
    expect(deflate(noise(100_000)).length).toBeLessThan(101_000));

  test('the same text gives the same bytes, whatever was deflated before', () => {
    const text = bytesOf('He took hold of her right arm and held it. '.repeat(40));
    const first = deflate(text);
    deflate(noise(70_000));
    expect(deflate(text)).toEqual(first);
  });

  test('text that repeats itself becomes much shorter', () =>
    expect(deflate(bytesOf('Respondent telephoned her again and again. '.repeat(100))).length).toBeLessThan(120));
});
