import { useEffect, useRef, useState } from 'react';
import { bringIntoSight } from './sight.ts';

const focusFact = (path: string): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-fact="${path}"]`)?.focus());
};

/** The card of a fact, or the head of a chapter, with the board that scrolls around it. */
const showOnBoard = (path: string): boolean => {
  const at = CSS.escape(path);
  const fact = document.querySelector<HTMLElement>(`[data-fact="${at}"]`)?.closest<HTMLElement>('.fact');
  const shown = fact ?? document.querySelector<HTMLElement>(`[data-chapter="${at}"]`);
  const pane = shown?.closest<HTMLElement>('.lanes');
  const head = shown?.closest('.lane')?.querySelector<HTMLElement>('.lane-head');
  if (!shown || !pane) return false;
  bringIntoSight(pane, shown, { top: fact ? (head?.offsetHeight ?? 0) : 0 });
  return true;
};

/** The fact or the chapter that is chosen, and how it comes into sight. */
export interface Chosen {
  readonly selected: string | undefined;
  readonly select: (path: string) => void;
  /** Chooses a fact, which gets the focus once it stands where it belongs. */
  readonly choose: (path: string) => void;
  /** Chooses what may not be on the board yet: it is brought into sight as soon as it is. */
  readonly show: (path: string) => void;
  /** Gives the focus back to a fact that is drawn in another place. */
  readonly keep: (path: string) => void;
}

/** What is chosen on the board. `isLaidOut`: as the program lays it out; a card that is drawn ahead may still grow. */
export const useChosen = (isLaidOut: boolean): Chosen => {
  const [selected, select] = useState<string | undefined>(undefined);
  const wanted = useRef<string | undefined>(undefined);
  const unseen = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (unseen.current !== undefined && showOnBoard(unseen.current) && isLaidOut) unseen.current = undefined;
    if (wanted.current === undefined) return;
    focusFact(wanted.current);
    wanted.current = undefined;
  });
  return {
    selected,
    select,
    choose: (path) => {
      wanted.current = path;
      select(path);
    },
    show: (path) => {
      unseen.current = path;
      select(path);
    },
    keep: (path) => {
      wanted.current = path;
    },
  };
};
