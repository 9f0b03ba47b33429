import type { Json } from '../../src/answers/json.ts';
import { type Observable, observable } from './observable.ts';

/** One thing that can be undone: the answers before and after it, what it is called, and where it happened. */
export interface Step {
  readonly label: string;
  readonly path?: string;
  readonly before: Json;
  readonly after: Json;
}

/** What can be undone and redone, the newest last. */
export interface Past {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** What a change is called and where it is. Changes with one `run` after another become one step: the letters of one field. */
export interface ChangeName {
  readonly label: string;
  readonly path?: string;
  readonly run?: string;
}

/** The answers of the open matter as they were typed, and every step back. */
export interface AnswersStore {
  readonly answers: Observable<Json>;
  readonly past: Observable<Past>;
  readonly change: (name: ChangeName, change: (answers: Json) => Json) => void;
  /** Ends a run: the next letter is a step of its own. */
  readonly endRun: () => void;
  /** Takes back the last step, and says which; undefined when there is none. */
  readonly undo: () => Step | undefined;
  readonly redo: () => Step | undefined;
  /** Other answers altogether, such as an older version. Can be undone. */
  readonly replace: (label: string, answers: Json) => void;
}

const mostSteps = 2_000;

/** A store of answers. Undo is exact: every step holds the whole answers before it, and they share what did not change. */
export const createAnswersStore = (initial: Json): AnswersStore => {
  const answers = observable(initial);
  const past = observable<Past>({ done: [], undone: [] });
  let run: string | undefined;

  const change: AnswersStore['change'] = (name, make) => {
    const before = answers.get();
    const after = make(before);
    if (Object.is(after, before)) return;
    const { done } = past.get();
    const last = done.at(-1);
    const continues = name.run !== undefined && name.run === run && last !== undefined;
    run = name.run;
    const { label, path } = name;
    const step: Step = {
      label,
      before: continues ? last.before : before,
      after,
      ...(path === undefined ? {} : { path }),
    };
    past.set({ done: [...(continues ? done.slice(0, -1) : done.slice(-mostSteps + 1)), step], undone: [] });
    answers.set(after);
  };

  const undo = (): Step | undefined => {
    run = undefined;
    const { done, undone } = past.get();
    const step = done.at(-1);
    if (step === undefined) return undefined;
    past.set({ done: done.slice(0, -1), undone: [...undone, step] });
    answers.set(step.before);
    return step;
  };

  const redo = (): Step | undefined => {
    run = undefined;
    const { done, undone } = past.get();
    const step = undone.at(-1);
    if (step === undefined) return undefined;
    past.set({ done: [...done, step], undone: undone.slice(0, -1) });
    answers.set(step.after);
    return step;
  };

  return {
    answers,
    past,
    change,
    undo,
    redo,
    endRun: () => {
      run = undefined;
    },
    replace: (label, next) => change({ label }, () => next),
  };
};
