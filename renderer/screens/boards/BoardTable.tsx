import type { ReactNode } from 'react';

/** What the table of a board needs. */
export interface BoardTableOf<Key extends string> {
  readonly label: string;
  /** From the left; the first stays in sight. One without a width takes its share of what is left. */
  readonly columns: readonly { readonly key: Key; readonly width?: string }[];
  /** The words at their heads. */
  readonly words: Readonly<Record<Key, string>>;
  /** In CSS pixels; where there is less room, the table scrolls. */
  readonly leastWidth: number;
  /** Its bodies. */
  readonly children: ReactNode;
}

/** The table of a board: cells are plain text on lines, below heads that stay in sight. */
export const BoardTable = <Key extends string>({ label, columns, words, leastWidth, children }: BoardTableOf<Key>) => (
  <table className="board-table" aria-label={label} style={{ minWidth: leastWidth }}>
    <thead>
      <tr>
        {columns.map(({ key, width }, n) => (
          <th key={key} scope="col" className={n === 0 ? 'stuck' : undefined} style={{ width }}>
            {words[key]}
          </th>
        ))}
      </tr>
    </thead>
    {children}
  </table>
);
