import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../src/answers/schema.ts';
import { writeAnswers } from '../../src/answers/write.ts';
import { veryLarge } from './veryLarge.ts';

const file = 'examples/very-large.json';

describe('the very large example', () => {
  test('is what its builder makes; ACCEPT_EXAMPLES=1 writes it anew', () => {
    const text = writeAnswers(veryLarge());
    if (process.env.ACCEPT_EXAMPLES === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test('has 300 incidents, 60 exhibits and a text of 4,000 characters without a space, in less than a megabyte', () => {
    const answers = Answers.parse(veryLarge());
    expect(answers.incidents).toHaveLength(300);
    expect(answers.exhibits).toHaveLength(60);
    expect(answers.incidents?.some(({ account }) => /^\S{4000}$/.test(account ?? ''))).toBe(true);
    expect(answers.petitioner?.name?.first?.length).toBeGreaterThan(190);
    expect(readFileSync(file).length).toBeLessThan(1_000_000);
  });
});
