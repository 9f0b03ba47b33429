import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepest, readJson } from '../../src/answers/json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('JSON is read as every program reads it', () => {
  test('what is written as JSON is read as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const reading = readJson(text);
        expect(reading.ok && reading.value).toEqual(JSON.parse(text));
      }),
    );
  });

  test('whatever is no JSON is refused, and nothing else is', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(readJson(text).ok).toBe(isJson(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('a fault has the line and the column of the character that is wrong', () => {
    const reading = readJson('{\n  "a": 1,\n  "b": tru\n}');
    expect(reading).toMatchObject({ ok: false, fault: { code: 'answers.not-json', line: 3, column: 8 } });
  });

  test(`groups may lie ${deepest} deep and no deeper`, () => {
    expect(readJson('['.repeat(deepest) + ']'.repeat(deepest)).ok).toBe(true);
    expect(readJson('['.repeat(deepest + 1) + ']'.repeat(deepest + 1))).toMatchObject({
      ok: false,
      fault: { code: 'answers.too-deep', line: 1, column: deepest + 1 },
    });
  });

  test('"__proto__" is a key like any other and changes no prototype', () => {
    const reading = readJson('{"__proto__": {"a": 1}}');
    const value = reading.ok ? reading.value : null;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
  });

  test('keys that stand twice are listed with their paths and lines', () => {
    const reading = readJson('{"a": [{"b": 1,\n"b": 2}],\n"a": 3}');
    expect(reading.ok && reading.duplicates).toEqual([
      { path: ['a', 0, 'b'], line: 2 },
      { path: ['a'], line: 3 },
    ]);
  });
});
