import { useEffect, useRef, useState } from 'react';
import { nodeAt } from '../../../src/answers/walk.ts';
import type { Cell } from '../../../src/api/contract/boards.ts';
import { Glyph } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { t } from '../../text/t.ts';
import { InPlace } from './InPlace.tsx';

/** What a cell of a board needs. */
export interface BoardCellOf {
  readonly cell: Cell;
  /** What the answer is called while it is typed. */
  readonly title: string;
  /** What is said in place of an empty text. */
  readonly empty?: string;
  /** Whether an empty text is something that is missing. */
  readonly isMissing?: boolean;
  /** Typed in as soon as it stands there: one that was just added. */
  readonly startsOpen?: boolean;
}

/** Whether an answer is a text of its own, so that it can be typed in a cell. */
const isText = (path: string): boolean => {
  const node = nodeAt(path);
  return node?.kind === 'text' && node.meta.refersTo === undefined;
};

/** Where the text of a cell comes from, as a link at its right edge. */
export const SourceLink = ({ cell: { source, sourcePath } }: { readonly cell: Cell }) => {
  const { goTo } = useMatter();
  if (source === undefined || source === '') return null;
  if (sourcePath === undefined) return <span className="cell-source quiet">{source}</span>;
  return (
    <button type="button" className="link cell-source" onClick={() => goTo(sourcePath)}>
      {source}
    </button>
  );
};

const Words = ({
  text,
  empty,
  isMissing,
}: {
  readonly text: string;
  readonly empty: string;
  readonly isMissing: boolean;
}) => {
  if (text !== '') return text;
  return (
    <span className={isMissing ? 'is-missing' : 'quiet'}>
      {isMissing ? <Glyph state="missing" /> : null} {empty}
    </span>
  );
};

/** A piece of text on a board: pressed, it is typed in place, or its question opens. Its source stands at the right edge. */
export const BoardCell = ({
  cell,
  title,
  empty = t.boards.nothing,
  isMissing = false,
  startsOpen = false,
}: BoardCellOf) => {
  const { goTo } = useMatter();
  const [isOpen, open] = useState(startsOpen);
  const isReturning = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen && isReturning.current) button.current?.focus();
    isReturning.current = false;
  }, [isOpen]);
  const { text, path } = cell;
  if (path !== undefined && isOpen) {
    const done = (back: boolean): void => {
      isReturning.current = back;
      open(false);
    };
    return (
      <div className="cell-line">
        <InPlace path={path} title={title} onDone={done} />
      </div>
    );
  }
  const words = <Words text={text} empty={empty} isMissing={isMissing} />;
  if (path === undefined) {
    return (
      <div className="cell-line">
        <span className="cell-words">{words}</span>
        <SourceLink cell={cell} />
      </div>
    );
  }
  const isTyped = isText(path);
  return (
    <div className="cell-line">
      <button
        ref={button}
        type="button"
        className="cell-words"
        data-typed={isTyped}
        title={isTyped ? t.boards.edit(title) : t.boards.goTo(title)}
        onClick={() => (isTyped ? open(true) : goTo(path))}
      >
        {words}
      </button>
      <SourceLink cell={cell} />
    </div>
  );
};
