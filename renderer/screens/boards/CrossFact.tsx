import type { DragEvent, KeyboardEvent } from 'react';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import { useApp } from '../../store/context.tsx';
import { focusSoon } from '../../store/focus.ts';
import { useObservable } from '../../store/observable.ts';
import { pressed } from '../../store/pressed.ts';
import { t } from '../../text/t.ts';
import { type FactPlace, isWritten, neighbour } from './crossMoves.ts';
import { Rewords } from './Rewords.tsx';
import type { Cross } from './useCross.ts';

const words = t.boards.cross;

/** The kind of data that a dragged fact is. */
export const factType = 'application/x-fact';

/** What a card of a fact needs. */
export interface CrossFactOf {
  readonly cross: Cross;
  readonly fact: CrossChapter['facts'][number];
  readonly place: FactPlace;
  /** The one card that Tab reaches. */
  readonly isReached: boolean;
  /** A dragged fact would be put down above it. */
  readonly isOver: boolean;
  readonly onDragOver: (event: DragEvent<HTMLLIElement>, place: FactPlace) => void;
  readonly onDragEnd: () => void;
}

const arrows: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

const carryingKeys = (cross: Cross, keys: string): boolean => {
  if (arrows.has(keys)) cross.carryBy(keys);
  else if (keys === 'Enter' || keys === ' ') cross.putDown();
  else if (keys === 'Escape') cross.giveBack();
  else return false;
  return true;
};

const actOf = ({ cross, fact, place }: CrossFactOf, keys: string, hasLetters: boolean): (() => void) | undefined => {
  const chapters = cross.chapters ?? [];
  const next = neighbour(chapters, place, keys);
  const to = { 'Alt+ArrowUp': place.fact - 1, 'Alt+ArrowDown': place.fact + 1 }[keys];
  if (next !== undefined) {
    return () => {
      cross.select(next.path);
      document.querySelector<HTMLElement>(`[data-fact="${next.path}"]`)?.focus();
    };
  }
  const edit = (): void => focusSoon(`${fact.path}.text`);
  if (!isWritten(fact)) return undefined;
  if (to !== undefined) {
    const count = chapters[place.chapter]?.facts.length ?? 0;
    return () => to >= 0 && to < count && cross.move(place, { ...place, fact: to });
  }
  const acts: Readonly<Record<string, () => void>> = {
    ' ': () => cross.pickUp(fact.path),
    Enter: edit,
    'Ctrl+Enter': () => {
      cross.addFact(place.chapter, place.fact + 1);
      focusSoon(`chapters.${place.chapter}.questions.${place.fact + 1}.text`);
    },
    Delete: () => cross.deleteFact(place),
    ...(hasLetters ? { E: edit } : {}),
  };
  return acts[keys];
};

const About = ({ fact }: Pick<CrossFactOf, 'fact'>) => (
  <div className="fact-about small">
    {fact.source === '' ? (
      <span className="quiet">{words.noSource}</span>
    ) : (
      <span className="fact-source">{fact.source}</span>
    )}{' '}
    <span className="soft">{words.ifDenied}</span>{' '}
    <span className={fact.ifDenied === '' ? 'quiet' : 'soft'}>
      {fact.ifDenied === '' ? words.nothingLinked : fact.ifDenied}
    </span>
    <Rewords findings={fact.lint} />
  </div>
);

/** One fact on the board: its question, its source, what to do if it is denied, what to reword. Carried by keys and by drag. */
export const CrossFact = (given: CrossFactOf) => {
  const { cross, fact, place, isReached, isOver, onDragOver, onDragEnd } = given;
  const { letterKeys } = useObservable(useApp().preferences);
  const isCarried = cross.carry?.path === fact.path;
  const keys = (event: KeyboardEvent): void => {
    const name = pressed(event);
    if (cross.carry !== undefined) {
      if (!carryingKeys(cross, name)) return;
    } else {
      const act = actOf(given, name, letterKeys);
      if (act === undefined) return;
      act();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      className="fact"
      data-current={cross.selected === fact.path}
      data-carried={isCarried}
      data-over={isOver}
      draggable={isWritten(fact)}
      onDragStart={(event) => {
        event.dataTransfer.setData(factType, JSON.stringify(place));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => onDragOver(event, place)}
      onDragEnd={onDragEnd}
    >
      <button
        type="button"
        className="fact-words"
        data-fact={fact.path}
        tabIndex={isReached ? 0 : -1}
        aria-current={cross.selected === fact.path}
        onClick={() => cross.select(fact.path)}
        onFocus={() => cross.carry === undefined && cross.select(fact.path)}
        onKeyDown={keys}
      >
        <span className="fact-label">{fact.label}</span>
        <span className={fact.text === '' ? 'quiet' : ''}>{fact.text === '' ? words.noText : fact.text}</span>
      </button>
      <About fact={fact} />
      {isCarried ? <p className="fact-carrying small">{words.carrying}</p> : null}
    </li>
  );
};
