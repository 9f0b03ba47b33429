import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MatterRow } from '../../../src/api/contract/matters.ts';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { t } from '../../text/t.ts';
import { MatterLine } from './MatterLine.tsx';
import { createProblemCounter } from './problemCounter.ts';
import type { MatterRows } from './useMatterRows.ts';

/** Rows that are drawn above and below those on the screen. */
const spare = 12;

/** What the list needs. */
export interface RowsOf {
  readonly rows: MatterRows;
  readonly query: string;
  readonly selected: number;
  readonly rowHeight: number;
  /** Whether Problems are counted: not of what lies in the trash. */
  readonly isCounting: boolean;
  readonly onSelect: (place: number) => void;
  readonly onOpen: (row: MatterRow) => void;
}

const columns = ['matter', 'side', 'court', 'stage', 'next', 'what', 'problems', 'changed'] as const;

const Head = () => (
  <thead>
    <tr>
      {columns.map((column) => (
        <th key={column} scope="col" data-column={column}>
          {column === 'what' ? <span className="unseen">{t.matters.dates}</span> : t.matters.columns[column]}
        </th>
      ))}
    </tr>
  </thead>
);

/** The matters as a table of which only what is on the screen is drawn. Arrows choose, Enter opens. */
export const Rows = (of: RowsOf) => {
  const { rows, query, selected, rowHeight, isCounting, onSelect, onOpen } = of;
  const { program, preferences, host } = useApp();
  const { density } = useObservable(preferences);
  const [counter] = useState(() => createProblemCounter(program, () => host.get()?.today ?? ''));
  useObservable(counter.known);
  useEffect(() => {
    counter.start();
    return counter.stop;
  }, [counter]);
  const pane = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 800 });
  const first = Math.max(0, Math.floor(scroll.top / rowHeight) - spare);
  const last = Math.min(rows.total - 1, Math.ceil((scroll.top + scroll.height) / rowHeight) + spare);
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  useEffect(() => {
    if (last >= first) rows.want(first, last);
    if (isCounting)
      counter.want(
        places.flatMap((place) => rows.rowAt(place) ?? []),
        density,
      );
  });
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const top = selected * rowHeight;
    const room = element.clientHeight - rowHeight * 2;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  }, [selected, rowHeight]);
  const keys = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      Home: 0,
      End: rows.total - 1,
      PageDown: selected + 15,
      PageUp: selected - 15,
    };
    const to = steps[event.key];
    const row = rows.rowAt(selected);
    if (to !== undefined) onSelect(Math.max(0, Math.min(rows.total - 1, to)));
    else if (event.key === 'Enter' && row !== undefined) onOpen(row);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="matter-rows"
      ref={pane}
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <table
        className="matter-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen with arrows, as those of a grid
        role="grid"
        aria-label={t.matters.title}
        aria-rowcount={rows.total + 1}
        aria-activedescendant={`matter-${selected}`}
        tabIndex={0}
        onKeyDown={keys}
      >
        <Head />
        <tbody>
          <tr className="spacer">
            <td colSpan={columns.length} style={{ height: first * rowHeight }} />
          </tr>
          {places.map((place) => {
            const row = rows.rowAt(place);
            return row === undefined ? (
              <tr key={place} style={{ height: rowHeight }} />
            ) : (
              <MatterLine
                key={place}
                row={row}
                place={place}
                query={query}
                height={rowHeight}
                isSelected={place === selected}
                problems={counter.countOf(row, density)}
                onSelect={() => onSelect(place)}
                onOpen={() => onOpen(row)}
              />
            );
          })}
          <tr className="spacer">
            <td colSpan={columns.length} style={{ height: Math.max(0, rows.total - 1 - last) * rowHeight }} />
          </tr>
        </tbody>
      </table>
    </div>
  );
};
