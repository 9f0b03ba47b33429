import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../src/answers/schema.ts';

const names = readdirSync('examples').filter((name) => name.endsWith('.json'));

describe('the example matters', () => {
  test.each(names)('%s fits the schema', (name) => {
    expect(Answers.safeParse(JSON.parse(readFileSync(`examples/${name}`, 'utf8'))).error?.issues ?? []).toEqual([]);
  });
});
