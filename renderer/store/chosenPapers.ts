import type { PaperState } from '../../src/api/contract/work.ts';
import { useMatter } from './context.tsx';
import { useObservable } from './observable.ts';

/** The papers of the matter's side, which of them are chosen, and a way to choose. */
export interface ChosenPapers {
  readonly all: readonly PaperState[];
  readonly isChosen: (id: string) => boolean;
  readonly toggle: (id: string, isOn: boolean) => void;
}

/** What was pressed counts at once: the program is asked again only after it, and a second press must not take back the first. */
export const useChosenPapers = (): ChosenPapers => {
  const { look, papers } = useMatter();
  const all = useObservable(look)?.papers ?? [];
  useObservable(papers);
  const chosenNow = (): readonly string[] =>
    papers.get() ?? all.filter((paper) => paper.isChosen).map((paper) => paper.id);
  return {
    all,
    isChosen: (id) => chosenNow().includes(id),
    toggle: (id, isOn) => {
      const before = chosenNow();
      const ids = all.map((paper) => paper.id);
      const next = ids.filter((one) => (one === id ? isOn : before.includes(one)));
      papers.set(next.length === ids.length ? undefined : next);
    },
  };
};
