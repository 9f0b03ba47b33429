import { useState } from 'react';
import type { Problem } from '../../../src/problems.ts';
import { Button } from '../../parts/Button.tsx';
import { ProblemLines } from '../../parts/ProblemLines.tsx';
import { useApp } from '../../store/context.tsx';
import { t } from '../../text/t.ts';

/** An example matter to play with, for either side, or none. */
export const ExampleStep = () => {
  const app = useApp();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const start = async (side: 'petitioner' | 'respondent'): Promise<void> => {
    const outcome = await app.program('matters.create', { side, example: true }).outcome;
    if (!outcome.ok) setProblems(outcome.problems);
    else if (!(await app.openMatter(outcome.value.id))) app.unlocked();
  };
  return (
    <>
      <h1>{t.firstRun.example.title}</h1>
      <p className="soft">{t.firstRun.example.lead}</p>
      <div className="start-form">
        <p className="start-choices">
          <Button onPress={() => void start('petitioner')}>{t.firstRun.example.petitioner}</Button>
          <Button onPress={() => void start('respondent')}>{t.firstRun.example.respondent}</Button>
          <Button look="main" onPress={app.unlocked}>
            {t.firstRun.example.none}
          </Button>
        </p>
        <ProblemLines problems={problems} />
      </div>
    </>
  );
};
