import { useEffect, useRef, useState } from 'react';
import type { Trouble } from '../../../src/api/contract/work.ts';
import { useMatter } from '../../store/context.tsx';
import { problemWords } from '../../text/problemWords.ts';

const pathOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? (target.closest('[data-path]')?.getAttribute('data-path') ?? undefined) : undefined;

interface Visit {
  readonly path: string;
  /** What was wrong there when it was entered: that is not told again. */
  readonly known: ReadonlySet<string>;
}

/** Tells a reader of the screen once, politely, what is wrong with an answer that was typed, when its field has been left. */
export const LeftProblem = () => {
  const { look } = useMatter();
  const [said, say] = useState('');
  const visit = useRef<Visit>(undefined);
  useEffect(() => {
    let left: Visit | undefined;
    const troublesAt = (path: string): readonly Trouble[] =>
      (look.get()?.troubles ?? []).filter((trouble) => trouble.path === path && trouble.severity === 'error');
    const tell = (): void => {
      if (left === undefined) return;
      const { path, known } = left;
      const found = troublesAt(path).filter(({ message }) => !known.has(message));
      if (found.length === 0) return;
      left = undefined;
      say(problemWords(found));
    };
    const enter = (event: FocusEvent): void => {
      const path = pathOf(event.target);
      if (path === visit.current?.path) return;
      left = visit.current;
      visit.current =
        path === undefined ? undefined : { path, known: new Set(troublesAt(path).map(({ message }) => message)) };
      say('');
      tell();
    };
    document.addEventListener('focusin', enter);
    const stop = look.subscribe(tell);
    return () => {
      document.removeEventListener('focusin', enter);
      stop();
    };
  }, [look]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
};
