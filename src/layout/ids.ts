import type { Block } from '../document/model.ts';

const inside = (block: Block): readonly Block[] => {
  switch (block.kind) {
    case 'numbered':
      return block.children;
    case 'list':
    case 'checks':
      return block.items.flatMap(({ children }) => children);
    case 'notice':
    case 'barred':
      return block.blocks;
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks);
    default:
      return [];
  }
};

const own = (block: Block): readonly (string | undefined)[] => {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'numbered':
      return [block.id];
    case 'table':
      return [block.id, ...block.rows.map(({ id }) => id)];
    default:
      return [];
  }
};

const idsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    const items =
      block.kind === 'list' ? block.items.flatMap(({ id, children }) => [id, ...idsOf(children)]) : undefined;
    return [...own(block), ...(items ?? idsOf(inside(block)))].filter((id) => id !== undefined);
  });

/**
 * For each id of a document and each of its beginnings before a full stop, the first id that has it: "incident.i1" leads to
 * "incident.i1.injury" where no block is "incident.i1" itself.
 */
export const targetsIn = (blocks: readonly Block[]): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  for (const id of idsOf(blocks)) {
    for (let end = id.length; end > 0; end = id.lastIndexOf('.', end - 1)) {
      const beginning = id.slice(0, end);
      if (!targets.has(beginning)) targets.set(beginning, id);
    }
  }
  return targets;
};
