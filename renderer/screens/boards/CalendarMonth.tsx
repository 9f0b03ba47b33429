import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DateRow } from '../../../src/api/contract/work.ts';
import { dayNames } from '../../../src/dates.ts';
import { useApp } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import { pressed } from '../../store/pressed.ts';
import { longDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { dateKey } from './CalendarDay.tsx';
import { dayAfterKey, type GridDay, monthOf, weeksOf } from './monthGrid.ts';
import { TimeMark } from './TimeMark.tsx';

const words = t.boards.calendar;

/** What a month needs. */
export interface CalendarMonthOf {
  readonly day: string;
  readonly today: string;
  readonly rowsOn: (day: string) => readonly DateRow[];
  readonly closedOn: (day: string) => string | undefined;
  readonly onDay: (day: string) => void;
}

const mostRows = 3;

const nameOf = (day: string, rows: readonly DateRow[], closed: string | undefined): string =>
  [
    longDay(day),
    ...rows.map(({ kind, what }) => `${words[kind]}: ${what}`),
    closed === undefined ? '' : words.closed(closed),
  ]
    .filter((part) => part !== '')
    .join(', ');

interface DayOf {
  readonly grid: GridDay;
  readonly given: CalendarMonthOf;
  readonly onKey: (event: KeyboardEvent) => void;
}

const Day = ({ grid, given, onKey }: DayOf) => {
  const rows = given.rowsOn(grid.day);
  const closed = given.closedOn(grid.day);
  const isSelected = grid.day === given.day;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day is chosen with arrows, as a cell of a grid
      role="gridcell"
      className="calendar-cell"
      data-day={grid.day}
      data-outside={!grid.isInMonth}
      data-weekend={grid.isWeekend}
      aria-selected={isSelected}
      aria-current={grid.day === given.today ? 'date' : undefined}
      aria-label={nameOf(grid.day, rows, closed)}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => given.onDay(grid.day)}
      onKeyDown={onKey}
    >
      <div className="calendar-date">
        <span className="calendar-number">{grid.date}</span>
        {grid.day === given.today ? <span className="small">{words.today}</span> : null}
        {closed === undefined ? null : <span className="small quiet calendar-closed">{closed}</span>}
      </div>
      {rows.slice(0, mostRows).map((row) => (
        <div key={dateKey(row)} className="calendar-entry small" data-kind={row.kind}>
          <TimeMark kind={row.kind} />
          <span>{row.what}</span>
        </div>
      ))}
      {rows.length > mostRows ? <p className="small soft">{t.boards.andMore(rows.length - mostRows)}</p> : null}
    </td>
  );
};

/** A month as a grid of days. Arrows go by days and weeks, Page Up and Down by months, Home and End to the ends of a week. */
export const CalendarMonth = (given: CalendarMonthOf) => {
  const { day, today, onDay } = given;
  const { letterKeys } = useObservable(useApp().preferences);
  const table = useRef<HTMLTableElement>(null);
  const isByKey = useRef(false);
  useEffect(() => {
    if (!isByKey.current) return;
    isByKey.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const keys = (event: KeyboardEvent): void => {
    const name = pressed(event);
    const to = name === 'T' && letterKeys ? today : dayAfterKey(day, name);
    if (to === undefined) return;
    event.preventDefault();
    isByKey.current = to !== day;
    onDay(to);
  };
  return (
    <div className="board-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its days are chosen with arrows, as cells of a grid */}
      <table ref={table} className="calendar-table" role="grid" aria-label={words.title}>
        <thead>
          <tr>
            {dayNames.map((name) => (
              <th key={name} scope="col" abbr={name}>
                {name.slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(monthOf(day)).map((week) => (
            <tr key={week[0]?.day}>
              {week.map((grid) => (
                <Day key={grid.day} grid={grid} given={given} onKey={keys} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
