import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestFile, type Reading, readAnswers } from '../../src/answers/read.ts';
import { Answers } from '../../src/answers/schema.ts';
import { type Problem, placeText } from '../../src/problems.ts';

const read = (answers: object): Reading => readAnswers(JSON.stringify({ format: 'full-hearing/1', ...answers }));
const lines = (problems: readonly Problem[]): readonly string[] =>
  problems.map((problem) => `${problem.code} ${placeText(problem.at)}: ${problem.message}`);

describe('a file that is right', () => {
  test('gives its answers and no Problem', () => {
    const reading = read({ hearing: { on: '2026-11-30', time: '09:00' } });
    expect(reading.problems).toEqual([]);
    expect(reading.answers?.hearing).toEqual({ on: '2026-11-30', time: '09:00' });
  });

  test('may be bytes, and may begin with a byte-order mark', () => {
    const text = '{"format":"full-hearing/1","matter":{"judge":"Ångström 王"}}';
    expect(readAnswers(new TextEncoder().encode(`\uFEFF${text}`)).answers?.matter?.judge).toBe('Ångström 王');
    expect(readAnswers(`\uFEFF${text}`).problems).toEqual([]);
  });
});

describe('a file that is no answer file', () => {
  test.each<[string, string, string]>([
    [
      'an empty file',
      '',
      'answers.not-json answer file:1:1: The file ends too early: it may have been cut off. Open an earlier copy of it.',
    ],
    [
      'a truncated file',
      '{"format": "full-hear',
      'answers.not-json answer file:1:22: The file ends too early: it may have been cut off. Open an earlier copy of it.',
    ],
    [
      'a missing comma',
      '{\n  "format": "full-hearing/1"\n  "matter": {}\n}',
      'answers.not-json answer file:3:3: The file is no JSON: a comma or "}" should stand before "\\"".',
    ],
    [
      'a comma too many',
      '{"a": 1,}',
      'answers.not-json answer file:1:9: The file is no JSON: a name in quotation marks should stand before "}".',
    ],
    [
      'a line break inside a text',
      '{"a": "one\ntwo"}',
      'answers.not-json answer file:1:11: The file is no JSON: the end of a text (") should stand before "\\n".',
    ],
    [
      'a value without quotation marks',
      '{"a": yes}',
      'answers.not-json answer file:1:7: The file is no JSON: a text in quotation marks, a number, true, false, a list or a group should stand before "y".',
    ],
    [
      'text after the end',
      '{"a": 1} {}',
      'answers.not-json answer file:1:10: The file is no JSON: the end of the file should stand before "{".',
    ],
    [
      'a list',
      '[]',
      'answers.not-an-object (whole file): This is no answer file: an answer file is a group of names and answers in braces.',
    ],
    [
      'no format',
      '{}',
      'answers.no-format format: Say which format the file has: "format": "full-hearing/1" belongs at its top.',
    ],
    [
      'another format',
      '{"format":"letter/3"}',
      'answers.unknown-format format: "letter/3" is no format that the program knows; an answer file says "full-hearing/1".',
    ],
    [
      'a newer format',
      '{"format":"full-hearing/2"}',
      'answers.newer-format format: A newer version of the program wrote this file ("full-hearing/2"); open it with that version.',
    ],
  ])('%s is refused with one sentence that says where and what to do', (_, text, line) => {
    const reading = readAnswers(text);
    expect(lines(reading.problems)).toEqual([line]);
    expect(reading.answers).toBeUndefined();
  });

  test('the Problem names the file when its name is known', () => {
    expect(lines(readAnswers('{', { file: 'mockett.json' }).problems)[0]).toContain('mockett.json:1:2');
  });

  test.each([
    ['lists', '['],
    ['groups', '{"a":'],
  ])('fifty megabytes of nested %s are refused at once', (_, piece) => {
    const bytes = new TextEncoder().encode(piece.repeat(50_000_000 / piece.length));
    const started = performance.now();
    expect(readAnswers(bytes).problems.map(({ code }) => code)).toEqual(['answers.too-large']);
    expect(readAnswers(piece.repeat(3_000_000)).problems.map(({ code }) => code)).toEqual(['answers.too-deep']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a file longer than any answer file is refused', () => {
    const reading = readAnswers(' '.repeat(longestFile + 1));
    expect(lines(reading.problems)[0]).toMatch(
      /^answers.too-large answer file: The file is longer than 20,000,000 characters/,
    );
  });

  test.each([
    [
      'a byte that is no UTF-8',
      [0x7b, 0x0a, 0xe9, 0x7d],
      'answer file:2:1: The file is not written in UTF-8, or it is damaged. Save it as UTF-8.',
    ],
    [
      'a character cut in two',
      [0x22, 0xe2, 0x82],
      'answer file:1:1: The file is not written in UTF-8, or it is damaged. Save it as UTF-8.',
    ],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00], 'answer file:1:1: The file is written in UTF-16. Save it as UTF-8.'],
  ])('%s is named with its line', (_, bytes, end) => {
    expect(lines(readAnswers(Uint8Array.from(bytes)).problems)).toEqual([`answers.not-text ${end}`]);
  });
});

describe('whatever a file holds', () => {
  test('reading never throws, and what it gives fits the schema', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { answers } = readAnswers(text);
        expect(answers === undefined || Answers.safeParse(answers).success).toBe(true);
      }),
    );
  });

  test('answers of any wrong kind are named, and the rest fits the schema', () => {
    const keys = Object.keys(Answers.shape).filter((key) => key !== 'format');
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.array(fc.dictionary(fc.constantFrom('id', 'on', 'name', 'exhibits', 'marks', 'kinds'), fc.jsonValue())),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (answers) => {
        const reading = read(answers);
        expect(Answers.safeParse(reading.answers).success).toBe(true);
        expect(reading.problems.length > 0 || Answers.safeParse(reading.raw).success).toBe(true);
      }),
    );
  });

  test('reading leaves no trace: the same text gives the same answers and Problems', () => {
    const text = '{"format":"full-hearing/1","matter":{"county":3},"x":1}';
    expect(readAnswers(text)).toEqual(readAnswers(text));
  });
});
