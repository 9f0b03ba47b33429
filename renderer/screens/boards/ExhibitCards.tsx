import type { DragEvent, KeyboardEvent } from 'react';
import type { ExhibitCard } from '../../../src/api/contract/boards.ts';
import { LinkButton } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { pressed } from '../../store/pressed.ts';
import { t } from '../../text/t.ts';
import { keyed } from './keyed.ts';

const words = t.boards.exhibits;

/** What the cards of the exhibits need. */
export interface ExhibitCardsOf {
  readonly exhibits: readonly ExhibitCard[];
  readonly selected: string | undefined;
  readonly onSelect: (path: string) => void;
  readonly onOpen: () => void;
  readonly onDelete: (at: number) => void;
  readonly onMove: (at: number, by: number) => void;
  readonly onFiles: (files: readonly File[], exhibit: ExhibitCard) => void;
}

/** The sticker as it is put on the thing itself. */
export const Sticker = ({ mark }: { readonly mark: string }) => (
  <span className="sticker" data-empty={mark === ''}>
    {mark === '' ? words.noMark : words.sticker(mark)}
  </span>
);

/** What an exhibit still wants, or that it is ready. */
export const ExhibitProblems = ({ problems }: Pick<ExhibitCard, 'problems'>) =>
  problems.length === 0 ? (
    <p className="state-line small">
      <Glyph state="complete" />
      <span>{words.ready}</span>
    </p>
  ) : (
    problems.map((problem) => (
      <p key={problem} className="state-line small is-missing">
        <Glyph state="missing" />
        <span>{problem}</span>
      </p>
    ))
  );

/** The records that cite an exhibit, each a link. */
export const CitedBy = ({ citedBy }: Pick<ExhibitCard, 'citedBy'>) => {
  const { goTo } = useMatter();
  return (
    <ul className="cited small">
      {keyed(citedBy).map(({ key, cell: { text, path } }) => (
        <li key={key}>{path === undefined ? text : <LinkButton onPress={() => goTo(path)}>{text}</LinkButton>}</li>
      ))}
    </ul>
  );
};

const focusCard = (path: string): void => document.querySelector<HTMLElement>(`[data-exhibit="${path}"]`)?.focus();

const Card = ({
  exhibit,
  at,
  given,
}: {
  readonly exhibit: ExhibitCard;
  readonly at: number;
  readonly given: ExhibitCardsOf;
}) => {
  const { exhibits, selected, onSelect } = given;
  const isSelected = selected === exhibit.path;
  const step = (by: number) => () => {
    const next = exhibits[at + by];
    if (next === undefined) return;
    onSelect(next.path);
    focusCard(next.path);
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: step(1),
    ArrowRight: step(1),
    ArrowUp: step(-1),
    ArrowLeft: step(-1),
    'Alt+ArrowDown': () => given.onMove(at, 1),
    'Alt+ArrowUp': () => given.onMove(at, -1),
    Enter: given.onOpen,
    Delete: () => given.onDelete(at),
  };
  const keys = (event: KeyboardEvent): void => {
    const act = acts[pressed(event)];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const drop = (event: DragEvent): void => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    given.onFiles([...event.dataTransfer.files], exhibit);
  };
  const facts = [
    exhibit.kind,
    exhibit.pages === '' ? words.none.pages : words.pages(exhibit.pages),
    exhibit.status === '' ? words.none.status : exhibit.status,
  ].filter((fact) => fact !== '');
  return (
    <li className="exhibit" data-current={isSelected} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <button
        type="button"
        className="exhibit-name"
        data-exhibit={exhibit.path}
        tabIndex={isSelected || (selected === undefined && at === 0) ? 0 : -1}
        aria-current={isSelected}
        onClick={() => onSelect(exhibit.path)}
        onFocus={() => onSelect(exhibit.path)}
        onKeyDown={keys}
      >
        <Sticker mark={exhibit.sticker} />
        <span className={exhibit.title === '' ? 'quiet' : ''}>
          {exhibit.title === '' ? words.noTitle : exhibit.title}
        </span>
      </button>
      <p className="small soft">{facts.join(' · ')}</p>
      <p className="small soft">
        {exhibit.sponsor === '' ? words.none.sponsor : `${words.columns.sponsor}: ${exhibit.sponsor}`}
      </p>
      {exhibit.citedBy.length === 0 ? null : <p className="small soft">{words.citedIn(exhibit.citedBy.length)}</p>}
      <ExhibitProblems problems={exhibit.problems} />
    </li>
  );
};

/** The exhibits as cards with their stickers. Arrows choose, Alt and arrows move, Enter goes to the fields; files can be dropped on one. */
export const ExhibitCards = (given: ExhibitCardsOf) => (
  <div className="board-scroll">
    <ul className="exhibits">
      {given.exhibits.map((exhibit, at) => (
        <Card key={exhibit.id} exhibit={exhibit} at={at} given={given} />
      ))}
    </ul>
  </div>
);
