import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/assemble.ts';
import { runText } from '../../src/document/inlineText.ts';
import type { Doc } from '../../src/document/model.ts';
import { visitDocument } from '../../src/document/walk.ts';
import { placeText } from '../../src/problems.ts';
import { lintLibrary } from '../../src/template/lint/lint.ts';
import { examples, testDay } from '../support/examples.ts';
import { ownLibrary } from '../support/library.ts';

const { library, problems: loading } = await ownLibrary();

test('every template and manifest of the program can be read', () => {
  expect(loading).toEqual([]);
});

test('the linter finds no mistake in any template', () => {
  const mistakes = lintLibrary(library).filter(({ severity }) => severity === 'error');
  expect(mistakes.map(({ at, message }) => `${placeText(at)} ${message}`)).toEqual([]);
});

/** Errors that an example is meant to show; each with the reason. */
const expected: readonly { readonly example: string; readonly code: string; readonly reason: string }[] = [];

const isExpected = (example: string, code: string): boolean =>
  expected.some((one) => one.example === example && one.code === code);

/** What a template prints when it goes wrong, and punctuation that a left-out part leaves behind. */
const accidents = [
  /\[object|undefined|NaN|\bnull\b|\{\{|\}\}|¶\s\?/,
  / [,;:](?! )|[ \u00a0][,;)]|\(\s|[ \u00a0]\.(?![\d.])|,,|;;|\.\.(?!\.)|\.[”’]\.|\(\)|, *\.(?!\d)|; *\./,
  /"|(?<!\d)'/,
  /[ \u00a0]{2}/,
];

const linesOf = (doc: Doc): readonly string[] => {
  const lines: string[] = [];
  visitDocument(doc, {
    inlines: (run) => void lines.push(...runText(run, false).split('\n')),
    label: (label) => void lines.push(label),
  });
  return lines;
};

describe.each(examples)('$name', ({ name, answers }) => {
  const { papers, problems } = assemble({ answers, library, ids: 'all', today: testDay });

  test('has papers, and none that fails', () => {
    expect(problems).toEqual([]);
    expect(papers.length).toBeGreaterThanOrEqual(2);
  });

  test.each(papers)('$id has no error', (paper) => {
    const errors = paper.problems.filter(({ severity, code }) => severity === 'error' && !isExpected(name, code));
    expect(errors.map(({ at, message }) => `${placeText(at)} ${message}`)).toEqual([]);
  });

  test.each(papers)('$id prints nothing by accident', ({ doc }) => {
    const found = linesOf(doc).flatMap((line) =>
      accidents.flatMap((accident) => accident.exec(line)?.[0] ?? []).map((what) => `${what} | ${line.slice(0, 300)}`),
    );
    expect(found).toEqual([]);
  });

  test.each(papers)('$id is a draft exactly when a required answer is missing', ({ doc, missing }) => {
    const lacking = missing.filter(({ required }) => required).length;
    expect(doc.draft?.missing ?? 0).toBe(name.startsWith('blank-') ? 0 : lacking);
  });
});
