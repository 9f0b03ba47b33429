import { useState } from 'react';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import type { Problem } from '../../../src/problems.ts';
import { useMatter } from '../../store/context.tsx';
import { addRecord, deleteRecord, moveRecord } from '../../store/records.ts';
import { valueIn } from '../../store/tree.ts';
import { t } from '../../text/t.ts';
import { withNewChapter, withNewFact } from './crossAhead.ts';
import {
  answersWithFactAt,
  carriedTo,
  type FactPlace,
  isSamePlace,
  placeOfFact,
  repathed,
  withFactAt,
  withOutline,
} from './crossMoves.ts';
import { useChapters } from './useChapters.ts';
import { useChosen } from './useChosen.ts';

const words = t.boards.cross;

/** A fact that is carried: where it was picked up, and where it is held. */
export interface Carry {
  readonly from: FactPlace;
  readonly at: FactPlace;
  /** The path it had where it was picked up. */
  readonly path: string;
  readonly label: string;
}

/** The cross-examination board as it is worked on. */
export interface Cross {
  /** As they are drawn: a carried fact stands where it is held. Undefined until first read. */
  readonly chapters: readonly CrossChapter[] | undefined;
  readonly problems: readonly Problem[];
  /** The path of the fact or chapter that the strip shows. */
  readonly selected: string | undefined;
  readonly select: (path: string) => void;
  readonly carry: Carry | undefined;
  readonly pickUp: (path: string) => void;
  /** An arrow key while a fact is carried. */
  readonly carryBy: (key: string) => void;
  readonly putDown: () => void;
  readonly giveBack: () => void;
  /** Moves a fact at once; one step of undo. */
  readonly move: (from: FactPlace, to: FactPlace) => void;
  readonly moveChapter: (from: number, to: number) => void;
  readonly addFact: (chapter: number, at?: number) => void;
  /** Adds a chapter at the end, and says its path. */
  readonly addChapter: () => string;
  readonly deleteFact: (place: FactPlace) => void;
  readonly deleteChapter: (chapter: number) => void;
  /** Takes the first outline over into the answers. */
  readonly takeOver: () => void;
  /** What was last done, for a reader of the screen. */
  readonly announced: string;
}

const factIn = (chapters: readonly CrossChapter[], { chapter, fact }: FactPlace) => chapters[chapter]?.facts[fact];

const placeWords = (chapters: readonly CrossChapter[], { chapter, fact }: FactPlace): string => {
  const lane = chapters[chapter];
  return words.at(lane?.facts[fact]?.label ?? '', fact + 1, lane?.facts.length ?? 0, lane?.label ?? '');
};

/** The chapters and facts, what is chosen and carried, and everything that can be done with them. */
export const useCross = (): Cross => {
  const session = useMatter();
  const { store } = session;
  const { chapters: base, isAhead, problems, arrange } = useChapters();
  const { selected, select, choose, show, keep } = useChosen(!isAhead);
  const [carry, setCarry] = useState<Carry | undefined>(undefined);
  const [announced, announce] = useState('');
  const known = base ?? [];
  const chapters = carry === undefined ? known : withFactAt(known, carry.from, carry.at);

  const move = (from: FactPlace, to: FactPlace): void => {
    setCarry(undefined);
    const fact = factIn(known, from);
    if (fact === undefined || isSamePlace(from, to)) return;
    const path = `chapters.${to.chapter}.questions.${to.fact}`;
    store.change({ label: words.moved(fact.label), path }, (answers) => answersWithFactAt(answers, from, to));
    const arranged = repathed(withFactAt(known, from, to));
    arrange(arranged);
    announce(placeWords(arranged, to));
    choose(path);
  };

  const add = (path: string, one: string, at?: number): number => addRecord(session, { path, one }, at);

  return {
    chapters: base === undefined ? undefined : chapters,
    problems,
    selected,
    select,
    carry,
    announced,
    pickUp: (path) => {
      const from = placeOfFact(known, path);
      const fact = from && factIn(known, from);
      if (from === undefined || fact === undefined) return;
      setCarry({ from, at: from, path, label: fact.label });
      announce(words.pickedUp(fact.label));
      choose(path);
    },
    carryBy: (key) => {
      if (carry === undefined) return;
      const at = carriedTo(known, carry, key);
      setCarry({ ...carry, at });
      announce(placeWords(withFactAt(known, carry.from, at), at));
      keep(carry.path);
    },
    putDown: () => {
      if (carry === undefined) return;
      move(carry.from, carry.at);
      announce(placeWords(chapters, carry.at));
    },
    giveBack: () => {
      if (carry === undefined) return;
      setCarry(undefined);
      announce(words.returned(carry.label));
      keep(carry.path);
    },
    move,
    moveChapter: (from, to) => {
      if (to < 0 || to >= known.length) return;
      moveRecord(session, { path: 'chapters', one: words.chapter }, { from, to });
      show(`chapters.${to}`);
    },
    addFact: (chapter, at) => {
      const list = `chapters.${chapter}.questions`;
      const fact = add(list, words.fact, at);
      arrange(withNewFact(known, { chapter, fact }));
      show(`${list}.${fact}`);
    },
    addChapter: () => {
      const path = `chapters.${add('chapters', words.chapter)}`;
      if (base !== undefined) arrange(withNewChapter(known, String(valueIn(store.answers.get(), `${path}.id`) ?? '')));
      show(path);
      return path;
    },
    deleteFact: ({ chapter, fact }) =>
      deleteRecord(session, { path: `chapters.${chapter}.questions`, one: words.fact }, fact),
    deleteChapter: (chapter) => deleteRecord(session, { path: 'chapters', one: words.chapter }, chapter),
    takeOver: () => {
      store.change({ label: words.tookOver, path: 'chapters' }, (answers) => withOutline(answers, known));
      arrange(repathed(known));
      show('chapters.0');
    },
  };
};
