import type { Inline } from '#src/document/inline.ts';
import type { Block, Doc } from '#src/document/model.ts';
import { visitBlocks } from '#src/document/walk.ts';

/** A run of text in one style, as the other engines get it. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** One paragraph of a document without our own tree: what pdfkit flows and docxtemplater fills in. */
export interface Item {
  readonly kind: 'heading' | 'numbered' | 'text';
  readonly runs: readonly Run[];
}

const textOf = (inline: Inline): string => {
  if (inline.kind === 'blank') return `__________ (${inline.label})`;
  if (inline.kind === 'check') return inline.checked ? '[x]' : '[ ]';
  if (inline.kind === 'break') return '\n';
  return 'text' in inline ? (inline.text ?? '') : '';
};

const runOf = (inline: Inline): Run => ({
  text: textOf(inline),
  bold: 'bold' in inline && inline.bold === true,
  italic: 'italic' in inline && inline.italic === true,
});

const kindOf = (block: Block | undefined): Item['kind'] => {
  if (block?.kind === 'heading' || block?.kind === 'title') return 'heading';
  return block?.kind === 'numbered' ? 'numbered' : 'text';
};

/** The document as a flat list of paragraphs, in reading order, so that every engine sets the same words. */
export const itemsOf = (doc: Doc): readonly Item[] => {
  const items: Item[] = [];
  let within: Block | undefined;
  visitBlocks(doc.blocks, {
    block: (block) => {
      within = block;
    },
    inlines: (run) => {
      const runs = run.map(runOf).filter(({ text }) => text !== '');
      if (runs.length > 0) items.push({ kind: kindOf(within), runs });
    },
  });
  return items;
};
