import type { Cell } from '../../../src/api/contract/boards.ts';

/** A cell and a key that no other cell of the same list has: its path, and how many with that path stood before it. */
export interface Keyed<C extends Pick<Cell, 'path'>> {
  readonly key: string;
  readonly cell: C;
}

/** Cells with their keys, in their order. */
export const keyed = <C extends Pick<Cell, 'path'>>(cells: readonly C[]): readonly Keyed<C>[] => {
  const counts = new Map<string, number>();
  return cells.map((cell) => {
    const path = cell.path ?? '';
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    return { key: `${path} ${count}`, cell };
  });
};
