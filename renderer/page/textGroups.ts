import type { ReplyOf } from '../../src/api/contract.ts';

/** A line of the text view. */
export type TextBlock = ReplyOf<'work.text'>['blocks'][number];

/** Lines that belong together: a table of rows of cells, a list of items, or one line alone. */
export type TextGroup =
  | { readonly kind: 'table'; readonly page: number; readonly rows: readonly (readonly TextBlock[])[] }
  | { readonly kind: 'list'; readonly page: number; readonly items: readonly TextBlock[] }
  | { readonly kind: 'line'; readonly page: number; readonly block: TextBlock };

const rowAt = (blocks: readonly TextBlock[], at: number): readonly TextBlock[] => {
  let end = at + 1;
  while (blocks[end]?.kind === 'cell') end += 1;
  return blocks.slice(at + 1, end);
};

const tableAt = (blocks: readonly TextBlock[], at: number) => {
  const rows: (readonly TextBlock[])[] = [];
  let end = at;
  while (blocks[end]?.kind === 'row') {
    const row = rowAt(blocks, end);
    if (rows[0] !== undefined && rows[0].length !== row.length) break;
    rows.push(row);
    end += row.length + 1;
  }
  return { rows, end };
};

const itemsAt = (blocks: readonly TextBlock[], at: number): readonly TextBlock[] => {
  let end = at;
  while (blocks[end]?.kind === 'item') end += 1;
  return blocks.slice(at, end);
};

/** The lines of a paper in order, rows of as many cells together as a table, items together as a list. */
export const textGroups = (blocks: readonly TextBlock[]): readonly TextGroup[] => {
  const groups: TextGroup[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    const { page } = block;
    if (block.kind === 'row') {
      const { rows, end } = tableAt(blocks, at);
      groups.push({ kind: 'table', page, rows });
      at = end;
    } else if (block.kind === 'item') {
      const items = itemsAt(blocks, at);
      groups.push({ kind: 'list', page, items });
      at += items.length;
    } else {
      groups.push({ kind: 'line', page, block });
      at += 1;
    }
  }
  return groups;
};
