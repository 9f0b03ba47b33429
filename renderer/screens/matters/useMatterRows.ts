import { useCallback, useEffect, useRef, useState } from 'react';
import type { MatterRow } from '../../../src/api/contract/matters.ts';
import type { ReplyOf, RequestOf } from '../../../src/api/contract.ts';
import type { Problem } from '../../../src/problems.ts';
import { useApp } from '../../store/context.tsx';
import { useSelected } from '../../store/observable.ts';

/** What is listed, and in which order. */
export type Filter = Omit<RequestOf<'matters.list'>, 'from' | 'count'>;

type Listed = ReplyOf<'matters.list'>;

/** How many rows are asked for at once. */
const pageLength = 100;

/** The list as far as it was read: rows by their place, and how many there are. */
export interface MatterRows {
  readonly total: number;
  readonly all: number;
  readonly counts: Listed['counts'] | undefined;
  readonly rowAt: (place: number) => MatterRow | undefined;
  readonly problems: readonly Problem[];
  readonly isRead: boolean;
  /** Reads what is not read yet between two places. */
  readonly want: (from: number, to: number) => void;
  /** Reads all anew, after something was changed. */
  readonly again: () => void;
}

/** Milliseconds after a letter before the vault is searched. */
const pause = 60;

/** Ten thousand matters are never asked for at once: pages of rows come as one scrolls to them. */
export const useMatterRows = (filter: Filter): MatterRows => {
  const { program, host } = useApp();
  // On another day other dates come next.
  const today = useSelected(host, (about) => about?.today);
  const key = JSON.stringify({ filter, today });
  const [listed, setListed] = useState<Listed | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [round, setRound] = useState(0);
  const pages = useRef(new Map<number, readonly MatterRow[] | 'asked'>());
  const [, draw] = useState(0);
  const current = useRef(key);

  const read = useCallback(
    async (page: number, signal: { readonly key: string }): Promise<void> => {
      pages.current.set(page, 'asked');
      const { filter: asked }: { readonly filter: Filter } = JSON.parse(signal.key);
      const outcome = await program('matters.list', { ...asked, from: page * pageLength, count: pageLength }).outcome;
      if (signal.key !== current.current) return;
      if (!outcome.ok) {
        pages.current.delete(page);
        setProblems(outcome.problems);
        return;
      }
      setProblems([]);
      pages.current.set(page, outcome.value.rows);
      setListed(outcome.value);
      draw((n) => n + 1);
    },
    [program],
  );

  useEffect(() => {
    current.current = key;
    const timer = setTimeout(
      () => {
        pages.current = new Map();
        void read(0, { key });
      },
      round === 0 ? pause : 0,
    );
    return () => clearTimeout(timer);
  }, [key, round, read]);

  return {
    total: listed?.total ?? 0,
    all: listed?.all ?? 0,
    counts: listed?.counts,
    problems,
    isRead: listed !== undefined,
    rowAt: (place) => {
      const page = pages.current.get(Math.floor(place / pageLength));
      return page === undefined || page === 'asked' ? undefined : page[place % pageLength];
    },
    want: (from, to) => {
      for (let page = Math.floor(from / pageLength); page <= Math.floor(to / pageLength); page += 1) {
        if (!pages.current.has(page)) void read(page, { key: current.current });
      }
    },
    again: () => setRound((n) => n + 1),
  };
};
