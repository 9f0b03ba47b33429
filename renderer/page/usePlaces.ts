import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MatterSession } from '../store/matterSession.ts';
import { useObservable, useSelected } from '../store/observable.ts';
import { t } from '../text/t.ts';
import type { ShownPaper } from './paperFeed.ts';
import { blanksIn, firstAfter, type Place, placesOf, stepFrom } from './places.ts';
import type { SheetsHandle } from './useSheetScroll.ts';

/** The places of the focused answer in a paper, and the ways from one to the next. */
export interface Places {
  readonly focus: string | undefined;
  readonly focused: readonly Place[];
  readonly currentKey: string | undefined;
  /** One has just jumped to the current place. */
  readonly isJump: boolean;
  /** What was jumped to, in words for readers. */
  readonly said: string;
  /** These give false when there is none to go to. */
  readonly nextPlace: (step: 1 | -1) => boolean;
  readonly nextBlank: () => boolean;
  /** The word was pressed: its field gets the focus. */
  readonly press: (place: Place) => void;
  /** Gives the field of an answer the focus, and shows the form when the page stands alone. */
  readonly goTo: (path: string) => void;
}

/** A key is current only for the focus under which it became so. */
interface Current {
  readonly key: string;
  readonly isJump: boolean;
  readonly said: string;
}

const pageOf = ({ rects: [rect] }: Place): number => (rect?.page ?? 0) + 1;

const currentOf = (
  focused: readonly Place[],
  chosen: Current | undefined,
  handle: SheetsHandle | undefined,
): Place | undefined => {
  const own = focused.find(({ key }) => key === chosen?.key);
  const seen = focused.find(({ rects: [rect] }) => rect !== undefined && handle?.isInSight(rect) === true);
  return own ?? seen ?? focused[0];
};

/** What goes to places needs: the paper, and what scrolls it; both undefined while there is none. */
export interface PlacesOf {
  readonly session: MatterSession;
  readonly paper: ShownPaper | undefined;
  readonly handle: SheetsHandle | undefined;
}

const goToAnswer = ({ page, goTo }: MatterSession, path: string): void => {
  if (path === '') return;
  if (page.mode.get() === 'alone') page.mode.set('on');
  goTo(path);
};

/** The places of the focused answer. Nothing moves while somebody types: only a jump scrolls the page. */
export const usePlaces = ({ session, paper, handle }: PlacesOf): Places => {
  const focus = useSelected(session.place, (place) => place.focus);
  const jump = useObservable(session.page.jump);
  const [chosen, choose] = useState<Current>();
  const focused = useMemo(
    () => (focus === undefined || paper === undefined ? [] : placesOf(focus, paper.places)),
    [focus, paper],
  );
  const current = currentOf(focused, chosen, handle);
  const newest = useRef({ focused, current, paper, chosen });
  newest.current = { focused, current, paper, chosen };
  const show = useCallback(
    (place: Place, said: string) => {
      const [rect] = place.rects;
      if (rect !== undefined) handle?.scrollTo(rect);
      choose({ key: place.key, isJump: true, said });
    },
    [handle],
  );
  const nextPlace = useCallback(
    (step: 1 | -1) => {
      const { focused: all, current: now, chosen: before } = newest.current;
      if (now === undefined) return false;
      const isNew = before?.key !== now.key && now.rects[0] !== undefined && handle?.isInSight(now.rects[0]) === false;
      const place = isNew ? now : stepFrom(all, now.key, step);
      if (place === undefined) return false;
      show(place, t.page.place(all.indexOf(place) + 1, all.length, pageOf(place)));
      return true;
    },
    [handle, show],
  );
  const nextBlank = useCallback(() => {
    const blanks = blanksIn(newest.current.paper?.places ?? []);
    const { chosen: before, current: now } = newest.current;
    const isAtBlank = blanks.some(({ key }) => key === before?.key);
    const place = isAtBlank ? stepFrom(blanks, before?.key, 1) : firstAfter(blanks, now?.rects[0]);
    if (place === undefined) return false;
    show(place, t.page.blankAt(place.label ?? t.page.blank, pageOf(place)));
    goToAnswer(session, place.from);
    return true;
  }, [session, show]);
  const press = useCallback(
    (place: Place) => {
      choose({ key: place.key, isJump: false, said: '' });
      goToAnswer(session, place.from);
    },
    [session],
  );
  const goTo = useCallback((path: string) => goToAnswer(session, path), [session]);
  useEffect(() => {
    if (jump === undefined || paper === undefined || handle === undefined || jump.paper !== paper.id) return;
    const place = placesOf(jump.path, paper.places)[0];
    if (place !== undefined) show(place, t.page.place(1, placesOf(jump.path, paper.places).length, pageOf(place)));
    session.page.jump.set(undefined);
  }, [jump, paper, handle, session, show]);
  const isJump = chosen?.isJump === true && chosen.key === current?.key;
  return {
    focus,
    focused,
    currentKey: current?.key,
    isJump,
    said: chosen?.said ?? '',
    nextPlace,
    nextBlank,
    press,
    goTo,
  };
};
