import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswers } from '../../src/answers/read.ts';
import type { Answers } from '../../src/answers/schema.ts';
import { isoDate } from '../../src/dates.ts';
import type { Problem } from '../../src/problems.ts';
import { root } from './sources.ts';

/** The day on which every test of whole papers takes place. */
export const testDay = isoDate('2026-11-20');

/** A bundled matter, or the blank forms of one side. */
export interface Example {
  readonly name: string;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

const folder = join(root, 'examples');

const read = (file: string): Example => {
  const { answers, problems } = readAnswers(readFileSync(join(folder, file)), { file });
  if (answers === undefined) throw new Error(`${file}: ${problems.map(({ message }) => message).join(' ')}`);
  return { name: file.replace('.json', ''), answers, problems };
};

const formsFor = (side: 'petitioner' | 'respondent', empty: Example): Example => ({
  ...empty,
  name: `blank-${side}`,
  answers: { ...empty.answers, matter: { side } },
});

/** Every bundled matter, in the order of their names, and the blank forms of both sides made from the empty one. */
export const examples: readonly Example[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map(read)
  .flatMap((example) =>
    example.name === 'empty' ? [formsFor('petitioner', example), formsFor('respondent', example)] : [example],
  );

/** The example of that name. Throws when there is none. */
export const exampleNamed = (name: string): Example => {
  const example = examples.find((one) => one.name === name);
  if (example === undefined) throw new Error(`There is no example "${name}".`);
  return example;
};
