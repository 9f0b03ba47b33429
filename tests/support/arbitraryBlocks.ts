import fc from 'fast-check';
import type { Inline, Style } from '../../src/document/inline.ts';
import type { Block } from '../../src/document/model.ts';

const word = fc.string({
  unit: fc.constantFrom(...'aeinrst,.-–(§¶1460’\u00a0ŁжדEMW'),
  minLength: 1,
  maxLength: 14,
});
const words = fc.array(word, { minLength: 1, maxLength: 25 }).map((list) => list.join(' '));
/** Text with a beginning that is found again: words, one unbroken string, or a long name. */
const anyText = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', 'W', 'ש', '1'), minLength: 150, maxLength: 600 }) },
);

const style: fc.Arbitrary<Style> = fc.record(
  { bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean() },
  { requiredKeys: [] },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(anyText, style).map(([text, look]) => ({ kind: 'text' as const, text, ...look })) },
  { weight: 2, arbitrary: anyText.map((text) => ({ kind: 'answer' as const, text, from: 'incidents.0.account' })) },
  fc.record({
    kind: fc.constant('blank' as const),
    from: fc.constant('petitioner.name'),
    label: fc.constantFrom('', 'full name'),
    width: fc.integer({ min: 20, max: 700 }),
    place: fc.constantFrom('after' as const, 'below' as const, 'none' as const),
    required: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('check' as const), checked: fc.boolean(), label: fc.constant('yes') }),
  words.map((text) => ({ kind: 'citation' as const, text, rule: 'x', status: 'memory' as const })),
  fc.constant({ kind: 'break' as const }),
);
const content = fc.array(inline, { maxLength: 4 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    style: fc.constantFrom('text' as const, 'note' as const, 'question' as const),
    content,
  }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), content }),
  fc.record({
    kind: fc.constant('fillIn' as const),
    label: fc.constantFrom('', 'what happened'),
    lines: fc.integer({ min: 0, max: 40 }),
    required: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('keyValues' as const),
    rows: fc.array(fc.record({ label: word, content }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('signature' as const),
    withDate: fc.boolean(),
    lead: content,
    lines: fc.array(content, { maxLength: 4 }),
  }),
);

const tableOf = (columns: number): fc.Arbitrary<Block> => {
  const cell = fc.record({ content, isHeader: fc.boolean() });
  const row = fc.record({
    kind: fc.constantFrom('row' as const, 'total' as const),
    pen: fc.boolean(),
    generated: fc.boolean(),
    cells: fc.array(cell, { minLength: columns, maxLength: columns }),
  });
  const group = fc.record({
    kind: fc.constant('group' as const),
    cells: fc.array(cell, { minLength: 1, maxLength: 1 }),
  });
  const column = fc.record({
    width: fc.integer({ min: 30, max: 300 }),
    head: fc.oneof(fc.constant([]), content),
    align: fc.constantFrom('left' as const, 'right' as const),
  });
  return fc.record({
    kind: fc.constant('table' as const),
    summary: fc.constant('A table'),
    style: fc.constantFrom('text' as const, 'lectern' as const),
    columns: fc.array(column, { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.oneof({ weight: 5, arbitrary: row }, group), { maxLength: 5 }),
  });
};

const table = fc.integer({ min: 1, max: 4 }).chain(tableOf);

const nested = (inner: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Block> => {
  const item = fc.record({ content, children: inner });
  return fc.oneof(
    fc.record({ kind: fc.constant('numbered' as const), content, children: inner }),
    fc.record({
      kind: fc.constant('list' as const),
      marker: fc.constantFrom('letters' as const, 'numbers' as const, 'capitals' as const, 'bullets' as const),
      items: fc.array(item, { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('checks' as const),
      inline: fc.boolean(),
      items: fc.array(
        item.map((one) => ({ ...one, checked: true })),
        { maxLength: 3 },
      ),
    }),
    fc.record({ kind: fc.constant('notice' as const), blocks: inner }),
    fc.record({
      kind: fc.constant('barred' as const),
      bar: fc.constantFrom('finding' as const, 'generated' as const),
      blocks: inner,
    }),
    fc.record({
      kind: fc.constant('columns' as const),
      columns: fc.array(fc.record({ width: fc.integer({ min: 90, max: 300 }), blocks: inner }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  );
};

const inner = fc.array(leaf, { maxLength: 2 });

const outer: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 4, arbitrary: nested(inner) },
  { weight: 2, arbitrary: table },
  fc.record({ kind: fc.constant('title' as const), over: content, content, under: content }),
  fc.record({
    kind: fc.constant('caption' as const),
    court: content,
    circuit: content,
    petitioner: content,
    respondent: content,
    rows: fc.array(fc.record({ label: word, content }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('pageBreak' as const),
    form: fc.constantFrom('plain' as const, 'notes' as const, 'lectern' as const),
  }),
  fc.constant({ kind: 'notesArea' as const }),
  fc.record({ kind: fc.constant('foot' as const), content }),
);

/** Blocks of every kind that layout takes, with short and long texts, unbroken strings and several scripts. */
export const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.array(outer, { maxLength: 10 });
