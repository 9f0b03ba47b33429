import type { Inline } from '../../document/inline.ts';
import { inlineText, showsVerifyMarks } from '../../document/inlineText.ts';
import { listMarker, roman } from '../../document/markers.ts';
import type { Block, BlockOf, Doc, Signature } from '../../document/model.ts';
import type { Outcome } from '../call.ts';
import type { ReplyOf, RequestOf } from '../contract.ts';
import { pageFinder } from './pageFinder.ts';
import { paperOf } from './paper.ts';
import type { Workshop } from './workshop.ts';

/** A block of the text view. */
type TextBlock = ReplyOf<'work.text'>['blocks'][number];
type Part = TextBlock['parts'][number];

interface Writing {
  readonly doc: Doc;
  readonly pageOf: (text: string) => number;
  readonly blocks: TextBlock[];
  paragraphs: number;
  heads: number;
}

const partOf = (inline: Inline, verify: boolean): Part => {
  switch (inline.kind) {
    case 'blank':
      return { text: inline.label === '' ? 'blank' : inline.label, from: inline.from, isBlank: true };
    case 'page':
      return { text: '' };
    case 'answer':
    case 'exhibit':
      return { text: inline.text, from: inline.from };
    case 'check': {
      const text = inlineText(inline, verify);
      return inline.from === undefined ? { text } : { text, from: inline.from };
    }
    default:
      return { text: inlineText(inline, verify) };
  }
};

const partsOf = (run: readonly Inline[], { doc }: Writing): readonly Part[] =>
  run.map((inline) => partOf(inline, showsVerifyMarks(doc))).filter(({ text }) => text !== '');

/** What is added: its kind, its words, and what stands before them, such as the number of a paragraph. */
interface Added {
  readonly kind: TextBlock['kind'];
  readonly run: readonly Inline[];
  readonly lead?: string;
  readonly level?: number;
}

const add = (writing: Writing, { kind, run, lead, level }: Added): void => {
  const own = partsOf(run, writing);
  const parts = lead === undefined || lead === '' ? own : [{ text: `${lead} ` }, ...own];
  if (parts.length === 0) return;
  const words = own.flatMap(({ text, isBlank }) => (isBlank === true ? [] : [text])).join('');
  const page = writing.pageOf(words);
  writing.blocks.push({ kind, ...(level === undefined ? {} : { level }), page, parts: [...parts] });
};

const addRow = (writing: Writing, cells: readonly (readonly Inline[])[]): void => {
  const words = cells.flatMap((cell) => partsOf(cell, writing).map(({ text }) => text)).join('');
  writing.blocks.push({ kind: 'row', page: writing.pageOf(words), parts: [] });
  for (const cell of cells) {
    const parts = [...partsOf(cell, writing)];
    writing.blocks.push({ kind: 'cell', page: writing.blocks.at(-1)?.page ?? 1, parts });
  }
};

const label = (text: string): Inline => ({ kind: 'text', text });

const signature = (writing: Writing, { lead, lines, withDate }: Signature): void => {
  if (lead !== undefined) add(writing, { kind: 'paragraph', run: lead });
  add(writing, { kind: 'paragraph', run: [label(withDate ? 'Signature line, with date' : 'Signature line')] });
  for (const line of lines) add(writing, { kind: 'paragraph', run: line });
};

const addCaption = (writing: Writing, block: BlockOf<'caption'>): void => {
  add(writing, { kind: 'paragraph', run: block.court });
  add(writing, { kind: 'paragraph', run: block.circuit });
  add(writing, { kind: 'paragraph', run: [...block.petitioner, label(', Petitioner,')] });
  add(writing, { kind: 'paragraph', run: [label('v.')] });
  add(writing, { kind: 'paragraph', run: [...block.respondent, label(', Respondent.')] });
  for (const { label: name, content } of block.rows) add(writing, { kind: 'paragraph', run: content, lead: name });
};

const addHeading = (writing: Writing, block: BlockOf<'heading'>): void => {
  const isNumbered = block.level === 1 && writing.doc.profile === 'pleading' && block.plain !== true;
  if (isNumbered) writing.heads += 1;
  const lead = isNumbered ? { lead: `${roman(writing.heads)}.` } : {};
  add(writing, { kind: 'heading', level: block.level + 1, run: block.content, ...lead });
};

const addNumbered = (writing: Writing, block: BlockOf<'numbered'>): void => {
  writing.paragraphs += 1;
  add(writing, { kind: 'paragraph', run: block.content, lead: `${writing.paragraphs}.` });
  addAll(writing, block.children);
};

const addList = (writing: Writing, block: BlockOf<'list'>): void =>
  block.items.forEach(({ content, children }, index) => {
    add(writing, { kind: 'item', run: content, lead: listMarker(block.marker, index + 1) });
    addAll(writing, children);
  });

const addChecks = (writing: Writing, block: BlockOf<'checks'>): void => {
  for (const { checked, from, content, children } of block.items) {
    const box: Inline = { kind: 'check', checked, label: '', ...(from === undefined ? {} : { from }) };
    add(writing, { kind: 'item', run: [box, label(' '), ...content] });
    addAll(writing, children);
  }
};

const addTable = (writing: Writing, block: BlockOf<'table'>): void => {
  if (block.columns.some(({ head }) => head.length > 0))
    addRow(
      writing,
      block.columns.map(({ head }) => head),
    );
  for (const { kind, cells } of block.rows) {
    if (kind === 'group') add(writing, { kind: 'heading', level: 4, run: cells[0]?.content ?? [] });
    else
      addRow(
        writing,
        cells.map(({ content }) => content),
      );
  }
};

const addTitle = (writing: Writing, { over, content, under }: BlockOf<'title'>): void => {
  add(writing, { kind: 'paragraph', run: over ?? [] });
  add(writing, { kind: 'heading', level: 1, run: content });
  add(writing, { kind: 'paragraph', run: under ?? [] });
};

const addVerification = (writing: Writing, block: BlockOf<'verification'>): void => {
  add(writing, { kind: 'heading', level: 2, run: block.heading });
  add(writing, { kind: 'paragraph', run: block.content });
  signature(writing, block.signature);
};

/** One function a kind; those that print nothing of their own do nothing. */
const writers: { readonly [K in Block['kind']]: (writing: Writing, block: BlockOf<K>) => void } = {
  caption: addCaption,
  title: addTitle,
  heading: addHeading,
  numbered: addNumbered,
  paragraph: (writing, { content }) => add(writing, { kind: 'paragraph', run: content }),
  foot: (writing, { content }) => add(writing, { kind: 'paragraph', run: content }),
  list: addList,
  checks: addChecks,
  table: addTable,
  keyValues: (writing, { rows }) => {
    for (const { label: name, content } of rows) addRow(writing, [[label(name)], content]);
  },
  signature,
  verification: addVerification,
  notice: (writing, { blocks }) => addAll(writing, blocks),
  barred: (writing, { blocks }) => addAll(writing, blocks),
  columns: (writing, { columns }) => {
    for (const { blocks } of columns) addAll(writing, blocks);
  },
  fillIn: (writing, block) => addFillIn(writing, block),
  notesArea: (writing) => add(writing, { kind: 'paragraph', run: [label('Room for notes')] }),
  pageBreak: () => undefined,
  lawReliedOn: () => undefined,
};

const addBlock = <K extends Block['kind']>(writing: Writing, block: BlockOf<K>): void =>
  writers[block.kind](writing, block);

const addFillIn = (writing: Writing, { label: name, from, lines }: BlockOf<'fillIn'>): void => {
  const text = `${name === '' ? 'lines to write on' : name}, ${lines === 1 ? '1 line' : `${lines} lines`}`;
  const part: Part = { text, isBlank: true, ...(from === undefined ? {} : { from }) };
  writing.blocks.push({ kind: 'paragraph', page: writing.pageOf(''), parts: [part] });
};

const addAll = (writing: Writing, blocks: readonly Block[]): void => {
  for (const block of blocks) addBlock(writing, block);
};

/** The paper as text: the same words in the same order as headings, paragraphs, items and rows, each with its page. */
export const text = (workshop: Workshop, request: RequestOf<'work.text'>): Outcome<ReplyOf<'work.text'>> => {
  const found = paperOf(workshop, request);
  if (!found.ok) return found;
  const { doc } = found.value;
  const writing: Writing = { doc, pageOf: pageFinder(workshop.pages(doc)), blocks: [], paragraphs: 0, heads: 0 };
  addAll(writing, doc.blocks);
  return { ok: true, value: { blocks: writing.blocks }, problems: [] };
};
