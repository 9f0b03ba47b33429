import type { DateRow } from '../../../src/api/contract/work.ts';
import { LinkButton } from '../../parts/Button.tsx';
import { useMatter } from '../../store/context.tsx';
import { dayWithYear, shortDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { BoardTable } from './BoardTable.tsx';
import { Counted, DateLaw, dateKey } from './CalendarDay.tsx';
import { TimeMark } from './TimeMark.tsx';

const words = t.boards.calendar;
const columns = [
  { key: 'on', width: '168px' },
  { key: 'what' },
  { key: 'count' },
  { key: 'law', width: '20%' },
  { key: 'state', width: '88px' },
] as const;

const Row = ({ row }: { readonly row: DateRow }) => {
  const { goTo } = useMatter();
  return (
    <tr className="board-row" data-past={row.when === 'past'}>
      <th scope="row" className="stuck">
        {shortDay(row.on)} <span className="quiet">{dayWithYear(row.on).slice(-4)}</span>
      </th>
      <td>
        <span className="state-line">
          <TimeMark kind={row.kind} />
          <span>
            <LinkButton onPress={() => goTo(row.from)}>{row.what}</LinkButton>
            <span className="unseen">, {words[row.kind]}</span>
          </span>
        </span>
      </td>
      <td>
        <Counted row={row} />
      </td>
      <td>
        <DateLaw row={row} />
      </td>
      <td className="soft">{words.when[row.when]}</td>
    </tr>
  );
};

/** All dates as a table, in time. */
export const CalendarList = ({ dates }: { readonly dates: readonly DateRow[] }) => (
  <div className="board-scroll">
    <BoardTable label={words.title} columns={columns} words={words.columns} leastWidth={860}>
      <tbody>
        {dates.map((row) => (
          <Row key={dateKey(row)} row={row} />
        ))}
      </tbody>
    </BoardTable>
  </div>
);
