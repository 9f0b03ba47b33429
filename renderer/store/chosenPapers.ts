import type { Json } from '../../src/answers/json.ts';
import type { Preferences } from '../../src/api/contract/host.ts';
import type { Look, PaperState } from '../../src/api/contract/work.ts';
import { chosenIds, withPaper } from '../../src/interview/chosenPapers.ts';
import { t } from '../text/t.ts';
import { useApp, useMatter } from './context.tsx';
import { useObservable, useSelected } from './observable.ts';
import { valueIn, withValue } from './tree.ts';

const path = 'matter.papers';

/** The ids of the chosen papers: as the answers are now, and not as they were when the program last looked. */
export const chosenNow = (look: Look, answers: Json, density: Preferences['density']): readonly string[] =>
  chosenIds({ papers: look.papers, named: valueIn(answers, path), density });

/** The papers of the matter's side, which of them are chosen, and a way to choose. */
export interface ChosenPapers {
  readonly all: readonly PaperState[];
  readonly isChosen: (id: string) => boolean;
  readonly toggle: (id: string, isOn: boolean) => void;
}

/** What was pressed counts at once, and is an answer as any other: it is saved with the matter, and can be undone. */
export const useChosenPapers = (): ChosenPapers => {
  const { look, store } = useMatter();
  const { density } = useObservable(useApp().preferences);
  const all = useObservable(look)?.papers ?? [];
  const named = useSelected(store.answers, (answers) => valueIn(answers, path));
  const chosen = chosenIds({ papers: all, named, density });
  return {
    all,
    isChosen: (id) => chosen.includes(id),
    toggle: (id, isOn) =>
      store.change({ label: t.workspace.papers }, (answers) => {
        const next = withPaper({ papers: all, named: valueIn(answers, path), density }, id, isOn);
        return withValue(answers, path, next && [...next]);
      }),
  };
};
