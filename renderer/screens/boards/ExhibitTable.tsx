import type { ExhibitCard } from '../../../src/api/contract/boards.ts';
import { t } from '../../text/t.ts';
import { BoardCell } from './BoardCell.tsx';
import { ExhibitProblems } from './ExhibitCards.tsx';

const words = t.boards.exhibits;
const columns = [
  'mark',
  'title',
  'kind',
  'pages',
  'sponsor',
  'authenticated',
  'status',
  'citedBy',
  'problems',
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
    <table className="board-table exhibit-table" aria-label={words.title}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column} className={column === 'mark' ? 'stuck' : undefined}>
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {exhibits.map((exhibit) => (
          <Row key={exhibit.id} exhibit={exhibit} onSelect={onSelect} />
        ))}
      </tbody>
    </table>
  </div>
);
