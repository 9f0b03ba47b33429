import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../../src/api/call.ts';
import type { ReplyOf, RequestOf } from '../../../../src/api/contract.ts';
import type { Problem } from '../../../../src/problems.ts';
import { useMatter } from '../../../store/context.tsx';
import { jsonText } from '../../../store/jsonText.ts';
import { type Latest, latest } from '../../../store/latest.ts';
import { useObservable } from '../../../store/observable.ts';

/** What is to be made. */
export interface Plan {
  readonly papers: readonly string[];
  readonly isFinal: boolean;
  readonly isBlank: boolean;
}

/** What would be written, and what stands against it. */
export type Check = ReplyOf<'work.exportCheck'>;
/** A paper of the check. */
export type CheckedPaper = Check['papers'][number];

/** What came of it. */
export type Done = ReplyOf<'work.export'>;

/** The check of a plan, anew whenever the plan or an answer changes. */
export const useCheck = (plan: Plan): { readonly check: Check | undefined; readonly problems: readonly Problem[] } => {
  const { program, id, store } = useMatter();
  const answers = useObservable(store.answers);
  const [check, setCheck] = useState<Check | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const asking = useRef<Latest<'work.exportCheck'>>(undefined);
  useEffect(() => {
    const calls = latest(program, 'work.exportCheck', (outcome) => {
      setProblems(outcome.ok ? [] : outcome.problems);
      if (outcome.ok) setCheck(outcome.value);
    });
    asking.current = calls;
    return calls.stop;
  }, [program]);
  useEffect(() => {
    asking.current?.ask({ id, text: jsonText(answers), ...plan, papers: [...plan.papers] });
  }, [answers, id, plan]);
  return { check, problems };
};

/** Writing or printing that is under way, and what came of it. */
export interface Making {
  readonly progress: Progress | undefined;
  readonly problems: readonly Problem[];
  readonly done: Done | undefined;
  readonly write: (plan: Plan, to: Pick<RequestOf<'work.export'>, 'folder' | 'formats'>) => Promise<void>;
  readonly print: (plan: Plan) => Promise<void>;
  readonly cancel: () => void;
}

/** Writes or prints a plan, says how far it is, and can be taken back between two papers. */
export const useMaking = (starting: Progress): Making => {
  const { program, id, store } = useMatter();
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState<Done | undefined>(undefined);
  const cancelling = useRef<() => void>(() => undefined);
  const request = (plan: Plan) => ({ id, text: jsonText(store.answers.get()), ...plan, papers: [...plan.papers] });
  const begin = (): void => {
    setProgress(starting);
    setProblems([]);
    setDone(undefined);
  };
  const write: Making['write'] = async (plan, to) => {
    begin();
    const pending = program('work.export', { ...request(plan), ...to }, setProgress);
    cancelling.current = pending.cancel;
    const outcome = await pending.outcome;
    setProgress(undefined);
    setProblems(outcome.problems);
    if (outcome.ok) setDone(outcome.value);
  };
  const print: Making['print'] = async (plan) => {
    begin();
    const control = new AbortController();
    const pending = program('work.print', request(plan), setProgress);
    cancelling.current = () => {
      control.abort();
      pending.cancel();
    };
    const outcome = await pending.outcome;
    setProblems(outcome.problems);
    if (outcome.ok && !control.signal.aborted) {
      const { printPapers } = await import('../../../page/printPapers.ts');
      await printPapers(outcome.value.papers, { onProgress: setProgress, signal: control.signal });
    }
    setProgress(undefined);
  };
  return { progress, problems, done, write, print, cancel: () => cancelling.current() };
};
