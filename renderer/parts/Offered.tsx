import { useState } from 'react';
import type { Problem } from '../../src/problems.ts';
import { useApp } from '../store/context.tsx';
import { useObservable } from '../store/observable.ts';
import { t } from '../text/t.ts';
import { AskDialog } from './AskDialog.tsx';
import { ProblemLines } from './ProblemLines.tsx';

/** An answer file that a person opened with the program: offered to be imported once the vault is open, never taken by itself. */
export const Offered = () => {
  const app = useApp();
  const offered = useObservable(app.offered);
  const view = useObservable(app.view);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isOpen = view.name === 'matters' || view.name === 'matter' || view.name === 'settings';
  if (offered === undefined || !isOpen) return null;
  const close = (): void => {
    setProblems([]);
    app.offered.set(undefined);
  };
  const take = async (): Promise<void> => {
    const outcome = await app.program('matters.import', offered).outcome;
    if (!outcome.ok) {
      setProblems(outcome.problems);
      return;
    }
    close();
    if (await app.closeMatter()) await app.openMatter(outcome.value.id);
  };
  return (
    <AskDialog
      title={t.trouble.offeredTitle}
      state={t.trouble.offeredState}
      onClose={close}
      does={t.trouble.offeredTake}
      onDo={() => void take()}
    >
      <p>{t.trouble.offeredWords(offered.name)}</p>
      <ProblemLines problems={problems} />
    </AskDialog>
  );
};
