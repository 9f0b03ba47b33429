import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { Answers as Schema } from '../../src/answers/schema.ts';
import { nodeAt, parsePath, valueAt } from '../../src/answers/walk.ts';
import { assemble, type Paper } from '../../src/assemble/assemble.ts';
import type { Answer } from '../../src/document/inline.ts';
import { plainText, toText } from '../../src/document/toText.ts';
import { inlinesOf } from '../../src/document/walk.ts';
import { examples, testDay } from '../support/examples.ts';
import { ownLibrary } from '../support/library.ts';
import { bareText, firstLost, holds } from '../support/words.ts';

const { library } = await ownLibrary();

const papersOf = (answers: Answers): readonly Paper[] =>
  assemble({ answers, library, ids: 'all', today: testDay }).papers;

const printedAnswers = (paper: Paper): readonly Answer[] =>
  inlinesOf(paper.doc.blocks).filter((inline): inline is Answer => inline.kind === 'answer');

/** All words that a paper prints from each answer, in order. */
const wordsByPath = (paper: Paper): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const { from, text } of printedAnswers(paper)) words.set(from, `${words.get(from) ?? ''} ${text}`);
  return words;
};

const plainQuotes = (text: string): string =>
  bareText(text).replace(/[“”"]/g, '"').replace(/[‘’']/g, "'").replaceAll('–', '-');

/** The answers in a person's own words that the paper prints whole. */
const printedWhole = (answers: Answers, paper: Paper): readonly string[] =>
  [...wordsByPath(paper)]
    .filter(([path, words]) => {
      const value = valueAt(answers, path);
      return (
        nodeAt(path)?.kind === 'text' && typeof value === 'string' && plainQuotes(words).includes(plainQuotes(value))
      );
    })
    .map(([path]) => path);

/** The answers with one answer replaced. */
const withAnswer = (answers: Answers, path: string, value: string): Answers => {
  const copy: unknown = structuredClone(answers);
  const parts = parsePath(path) ?? [];
  const holder = valueAt(copy, parts.slice(0, -1));
  if (typeof holder !== 'object' || holder === null) throw new Error(`Nothing holds ${path}.`);
  Object.assign(holder, { [parts.at(-1) ?? '']: value });
  return Schema.parse(copy);
};

const isReadable = (answers: Answers, path: string, value: string): boolean =>
  Schema.safeParse(answers).success && (nodeAt(path)?.schema.safeParse(value).success ?? false);

const told = examples.filter(({ name }) => !name.startsWith('blank-') && name !== 'very-large');

describe.each(told)('$name', ({ answers }) => {
  const papers = papersOf(answers);

  test.each(papers)('every answer that $id prints stands in its text', (paper) => {
    const text = toText(paper.doc);
    const lost = printedAnswers(paper)
      .flatMap((answer) => answer.text.split(/\s+/))
      .filter((word) => word.length <= 12 && !holds(text, word));
    expect(lost).toEqual([]);
  });

  test.each(papers)('the words of $id keep their order', (paper) => {
    const lines = printedAnswers(paper).map(({ text }) => text);
    expect(firstLost(lines, plainText(paper.doc))).toBeUndefined();
  });

  test('any words put into any answer that a paper prints are printed there, whole', () => {
    const places = papers.flatMap((paper) => printedWhole(answers, paper).map((path) => ({ id: paper.id, path })));
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `Word ${text.replace(/\s+/g, ' ')} end`);
    fc.assert(
      fc.property(fc.constantFrom(...places), words, ({ id, path }, value) => {
        fc.pre(isReadable(answers, path, value));
        const [paper] = assemble({
          answers: withAnswer(answers, path, value),
          library,
          ids: [id],
          today: testDay,
        }).papers;
        const printed = paper === undefined ? '' : (wordsByPath(paper).get(path) ?? '');
        expect(plainQuotes(printed)).toContain(plainQuotes(value));
      }),
      { numRuns: 60 },
    );
  });
});
