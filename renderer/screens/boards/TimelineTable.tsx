import type { Cell, TimelineItem } from '../../../src/api/contract/boards.ts';
import { t } from '../../text/t.ts';
import { BoardCell } from './BoardCell.tsx';
import { keyed } from './keyed.ts';
import { TimeMark } from './TimeMark.tsx';
import { itemKey } from './timeLanes.ts';

const words = t.boards.timeline;
const columns = ['when', 'what', 'kind', 'known', 'detail'] as const;

/** The same items as a table, in time; what has no date comes last. */
export const TimelineTable = ({
  items,
  undated,
}: {
  readonly items: readonly TimelineItem[];
  readonly undated: readonly Cell[];
}) => (
  <div className="board-scroll">
    <table className="board-table timeline-table" aria-label={words.title}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column} className={column === 'when' ? 'stuck' : undefined}>
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={itemKey(item)} className="board-row">
            <th scope="row" className="stuck">
              {item.when}
            </th>
            <td>
              <BoardCell cell={{ text: item.title, path: item.path }} title={item.title} />
            </td>
            <td>
              <span className="state-line">
                <TimeMark kind={item.kind} />
                {words.kinds[item.kind]}
              </span>
            </td>
            <td>{words.shapes[item.shape]}</td>
            <td className="soft">{item.detail}</td>
          </tr>
        ))}
        {keyed(undated).map(({ key, cell }) => (
          <tr key={key} className="board-row">
            <th scope="row" className="stuck is-missing">
              {words.noDate}
            </th>
            <td>
              <BoardCell cell={cell} title={cell.text} />
            </td>
            <td>{words.kinds.incident}</td>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
