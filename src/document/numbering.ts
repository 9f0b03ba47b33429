import type { Problem } from '../problems.ts';
import type { Block, Doc, Numbered } from './model.ts';
import { visitBlocks } from './walk.ts';

/** Numbers of paragraphs, in order, by id and by each beginning of an id that ends before a dot: `incident.i1` holds those of `incident.i1.fear`. */
export type ParagraphNumbers = ReadonlyMap<string, readonly number[]>;

/** The numbered paragraphs of a document in reading order; the first is number 1. */
export const numberedParagraphs = (doc: Doc): readonly Numbered[] => {
  const found: Numbered[] = [];
  visitBlocks(doc.blocks, {
    block: (block) => {
      if (block.kind === 'numbered') found.push(block);
    },
  });
  return found;
};

const beginnings = (id: string): readonly string[] => {
  const parts = id.split('.');
  return parts.map((_, last) => parts.slice(0, last + 1).join('.'));
};

/** The number of every paragraph that has an id. */
export const paragraphNumbers = (doc: Doc): ParagraphNumbers => {
  const numbers = new Map<string, number[]>();
  numberedParagraphs(doc).forEach(({ id }, before) => {
    if (id === undefined) return;
    for (const key of beginnings(id)) {
      const known = numbers.get(key);
      if (known === undefined) numbers.set(key, [before + 1]);
      else known.push(before + 1);
    }
  });
  return numbers;
};

const idsWithin = (block: Block): readonly (string | undefined)[] => {
  const own = 'id' in block ? [block.id] : [];
  if (block.kind === 'list') return block.items.map(({ id }) => id);
  return block.kind === 'table' ? [...own, ...block.rows.map(({ id }) => id)] : own;
};

/** Every id in the document, in reading order: of blocks, items of lists and rows of tables. */
export const idsOf = (doc: Doc): readonly string[] => {
  const ids: string[] = [];
  visitBlocks(doc.blocks, {
    block: (block) => {
      for (const id of idsWithin(block)) if (id !== undefined) ids.push(id);
    },
  });
  return ids;
};

/** A Problem for every id that two places of the document share: a reference could not tell them apart. */
export const duplicateIds = (doc: Doc): readonly Problem[] => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of idsOf(doc)) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map((id) => ({
    code: 'document.duplicate-id',
    severity: 'error',
    message: `Two places of this paper have the id "${id}"; give one of them another.`,
    at: { in: 'document', document: doc.id, passage: id },
  }));
};
