import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { longest } from '../../src/answers/common.ts';
import { deepest } from '../../src/answers/json.ts';
import { migrations } from '../../src/answers/migrate.ts';
import { longestFile, readAnswers } from '../../src/answers/read.ts';
import { answerTable } from '../support/answerTable.ts';

const file = 'docs/answer-file.md';
const between = /(?<=<!-- table: begin -->\n)[\s\S]*(?=<!-- table: end -->)/;

describe('the description of the answer file', () => {
  test('lists every answer of the schema', () => {
    const text = readFileSync(file, 'utf8');
    const wanted = text.replace(between, () => `${answerTable()}\n`);
    if (process.env.ACCEPT_DOCS === '1') writeFileSync(file, wanted);
    expect(readFileSync(file, 'utf8')).toBe(wanted);
  });

  test('shows an example that is read without a Problem', () => {
    const example = /```json\n([\s\S]*?)```/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect(readAnswers(example).problems).toEqual([]);
  });

  test('gives the limits as they are, and every format there has been', () => {
    const text = readFileSync(file, 'utf8');
    for (const limit of [longest.line, longest.text, longest.narrative, longestFile, deepest]) {
      expect(text).toContain(limit.toLocaleString('en-US'));
    }
    for (const format of migrations.flatMap(({ from, to }) => [from, to])) expect(text).toContain(`| \`${format}\` |`);
  });
});
