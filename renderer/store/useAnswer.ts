import { useCallback } from 'react';
import type { Json } from '../../src/answers/json.ts';
import { metaAt } from '../../src/answers/walk.ts';
import type { Trouble } from '../../src/api/contract/work.ts';
import { t } from '../text/t.ts';
import { useMatter } from './context.tsx';
import { useSelected } from './observable.ts';
import { valueIn, withValue } from './tree.ts';

/** One answer in a component: what stands there, and how to change it. */
export interface Answer {
  readonly value: Json | undefined;
  /** `undefined` takes the answer out. Letters of one field, one after another, are undone together. */
  readonly set: (value: Json | undefined) => void;
  readonly endRun: () => void;
}

/** What an answer is called in the label of a step: "When did it happen?" */
export const titleOf = (path: string, title?: string): string => title ?? metaAt(path)?.title ?? path;

/** The answer at a path of the open matter. */
export const useAnswer = (path: string, title?: string): Answer => {
  const { store } = useMatter();
  const value = useSelected(store.answers, (answers) => valueIn(answers, path));
  const set = useCallback(
    (next: Json | undefined) => {
      const label =
        next === undefined ? t.workspace.cleared(titleOf(path, title)) : t.workspace.typed(titleOf(path, title));
      store.change({ label, path, run: path }, (answers) => withValue(answers, path, next));
    },
    [store, path, title],
  );
  return { value, set, endRun: store.endRun };
};

const isSameList = (one: readonly Trouble[], other: readonly Trouble[]): boolean =>
  one.length === other.length && one.every((trouble, n) => trouble.id === other[n]?.id);

/** What is wrong with or missing at the answer, and not below it. */
export const useTroubles = (path: string): readonly Trouble[] => {
  const { look } = useMatter();
  return useSelected(look, (seen) => (seen?.troubles ?? []).filter((trouble) => trouble.path === path), isSameList);
};
