import type { ExhibitCard } from '../../../src/api/contract/boards.ts';
import { t } from '../../text/t.ts';
import { BoardCell } from './BoardCell.tsx';
import { BoardTable } from './BoardTable.tsx';
import { ExhibitProblems } from './ExhibitCards.tsx';

const words = t.boards.exhibits;
const columns = [
  { key: 'mark', width: '80px' },
  { key: 'title' },
  { key: 'kind', width: '9%' },
  { key: 'pages', width: '72px' },
  { key: 'sponsor' },
  { key: 'authenticated' },
  { key: 'status', width: '9%' },
  { key: 'citedBy' },
  { key: 'problems' },
] as const;

const Row = ({ exhibit, onSelect }: { readonly exhibit: ExhibitCard; readonly onSelect: (path: string) => void }) => {
  const cell = (key: 'sticker' | 'title' | 'authenticated', field: string, title: string, empty: string) => (
    <BoardCell cell={{ text: exhibit[key], path: `${exhibit.path}.${field}` }} title={title} empty={empty} />
  );
  return (
    <tr className="board-row" onFocus={() => onSelect(exhibit.path)}>
      <th scope="row" className="stuck">
        {cell('sticker', 'mark', words.columns.mark, words.noMark)}
      </th>
      <td>{cell('title', 'description', words.columns.title, words.noTitle)}</td>
      <td>{exhibit.kind}</td>
      <td>{exhibit.pages === '' ? <span className="quiet">{words.none.pages}</span> : exhibit.pages}</td>
      <td>
        <BoardCell
          cell={{ text: exhibit.sponsor, path: `${exhibit.path}.sponsor` }}
          title={words.columns.sponsor}
          empty={words.none.sponsor}
        />
      </td>
      <td>{cell('authenticated', 'authentication', words.columns.authenticated, words.none.authenticated)}</td>
      <td>{exhibit.status === '' ? <span className="quiet">{words.none.status}</span> : exhibit.status}</td>
      <td>{exhibit.citedBy.length === 0 ? null : words.citedIn(exhibit.citedBy.length)}</td>
      <td>
        <ExhibitProblems problems={exhibit.problems} />
      </td>
    </tr>
  );
};

/** The same exhibits as a table; cells are typed in place. */
export const ExhibitTable = ({
  exhibits,
  onSelect,
}: {
  readonly exhibits: readonly ExhibitCard[];
  readonly onSelect: (path: string) => void;
}) => (
  <div className="board-scroll">
    <BoardTable label={words.title} columns={columns} words={words.columns} leastWidth={1200}>
      <tbody>
        {exhibits.map((exhibit) => (
          <Row key={exhibit.id} exhibit={exhibit} onSelect={onSelect} />
        ))}
      </tbody>
    </BoardTable>
  </div>
);
