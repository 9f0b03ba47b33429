import { useEffect, useRef, useState } from 'react';
import type { Office } from '../../../src/api/contract/vault.ts';
import type { Problem } from '../../../src/problems.ts';
import { useApp } from '../../store/context.tsx';

/** The office's own data, and a way to change it; `isKept` once the last change is in the vault. */
export interface OfficeState {
  readonly office: Office | undefined;
  readonly problems: readonly Problem[];
  readonly isKept: boolean;
  readonly change: (part: Partial<Office>) => void;
}

const pause = 500;

/** Reads the office's data from the vault, and keeps what is changed after each pause. */
export const useOffice = (): OfficeState => {
  const { program } = useApp();
  const [office, setOffice] = useState<Office | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isKept, setKept] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef<Office | undefined>(undefined);
  useEffect(() => {
    const pending = program('vault.office', {});
    const read = async (): Promise<void> => {
      const outcome = await pending.outcome;
      if (outcome.ok) setOffice(outcome.value);
      else setProblems(outcome.problems);
    };
    void read();
    return () => {
      pending.cancel();
      clearTimeout(timer.current);
      // What was typed in the last half second is kept too.
      if (waiting.current !== undefined) void program('vault.setOffice', { office: waiting.current }).outcome;
    };
  }, [program]);
  const keep = async (next: Office): Promise<void> => {
    waiting.current = undefined;
    const outcome = await program('vault.setOffice', { office: next }).outcome;
    setKept(outcome.ok);
    setProblems(outcome.problems);
  };
  const change = (part: Partial<Office>): void => {
    if (office === undefined) return;
    const next = { ...office, ...part };
    setOffice(next);
    setKept(false);
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(next), pause);
  };
  return { office, problems, isKept, change };
};
