import { longDate } from '../dates.ts';
import { draftState } from './draftState.ts';
import type { Inline } from './inline.ts';
import { runText, runWords, showsVerifyMarks } from './inlineText.ts';
import { listMarker, roman } from './markers.ts';
import type { Block, BlockOf, Caption, Doc, Row, Signature, Table } from './model.ts';
import { barred, beside, hang, longestWord, shares, wrap } from './textLines.ts';
import { visitDocument } from './walk.ts';

const pageWidth = 96;

const audienceWords = {
  filed: 'filed with the court',
  served: 'served on the other side',
  client: 'for the client',
  office: 'office copy',
} as const satisfies Record<Doc['audience'], string>;

/** What a block needs to know of its document, and the counters that run through it. */
interface Printing {
  readonly isPleading: boolean;
  readonly text: (run: readonly Inline[]) => string;
  readonly nextParagraph: () => number;
  readonly nextHeading: () => number;
}

type Lines = readonly string[];

const inCapitals = (run: readonly Inline[]): readonly Inline[] =>
  run.map((inline) =>
    inline.kind === 'text' || inline.kind === 'answer' ? { ...inline, text: inline.text.toUpperCase() } : inline,
  );

const party = (run: readonly Inline[], role: string, print: Printing): Lines => {
  const comma = run.at(-1)?.kind === 'blank' ? '' : ',';
  return [...wrap(`${print.text(inCapitals(run))}${comma}`, 44), `                ${role}`];
};

const caption = (block: Caption, print: Printing): Lines => {
  const left = [
    ...party(block.petitioner, 'Petitioner,', print),
    '        v.',
    ...party(block.respondent, 'Respondent.', print),
  ];
  const right = block.rows.flatMap(({ label, content }) => hang(`${label}  `, wrap(print.text(content), 36)));
  return [
    ...wrap(print.text(inCapitals(block.court)), pageWidth),
    ...wrap(print.text(block.circuit), pageWidth).filter((line) => line !== ''),
    '',
    ...beside([left, ['', ...right]], [46, 48], '| '),
  ];
};

const title = (block: BlockOf<'title'>, width: number, print: Printing): Lines => {
  const content = print.isPleading ? inCapitals(block.content) : block.content;
  const name = wrap(print.text(content), width);
  return [
    ...(block.over === undefined ? [] : wrap(print.text(block.over), width)),
    ...name,
    '='.repeat(Math.max(...name.map((line) => line.length))),
    ...(block.under === undefined ? [] : wrap(print.text(block.under), width)),
  ];
};

const heading = (block: BlockOf<'heading'>, width: number, print: Printing): Lines => {
  const words = print.text(block.content);
  if (block.level === 2) return hang('-- ', wrap(words, width - 3));
  const numeral = print.isPleading && !block.plain ? `${roman(print.nextHeading())}. ` : '';
  const lines = hang(numeral, wrap(words, width - numeral.length));
  return [...lines, '-'.repeat(Math.max(...lines.map((line) => line.length)))];
};

const numbered = (block: BlockOf<'numbered'>, width: number, print: Printing): Lines => {
  const number = `${print.nextParagraph()}.`.padEnd(6);
  const inner = wrap(print.text(block.content), width - 6);
  return [...hang(number, inner), ...barred('      ', blocksText(block.children, width - 6, print))];
};

const list = (block: BlockOf<'list'>, width: number, print: Printing): Lines =>
  block.items.flatMap((item, n) => {
    const marker = `${listMarker(block.marker, n + 1)} `.padEnd(5);
    const inner = wrap(print.text(item.content), width - marker.length);
    const children = blocksText(item.children, width - marker.length, print);
    return [...hang(marker, inner), ...barred(' '.repeat(marker.length), children)];
  });

const checks = (block: BlockOf<'checks'>, width: number, print: Printing): Lines => {
  const items = block.items.map((item) => ({ ...item, box: item.checked ? '[x] ' : '[ ] ' }));
  if (block.inline && items.every(({ children }) => children.length === 0)) {
    return wrap(items.map(({ box, content }) => `${box}${print.text(content)}`).join('   '), width);
  }
  return items.flatMap(({ box, content, children }) => [
    ...hang(box, wrap(print.text(content), width - 4)),
    ...barred('    ', blocksText(children, width - 4, print)),
  ]);
};

const tableRow = (row: Row, widths: readonly number[], print: Printing): Lines => {
  const first = row.cells[0]?.content ?? [];
  if (row.kind === 'group') return [`~ ${print.text(first)} ~`];
  const cells = row.cells.map(({ content }, column) => wrap(print.text(content), widths[column] ?? 4));
  const lines = beside(cells, widths, '  ');
  const filled = lines.length === 0 ? [''] : lines;
  return row.generated ? barred('┊ ', filled) : filled;
};

/** The widths of a table's columns in characters; a column is not narrower than its words, up to twelve. */
const columnWidths = (block: Table, width: number, print: Printing): readonly number[] => {
  const cells = (column: number) =>
    block.rows.flatMap(({ kind, cells }) => (kind === 'group' ? [] : [print.text(cells[column]?.content ?? [])]));
  const least = block.columns.map(({ head }, column) => longestWord([print.text(head), ...cells(column)], 12));
  return shares(
    block.columns.map((column) => column.width),
    { total: width, gap: 2, least },
  );
};

const table = (block: Table, width: number, print: Printing): Lines => {
  const widths = columnWidths(block, width, print);
  const heads = block.columns.map(({ head }, column) => wrap(print.text(head), widths[column] ?? 4));
  const hasHead = block.columns.some(({ head }) => head.length > 0);
  const rule = widths.map((chars) => '-'.repeat(chars)).join('  ');
  return [
    ...(hasHead ? beside(heads, widths, '  ') : []),
    rule,
    ...block.rows.flatMap((row) => tableRow(row, widths, print)),
    rule,
  ];
};

const keyValues = (block: BlockOf<'keyValues'>, width: number, print: Printing): Lines => {
  const labels = Math.min(40, Math.max(0, ...block.rows.map(({ label }) => label.length)) + 2);
  return block.rows.flatMap(({ label, content }) =>
    beside([wrap(label, labels), wrap(print.text(content), width - labels)], [labels, width - labels], ''),
  );
};

const signature = (block: Signature, width: number, print: Printing): Lines => [
  ...(block.lead === undefined ? [] : [...wrap(print.text(block.lead), width), '']),
  block.withDate ? '________________________________    ________________ (date)' : '________________________________',
  ...block.lines.flatMap((line) => wrap(print.text(line), width)),
];

const columns = (block: BlockOf<'columns'>, width: number, print: Printing): Lines => {
  const widths = shares(
    block.columns.map((column) => column.width),
    { total: width, gap: 4 },
  );
  const inner = block.columns.map(({ blocks }, n) => blocksApart(blocks, widths[n] ?? 4, print));
  return beside(inner, widths, '    ');
};

const frame = (lines: Lines, width: number): Lines => {
  const edge = `+${'-'.repeat(width - 2)}+`;
  return [edge, ...barred('| ', lines), edge];
};

const blockText = (block: Block, width: number, print: Printing): Lines => {
  switch (block.kind) {
    case 'caption':
      return caption(block, print);
    case 'title':
      return title(block, width, print);
    case 'heading':
      return heading(block, width, print);
    case 'numbered':
      return numbered(block, width, print);
    case 'paragraph':
      return wrap(print.text(block.content), width);
    case 'list':
      return list(block, width, print);
    case 'checks':
      return checks(block, width, print);
    case 'table':
      return table(block, width, print);
    case 'keyValues':
      return keyValues(block, width, print);
    case 'signature':
      return signature(block, width, print);
    case 'verification':
      return [
        ...wrap(print.text(block.heading), width),
        '',
        ...wrap(print.text(block.content), width),
        '',
        ...signature(block.signature, width, print),
      ];
    case 'notice':
      return frame(blocksApart(block.blocks, width - 4, print), width);
    case 'barred':
      return barred(block.bar === 'generated' ? '┊ ' : '│ ', blocksApart(block.blocks, width - 2, print));
    case 'fillIn':
      return [
        `________________________________ (${block.isIntroduced === true ? '' : `${block.label}; `}${block.lines} lines)`,
      ];
    case 'columns':
      return columns(block, width, print);
    case 'pageBreak':
      return [`${'='.repeat(20)} new page${block.form === 'plain' ? '' : ` (${block.form})`} ${'='.repeat(20)}`];
    case 'notesArea':
      return ['Notes', '________________________________'];
    case 'foot':
      return hang('[foot] ', wrap(print.text(block.content), width - 7));
    case 'lawReliedOn':
      return ['[law relied on]'];
  }
};

const blocksText = (blocks: readonly Block[], width: number, print: Printing): Lines =>
  blocks.flatMap((block) => blockText(block, width, print));

/** The same with an empty line between blocks. */
const blocksApart = (blocks: readonly Block[], width: number, print: Printing): Lines =>
  blocks.flatMap((block, n) => [...(n > 0 ? [''] : []), ...blockText(block, width, print)]);

const counter = (): (() => number) => {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
};

/** The first lines: what the page furniture says. */
const furniture = (doc: Doc, text: Printing['text']): Lines => {
  const about = [doc.profile, audienceWords[doc.audience], `law as of ${longDate(doc.lawAsOf)}`].join('; ');
  const draft = doc.draft === undefined ? '' : `DRAFT. ${draftState(doc)}; `;
  const matter = text([...doc.style, ...doc.number]);
  return [...(matter === '' ? [] : wrap(matter, pageWidth)), ...wrap(`[${draft}${about}]`, pageWidth)];
};

/**
 * The document as text that a lawyer can read line by line, 96 characters wide: numbers as they print, blanks as
 * `________ (label)`, boxes as `[ ]` and `[x]`, tables in columns. References must have been resolved.
 */
export const toText = (doc: Doc): string => {
  const verify = showsVerifyMarks(doc);
  const text = (run: readonly Inline[]) => runText(run, verify);
  const print: Printing = {
    isPleading: doc.profile === 'pleading',
    text,
    nextParagraph: counter(),
    nextHeading: counter(),
  };
  return `${[...furniture(doc, text), '', ...blocksApart(doc.blocks, pageWidth, print)].join('\n')}\n`;
};

/** The words of the document in reading order, one run a line: what every file made of it must contain in this order. */
export const plainText = (doc: Doc): string => {
  const runs: string[] = [];
  visitDocument(
    { ...doc, style: [], number: [] },
    { inlines: (run) => void runs.push(runWords(run)), label: (words) => void runs.push(words) },
  );
  return runs
    .flatMap((run) => run.split('\n'))
    .filter((line) => line.trim() !== '')
    .join('\n');
};
