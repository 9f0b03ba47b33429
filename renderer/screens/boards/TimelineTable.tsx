import type { Cell, TimelineItem } from '../../../src/api/contract/boards.ts';
import { t } from '../../text/t.ts';
import { BoardCell } from './BoardCell.tsx';
import { BoardTable } from './BoardTable.tsx';
import { keyed } from './keyed.ts';
import { TimeMark } from './TimeMark.tsx';
import { itemKey } from './timeLanes.ts';

const words = t.boards.timeline;
const columns = [
  { key: 'when', width: '20%' },
  { key: 'what' },
  { key: 'kind', width: '13%' },
  { key: 'known', width: '13%' },
  { key: 'detail' },
] as const;

/** The same items as a table, in time; what has no date comes last. */
export const TimelineTable = ({
  items,
  undated,
}: {
  readonly items: readonly TimelineItem[];
  readonly undated: readonly Cell[];
}) => (
  <div className="board-scroll">
    <BoardTable label={words.title} columns={columns} words={words.columns} leastWidth={860}>
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
    </BoardTable>
  </div>
);
