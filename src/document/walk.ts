import type { Inline } from './inline.ts';
import type { Block, Cell, Doc, Row, Signature } from './model.ts';

/** What a walk does at each place of a block, in reading order. Each function returns what stands there afterwards. */
export interface Steps {
  /** A run of inlines that are read together: a paragraph, a cell, one line of a signature block. */
  readonly inlines: (run: readonly Inline[]) => readonly Inline[];
  /** Blocks that stand inside a block. */
  readonly blocks: (blocks: readonly Block[]) => readonly Block[];
  /** Printed words that are no inline: the label of a row, of lines to fill in. */
  readonly label: (words: string) => string;
}

const maybe = <T, K extends string>(key: K, value: T | undefined, step: (value: T) => T): { [P in K]?: T } => {
  const result: { [P in K]?: T } = {};
  if (value !== undefined) result[key] = step(value);
  return result;
};

/** The whole with these parts: itself when it has them already, so that a walk that changes nothing copies nothing. */
const having = <T extends P, P extends object>(whole: T, parts: P): T => {
  for (const key in parts) if (parts[key] !== whole[key]) return { ...whole, ...parts };
  return whole;
};

/** What the step makes of each item, in order: the same list when every item stays as it is. */
export const each = <T>(items: readonly T[], step: (item: T, index: number) => T): readonly T[] => {
  let changed: T[] | undefined;
  let index = 0;
  for (const item of items) {
    const next = step(item, index);
    if (changed === undefined && next !== item) changed = items.slice(0, index);
    changed?.push(next);
    index += 1;
  }
  return changed ?? items;
};

const walkSignature = (signature: Signature, steps: Steps): Signature =>
  having(signature, {
    ...maybe('lead', signature.lead, steps.inlines),
    lines: each(signature.lines, steps.inlines),
  });

const walkCell = (cell: Cell, steps: Steps): Cell => having(cell, { content: steps.inlines(cell.content) });

const walkRow = (row: Row, steps: Steps): Row =>
  having(row, { cells: each(row.cells, (cell) => walkCell(cell, steps)) });

const walkLabelled = <R extends { readonly label: string; readonly content: readonly Inline[] }>(
  row: R,
  steps: Steps,
): R => having(row, { label: steps.label(row.label), content: steps.inlines(row.content) });

const walkItem = <I extends { readonly content: readonly Inline[]; readonly children: readonly Block[] }>(
  item: I,
  steps: Steps,
): I => having(item, { content: steps.inlines(item.content), children: steps.blocks(item.children) });

/**
 * The block with each of its places passed through the steps, in reading order: itself when each stays as it is. The one table of
 * what stands where in a block.
 */
export const walkBlock = (block: Block, steps: Steps): Block => {
  switch (block.kind) {
    case 'caption':
      return having(block, {
        court: steps.inlines(block.court),
        circuit: steps.inlines(block.circuit),
        petitioner: steps.inlines(block.petitioner),
        respondent: steps.inlines(block.respondent),
        rows: each(block.rows, (row) => walkLabelled(row, steps)),
      });
    case 'title':
      return having(block, {
        ...maybe('over', block.over, steps.inlines),
        content: steps.inlines(block.content),
        ...maybe('under', block.under, steps.inlines),
      });
    case 'heading':
    case 'paragraph':
    case 'foot':
      return having(block, { content: steps.inlines(block.content) });
    case 'numbered':
      return walkItem(block, steps);
    case 'list':
      return having(block, { items: each(block.items, (item) => walkItem(item, steps)) });
    case 'checks':
      return having(block, { items: each(block.items, (item) => walkItem(item, steps)) });
    case 'table':
      return having(block, {
        columns: each(block.columns, (column) => having(column, { head: steps.inlines(column.head) })),
        rows: each(block.rows, (row) => walkRow(row, steps)),
      });
    case 'keyValues':
      return having(block, { rows: each(block.rows, (row) => walkLabelled(row, steps)) });
    case 'signature':
      return walkSignature(block, steps);
    case 'verification':
      return having(block, {
        heading: steps.inlines(block.heading),
        content: steps.inlines(block.content),
        signature: walkSignature(block.signature, steps),
      });
    case 'notice':
    case 'barred':
      return having(block, { blocks: steps.blocks(block.blocks) });
    case 'fillIn':
      return block.isIntroduced === true ? block : having(block, { label: steps.label(block.label) });
    case 'columns':
      return having(block, {
        columns: each(block.columns, (column) => having(column, { blocks: steps.blocks(column.blocks) })),
      });
    case 'pageBreak':
    case 'notesArea':
    case 'lawReliedOn':
      return block;
  }
};

/** What a visit calls, in reading order. */
export interface Visitor {
  readonly block?: (block: Block) => void;
  readonly inlines?: (run: readonly Inline[]) => void;
  readonly label?: (words: string) => void;
}

/** Calls the visitor for every block (before what it holds), every run of inlines and every label, in reading order. */
export const visitBlocks = (blocks: readonly Block[], visitor: Visitor): void => {
  const steps: Steps = {
    inlines: (run) => {
      visitor.inlines?.(run);
      return run;
    },
    label: (words) => {
      visitor.label?.(words);
      return words;
    },
    blocks: (inner) => {
      for (const block of inner) {
        visitor.block?.(block);
        walkBlock(block, steps);
      }
      return inner;
    },
  };
  steps.blocks(blocks);
};

/** Visits the whole document, its running head (style and number of the case) first. */
export const visitDocument = (doc: Doc, visitor: Visitor): void => {
  visitor.inlines?.([...doc.style, ...doc.number]);
  visitBlocks(doc.blocks, visitor);
};

/** Every inline of the blocks, in reading order. */
export const inlinesOf = (blocks: readonly Block[]): readonly Inline[] => {
  const found: Inline[] = [];
  visitBlocks(blocks, {
    inlines: (run) => {
      for (const inline of run) found.push(inline);
    },
  });
  return found;
};

/** The blocks with every run of inlines replaced by what `change` makes of it; what it leaves as it is is not copied. */
export const mapInlines = (
  blocks: readonly Block[],
  change: (run: readonly Inline[]) => readonly Inline[],
): readonly Block[] => {
  const steps: Steps = {
    inlines: change,
    label: (words) => words,
    blocks: (inner) => each(inner, (block) => walkBlock(block, steps)),
  };
  return steps.blocks(blocks);
};

/** The blocks with every block replaced by the blocks that `change` returns for it; what those hold is not changed again. */
export const replaceBlocks = (
  blocks: readonly Block[],
  change: (block: Block) => readonly Block[] | undefined,
): readonly Block[] => {
  const steps: Steps = { inlines: (run) => run, label: (words) => words, blocks: (inner) => replace(inner) };
  const replace = (some: readonly Block[]): readonly Block[] => {
    const done = some.map((block) => change(block) ?? [walkBlock(block, steps)]);
    const isSame = done.every((now, index) => now.length === 1 && now[0] === some[index]);
    return isSame ? some : done.flat();
  };
  return replace(blocks);
};
