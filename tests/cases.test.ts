import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../src/template/library.ts';
import { casesOf, storeCases, storedCases } from './support/cases.ts';
import { examples } from './support/examples.ts';
import { ownLibrary } from './support/library.ts';

/** `npm run cases:accept` sets this: the papers as they are now become the ones that are compared. Read the difference before committing it. */
const accepting = process.env.ACCEPT_CASES === '1';

let library: Library;
const stored = new Map<string, string>();

beforeAll(async () => {
  library = (await ownLibrary()).library;
  if (accepting) storeCases(new Map(examples.flatMap((example) => [...casesOf(example, library)])));
  for (const [name, text] of storedCases()) stored.set(name, text);
});

describe('the papers of every example read as accepted', () => {
  test.each(examples)('$name', (example) => {
    const before = [...stored].filter(([file]) => file.startsWith(`${example.name}/`));
    expect(Object.fromEntries(casesOf(example, library))).toEqual(Object.fromEntries(before));
  });
});

test('every accepted paper belongs to an example', () => {
  const names = new Set(examples.map(({ name }) => name));
  expect([...stored.keys()].filter((file) => !names.has(file.split('/')[0] ?? ''))).toEqual([]);
});

test('every example has papers', () => {
  expect(examples.filter((example) => ![...stored.keys()].some((file) => file.startsWith(`${example.name}/`)))).toEqual(
    [],
  );
});
