import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import { LinkButton } from '../../parts/Button.tsx';
import { focusSoon } from '../../store/focus.ts';
import { pressed } from '../../store/pressed.ts';
import { t } from '../../text/t.ts';
import { CrossFact, factType } from './CrossFact.tsx';
import { type FactPlace, isWritten } from './crossMoves.ts';
import type { Cross } from './useCross.ts';

const words = t.boards.cross;

/** What a chapter on the board needs. */
export interface CrossLaneOf {
  readonly cross: Cross;
  readonly chapter: CrossChapter;
  /** Among all chapters, from 0. */
  readonly at: number;
  readonly reached: string | undefined;
  readonly hasWitness: boolean;
}

const Head = ({ cross, chapter, at, hasWitness }: CrossLaneOf) => {
  const keys = (event: KeyboardEvent): void => {
    const by = { 'Alt+ArrowLeft': -1, 'Alt+ArrowRight': 1 }[pressed(event)];
    if (by === undefined || !isWritten(chapter)) return;
    event.preventDefault();
    cross.moveChapter(at, at + by);
  };
  return (
    <div className="lane-head" data-chapter={chapter.path}>
      <button
        type="button"
        className="lane-name"
        aria-current={cross.selected === chapter.path}
        onClick={() => cross.select(chapter.path)}
        onKeyDown={keys}
      >
        <span className="fact-label">{chapter.label}</span>
        <span>{chapter.title === '' ? words.untitled : chapter.title}</span>
      </button>
      {hasWitness && chapter.witness !== '' ? (
        <p className="lane-about small soft">
          {words.witness}: {chapter.witness}
        </p>
      ) : null}
      {chapter.serves === '' ? null : (
        <p className="lane-about small soft">
          {words.proves} <span className="fact-source">{chapter.serves}</span>
        </p>
      )}
    </div>
  );
};

const isPlace = (value: unknown): value is FactPlace =>
  typeof value === 'object' && value !== null && 'chapter' in value && 'fact' in value;

const draggedFrom = (event: DragEvent): FactPlace | undefined => {
  const text = event.dataTransfer.getData(factType);
  const place: unknown = text === '' ? undefined : JSON.parse(text);
  return isPlace(place) ? place : undefined;
};

const isBelowMiddle = ({ clientY, currentTarget }: DragEvent<HTMLElement>): boolean => {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
};

/** A chapter as a lane of facts, one below the other, with its goal at the head. Facts can be dropped between any two. */
export const CrossLane = (given: CrossLaneOf) => {
  const { cross, chapter, at, reached } = given;
  const [over, setOver] = useState<number | undefined>(undefined);
  const count = chapter.facts.length;
  const isOurs = (event: DragEvent): boolean => isWritten(chapter) && event.dataTransfer.types.includes(factType);
  const hover = (event: DragEvent<HTMLLIElement>, { fact }: FactPlace): void => {
    if (!isOurs(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(isBelowMiddle(event) ? fact + 1 : fact);
  };
  const drop = (event: DragEvent): void => {
    const from = draggedFrom(event);
    setOver(undefined);
    if (from === undefined) return;
    event.preventDefault();
    const before = over ?? count;
    const isOwn = from.chapter === at;
    const fact = isOwn && before > from.fact ? before - 1 : before;
    cross.move(from, { chapter: at, fact: Math.min(fact, isOwn ? count - 1 : count) });
  };
  const add = (): void => {
    cross.addFact(at);
    focusSoon(`chapters.${at}.questions.${count}.text`);
  };
  return (
    <section
      className="lane"
      aria-label={words.chapterOf(chapter.label)}
      data-over={over === count}
      onDragOver={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        setOver(count);
      }}
      onDragLeave={(event) =>
        event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null) ||
        setOver(undefined)
      }
      onDrop={drop}
    >
      <Head {...given} />
      {count === 0 ? <p className="lane-empty small quiet">{words.noFacts}</p> : null}
      <ol className="facts">
        {chapter.facts.map((fact, n) => (
          <CrossFact
            key={`${fact.path} ${fact.id}`}
            cross={cross}
            fact={fact}
            place={{ chapter: at, fact: n }}
            isReached={reached === fact.path}
            isOver={over === n}
            onDragOver={hover}
            onDragEnd={() => setOver(undefined)}
          />
        ))}
      </ol>
      {isWritten(chapter) ? (
        <div className="lane-add">
          <LinkButton onPress={add}>{words.addFactTo(chapter.label)}</LinkButton>
        </div>
      ) : null}
    </section>
  );
};
