import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage } from '../../src/vault/passage.ts';

const long = Array.from({ length: 50 }, (_, n) => `w${n}`).join(' ');

describe('the part in which two texts differ', () => {
  test('short texts are shown whole', () => expect(passage('a b', 'a c')).toEqual({ before: 'a b', after: 'a c' }));

  test('a word put into a long text is shown with four words on either side', () => {
    expect(passage(long, long.replace('w20 ', 'w20 new '))).toEqual({
      before: '… w17 w18 w19 w20 w21 w22 w23 w24 …',
      after: '… w17 w18 w19 w20 new w21 w22 w23 w24 …',
    });
  });

  test('a change at the beginning or the end has no ellipsis there', () => {
    expect(passage(long, `x ${long}`).after).toMatch(/^x w0/);
    expect(passage(long, `${long} x`).after).toMatch(/w49 x$/);
  });

  test('a text that is only there once is cut after four hundred characters, with its length', () => {
    expect(passage(undefined, 'x'.repeat(500)).after).toBe(`${'x'.repeat(400)} … (500 characters)`);
    expect(passage('x', undefined)).toEqual({ before: 'x' });
  });

  test('two texts that differ are never shown as the same, up to the length that is shown', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n'), { maxLength: 300 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other);
        const { before, after } = passage(one, other);
        expect(before).not.toBe(after);
      }),
    );
  });
});
