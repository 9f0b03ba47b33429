import type { Element } from '../../../src/api/contract/boards.ts';
import { Button } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { latest } from '../../store/latest.ts';
import { useObservable } from '../../store/observable.ts';
import { dayWithYear } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { BoardCell } from './BoardCell.tsx';
import { BoardFrame } from './BoardFrame.tsx';
import { BoardTable } from './BoardTable.tsx';
import { keyed } from './keyed.ts';
import { LawLink } from './LawLink.tsx';
import { type BoardAsking, useBoard } from './useBoard.ts';

const words = t.boards.elements;

interface GroundRows {
  readonly key: string;
  readonly title: string;
  readonly isPleaded: boolean;
  readonly elements: readonly Element[];
}

const asking: BoardAsking<{ grounds: readonly GroundRows[] }> = (program, tell) =>
  latest(program, 'board.elements', tell);

const gapsIn = ({ elements }: GroundRows): number => elements.filter(({ gap }) => gap !== '').length;

const Gap = ({ element: { gap, shownBy }, isPleaded }: { readonly element: Element; readonly isPleaded: boolean }) => {
  if (!isPleaded) return <p className="cell-line quiet">{words.notAsked}</p>;
  if (gap !== '')
    return (
      <p className="state-line is-missing">
        <Glyph state="missing" />
        <span>{gap}</span>
      </p>
    );
  if (shownBy.length === 0) return null;
  return (
    <p className="state-line">
      <Glyph state="complete" />
      <span>{words.shown}</span>
    </p>
  );
};

const Row = ({ element, isPleaded }: { readonly element: Element; readonly isPleaded: boolean }) => (
  <tr className="board-row">
    <th scope="row" className="stuck">
      {element.title}
    </th>
    <td>
      {element.statute === '' ? null : <LawLink citation={element.statute} isUnverified={element.isUnverified} />}
    </td>
    <td>
      {isPleaded && element.shownBy.length === 0 ? <p className="cell-line quiet">{words.nothingYet}</p> : null}
      {keyed(element.shownBy).map(({ key, cell }) => (
        <BoardCell key={key} cell={cell} title={element.title} />
      ))}
    </td>
    <td>
      <Gap element={element} isPleaded={isPleaded} />
    </td>
  </tr>
);

const columns = [
  { key: 'element', width: '26%' },
  { key: 'law', width: '20%' },
  { key: 'shownBy' },
  { key: 'gap', width: '24%' },
] as const;

const Ground = ({ ground }: { readonly ground: GroundRows }) => {
  const session = useMatter();
  const { key, title, isPleaded, elements } = ground;
  const gaps = gapsIn(ground);
  return (
    <section className="ground" aria-labelledby={`ground-${key}`}>
      <div className="ground-head">
        <h2 id={`ground-${key}`}>{title}</h2>
        <span className="badge">{isPleaded ? words.pleaded : words.notPleaded}</span>
        {isPleaded && gaps > 0 ? (
          <span className="small is-missing">
            <Glyph state="missing" /> {words.gaps(gaps)}
          </span>
        ) : null}
        <span className="push" />
        <Button look="plain" label={words.open(title)} onPress={() => session.goTo(`grounds.${key}.pleaded`)}>
          {t.boards.open}
        </Button>
      </div>
      <BoardTable label={title} columns={columns} words={words.columns} leastWidth={880}>
        <tbody>
          {elements.map((element) => (
            <Row key={element.key} element={element} isPleaded={isPleaded} />
          ))}
        </tbody>
      </BoardTable>
    </section>
  );
};

/** What each ground takes, what shows it, and what is lacking; grounds that are pleaded come first. The tables are the view. */
export const Elements = () => {
  const { value, problems } = useBoard(asking);
  const host = useObservable(useApp().host);
  const grounds = value?.grounds ?? [];
  const ordered = [...grounds.filter(({ isPleaded }) => isPleaded), ...grounds.filter(({ isPleaded }) => !isPleaded)];
  return (
    <BoardFrame
      name="elements"
      title={words.title}
      lead={
        <>
          {words.lead} {host === undefined ? '' : t.boards.asOf(dayWithYear(host.lawAsOf))}
        </>
      }
      problems={problems}
      isRead={value !== undefined}
    >
      <div className="board-scroll">
        {ordered.map((ground) => (
          <Ground key={ground.key} ground={ground} />
        ))}
      </div>
    </BoardFrame>
  );
};
