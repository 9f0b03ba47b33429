import fc from 'fast-check';
import { isoDate } from '../../src/dates.ts';
import {
  answer,
  blank,
  check,
  checks,
  cite,
  fillIn,
  h1,
  h2,
  list,
  n,
  p,
  paper,
  row,
  table,
  text,
} from '../../src/document/build.ts';
import type { Inline } from '../../src/document/inline.ts';
import type { Block, Doc } from '../../src/document/model.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
  .map((made) => made.replace(/\p{Cc}|\p{Cs}|_|◊/gu, 'x'));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map((made) => text(made, { bold: true })),
  words.map((made) => text(made, { italic: true, underline: true, smallCaps: true })),
  words.map((made) => answer(made, 'an.answer')),
  fc
    .record({ label: words, width: fc.integer({ min: 1, max: 400 }) })
    .map(({ label, width }) => blank('an.answer', label, { width })),
  words.map((made) => check(true, made)),
  words.map((made) => cite(made, 'a.rule', 'memory')),
  words.map((made): Inline => ({ kind: 'exhibit', text: made, from: 'exhibits.0' })),
  fc.constant<Inline>({ kind: 'break' }),
);

const run = fc.array(inline, { minLength: 1, maxLength: 4 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  run.map((content) => p(content)),
  run.map((content) => p(content, { style: 'note' })),
  run.map((content) => h1(content)),
  run.map((content) => h2(content)),
  run.map((content): Block => ({ kind: 'title', content, under: content })),
  run.map((content): Block => ({ kind: 'foot', content })),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => checks(items)),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => ({ ...checks(items), inline: true })),
  words.map((label) => fillIn(label)),
  fc.array(run, { minLength: 1, maxLength: 3 }).map((cells) =>
    table(
      cells.map((head) => [90, head]),
      [
        row(cells, { generated: true }),
        { kind: 'group', cells: [{ content: cells[0] ?? [] }] },
        row(cells, { kind: 'total' }),
      ],
    ),
  ),
  fc.record({ label: words, content: run }).map((pair): Block => ({ kind: 'keyValues', rows: [pair, pair] })),
  run.map((line): Block => ({ kind: 'signature', lead: line, withDate: false, lines: [line, line] })),
  run.map(
    (line): Block => ({
      kind: 'verification',
      heading: line,
      content: line,
      signature: { kind: 'signature', withDate: false, lines: [line] },
    }),
  ),
  fc.constantFrom<Block>(
    { kind: 'pageBreak', form: 'plain' },
    { kind: 'pageBreak', form: 'notes' },
    { kind: 'pageBreak', form: 'lectern' },
  ),
);

const marker = fc.constantFrom('letters', 'numbers', 'capitals', 'bullets');

const { block } = fc.letrec<{ block: Block; children: Block[] }>((tie) => ({
  children: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .record({ content: run, children: tie('children') })
      .map(({ content, children }) => n(undefined, content, children)),
    fc.record({ marker, content: run, children: tie('children') }).map(
      ({ content, children, ...rest }): Block => ({
        kind: 'list',
        ...rest,
        items: [
          { content, children },
          { content, children },
        ],
      }),
    ),
    fc
      .record({ marker, items: fc.array(run, { minLength: 1, maxLength: 3 }) })
      .map(({ marker: mark, items }) => list(mark, items)),
    tie('children').map((blocks): Block => ({ kind: 'notice', blocks })),
    fc
      .record({ bar: fc.constantFrom('finding', 'generated'), blocks: tie('children') })
      .map((made): Block => ({ kind: 'barred', ...made })),
    fc.tuple(tie('children'), tie('children')).map(
      ([left, right]): Block => ({
        kind: 'columns',
        columns: [left, right].map((blocks) => ({ width: 200, blocks })),
      }),
    ),
  ),
}));

/** Papers of every profile with blocks of every kind, nested as deep as they come. */
export const anyPaper: fc.Arbitrary<Doc> = fc
  .record({
    blocks: fc.array(block, { maxLength: 6 }),
    profile: fc.constantFrom('pleading', 'working', 'letter'),
    audience: fc.constantFrom('filed', 'served', 'client', 'office'),
  })
  .map(({ blocks, ...more }) => paper(isoDate('2026-11-20'), blocks, more));
