import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import { t } from '../../text/t.ts';
import { BoardCell } from './BoardCell.tsx';
import { BoardTable } from './BoardTable.tsx';
import { isWritten } from './crossMoves.ts';
import { Rewords } from './Rewords.tsx';

const words = t.boards.cross;

const columns = [
  { key: 'no', width: '72px' },
  { key: 'fact', width: '34%' },
  { key: 'source' },
  { key: 'ifDenied' },
  { key: 'lint' },
] as const;

const Row = ({ fact }: { readonly fact: CrossChapter['facts'][number] }) => {
  const isOwn = isWritten(fact);
  return (
    <tr className="board-row">
      <th scope="row" className="stuck">
        {fact.label}
      </th>
      <td>
        <BoardCell
          cell={{ text: fact.text, path: isOwn ? `${fact.path}.text` : fact.path }}
          title={words.fields.text}
          empty={words.noText}
        />
      </td>
      <td>
        <BoardCell
          cell={{ text: fact.source, path: isOwn ? `${fact.path}.source` : fact.path }}
          title={words.columns.source}
          empty={words.noSource}
        />
      </td>
      <td>
        <BoardCell
          cell={{ text: fact.ifDenied, path: isOwn ? `${fact.path}.impeachment.ifDenied` : fact.path }}
          title={words.fields.ifDenied}
          empty={words.nothingLinked}
        />
      </td>
      <td>
        <Rewords findings={fact.lint} />
      </td>
    </tr>
  );
};

/** The same chapters and facts as a table; cells are typed in place. */
export const CrossTable = ({ chapters }: { readonly chapters: readonly CrossChapter[] }) => (
  <div className="board-scroll">
    <BoardTable label={words.title} columns={columns} words={words.columns} leastWidth={1000}>
      {chapters.map((chapter) => (
        <tbody key={chapter.path}>
          <tr className="board-group">
            <th scope="rowgroup" colSpan={columns.length}>
              {chapter.label} {chapter.title === '' ? words.untitled : chapter.title}
            </th>
          </tr>
          {chapter.facts.map((fact) => (
            <Row key={`${fact.path} ${fact.id}`} fact={fact} />
          ))}
        </tbody>
      ))}
    </BoardTable>
  </div>
);
