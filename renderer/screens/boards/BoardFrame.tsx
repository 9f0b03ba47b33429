import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import type { Problem } from '../../../src/problems.ts';
import { t } from '../../text/t.ts';
import { useFocusWatch } from '../workspace/useFocusWatch.ts';
import '../../styles/boards.css';

/** What every board has: a heading, what stands beside it, and the board itself. */
export interface BoardFrameOf {
  readonly name: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** At the right of the heading: counts and buttons. */
  readonly head?: ReactNode;
  /** At the right of the heading as well, once there is something to count. */
  readonly counts?: ReactNode;
  readonly problems?: readonly Problem[];
  /** False until there is something to show. */
  readonly isRead: boolean;
  readonly children: ReactNode;
}

/** Milliseconds before waiting is worth a word. */
const patience = 400;

const Waiting = () => {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? (
    <p className="board-empty soft" role="status">
      {t.boards.laying}
    </p>
  ) : null;
};

/** A board: its heading, what keeps it from being laid out anew, and the board below. */
export const BoardFrame = (board: BoardFrameOf) => {
  const { name, title, lead, head, counts, problems = [], isRead, children } = board;
  const watch = useFocusWatch();
  // In a narrow window it is the whole matter that scrolls: another board begins at its heading.
  useLayoutEffect(() => {
    const whole = document.querySelector('.workspace');
    if (whole !== null) whole.scrollTop = 0;
  }, []);
  return (
    <main className="board" data-board={name} data-form={name} {...watch}>
      <div className="board-head">
        <div className="board-title">
          <h1>{title}</h1>
          {lead === undefined || !isRead ? null : <div className="small soft">{lead}</div>}
        </div>
        <span className="push" />
        {isRead && counts !== undefined ? <dl className="board-counts">{counts}</dl> : null}
        {head}
      </div>
      {problems.map(({ code, message }) => (
        <p key={`${code} ${message}`} className="board-trouble is-fix" role="alert">
          {message}
        </p>
      ))}
      {isRead ? children : null}
      {isRead || problems.length > 0 ? null : <Waiting />}
    </main>
  );
};

/** A number that a board counts, with what it counts above it. */
export const Count = ({ of, children }: { readonly of: string; readonly children: ReactNode }) => (
  <div className="board-count">
    <dt>{of}</dt>
    <dd>{children}</dd>
  </div>
);
