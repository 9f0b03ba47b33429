import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/read.ts';
import { writeAnswers } from '../../src/answers/write.ts';
import { arbitraryAnswers } from '../support/arbitraryAnswers.ts';

const syntaxOf = (code: string): boolean => !/^answers\.(?:duplicate-id|unknown-reference)$/.test(code);

describe('an answer file that is written', () => {
  test('is read again as it was, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), (answers) => {
        const reading = readAnswers(writeAnswers(answers));
        expect(reading.problems.filter(({ code }) => syntaxOf(code))).toEqual([]);
        expect(reading.answers).toEqual(answers);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same text for the same answers, in whatever order they were typed', () => {
    const one = readAnswers(
      '{"format":"full-hearing/1","matter":{"side":"petitioner","county":"Boone"},"customText":{"b":"2","a":"1"}}',
    );
    const other = readAnswers(
      '{"customText":{"a":"1","b":"2"},"matter":{"county":"Boone","side":"petitioner"},"format":"full-hearing/1"}',
    );
    expect(one.answers && writeAnswers(one.answers)).toBe(
      [
        '{',
        '  "format": "full-hearing/1",',
        '  "matter": {',
        '    "side": "petitioner",',
        '    "county": "Boone"',
        '  },',
        '  "customText": {',
        '    "a": "1",',
        '    "b": "2"',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    expect(other.answers && writeAnswers(other.answers)).toBe(one.answers && writeAnswers(one.answers));
  });

  test('keeps its order for every example', () => {
    for (const name of readdirSync('examples').filter((file) => file.endsWith('.json'))) {
      const { answers } = readAnswers(readFileSync(`examples/${name}`));
      const written = answers && writeAnswers(answers);
      expect(written && readAnswers(written).answers).toEqual(answers);
    }
  });
});
