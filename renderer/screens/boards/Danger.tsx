import { useState } from 'react';
import type { Cell, Factor } from '../../../src/api/contract/boards.ts';
import { AnswerField } from '../../fields/AnswerField.tsx';
import { Button } from '../../parts/Button.tsx';
import { Glyph } from '../../parts/Glyph.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { latest } from '../../store/latest.ts';
import { useObservable } from '../../store/observable.ts';
import { dayWithYear } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { BoardCell } from './BoardCell.tsx';
import { BoardFrame, Count } from './BoardFrame.tsx';
import { BoardTable } from './BoardTable.tsx';
import { DangerRow } from './DangerRow.tsx';
import { dangerCounts } from './dangerRows.ts';
import { keyed } from './keyed.ts';
import { LawLink } from './LawLink.tsx';
import { type BoardAsking, useBoard } from './useBoard.ts';

const words = t.boards.danger;

const asking: BoardAsking<{ factors: Factor[]; needs: Cell[] }> = (program, tell) =>
  latest(program, 'board.danger', tell);

const columns = [
  { key: 'factor', width: '20%' },
  { key: 'view', width: '116px' },
  { key: 'for', width: '30%' },
  { key: 'against' },
  { key: 'needs', width: '17%' },
] as const;

const Matrix = ({
  factors,
  selected,
  onSelect,
}: {
  readonly factors: readonly Factor[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}) => (
  <div className="board-scroll">
    <BoardTable label={words.title} columns={columns} words={words.columns} leastWidth={1120}>
      <tbody>
        {factors.map((factor, n) => (
          <DangerRow
            key={factor.key}
            factor={factor}
            number={n + 1}
            isSelected={factor.key === selected}
            onSelect={() => onSelect(factor.key)}
          />
        ))}
      </tbody>
    </BoardTable>
  </div>
);

const Needed = ({ factor, number }: { readonly factor: Factor; readonly number: number }) => (
  <div>
    <h2 className="board-strip-head">{words.stillNeeded(number)}</h2>
    {factor.needs.length === 0 ? (
      <p className="state-line small">
        <Glyph state="complete" />
        <span>{words.noNeeds}</span>
      </p>
    ) : null}
    <div className="small">
      {keyed(factor.needs).map(({ key, cell: { text, path, source } }) => (
        <div key={key} className="need">
          <BoardCell cell={{ text, ...(path === undefined ? {} : { path }) }} title={text} />
          {source === undefined ? null : <LawLink citation={source} />}
        </div>
      ))}
    </div>
  </div>
);

const AboutTheList = ({ steps }: { readonly steps: readonly Cell[] }) => {
  const host = useObservable(useApp().host);
  return (
    <div className="small">
      <h2 className="board-strip-head">{words.steps}</h2>
      <ol className="steps">
        {steps.map(({ text, source }) => (
          <li key={text}>
            {text} {source === undefined ? null : <LawLink citation={source} />}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {words.list} {host === undefined ? '' : t.boards.asOf(dayWithYear(host.lawAsOf))}
      </p>
    </div>
  );
};

/** The factors of serious danger by rows: evidence for and against, what answers it, what the hearing needs. The table is the view. */
export const Danger = () => {
  const session = useMatter();
  const { value, problems } = useBoard(asking);
  const [chosen, choose] = useState<string | undefined>(undefined);
  const factors = value?.factors ?? [];
  const at = Math.max(
    0,
    factors.findIndex(({ key }) => key === chosen),
  );
  const factor = factors[at];
  const counts = dangerCounts(factors);
  return (
    <BoardFrame
      name="danger"
      title={words.title}
      lead={
        <>
          {words.lead} {factor === undefined ? null : <LawLink citation={factor.statute} />}
        </>
      }
      problems={problems}
      isRead={value !== undefined}
      counts={
        <>
          <Count of={words.evidenceFor}>{words.of(counts.shown, factors.length)}</Count>
          <Count of={words.unanswered}>{counts.unanswered}</Count>
          <Count of={words.toFind}>{counts.toFind}</Count>
        </>
      }
      head={<Button onPress={() => session.goTo(factor?.path ?? 'factors')}>{t.boards.open}</Button>}
    >
      <Matrix factors={factors} selected={factor?.key} onSelect={choose} />
      {factor === undefined ? null : (
        <section className="board-strip" aria-label={factor.title}>
          <Needed factor={factor} number={at + 1} />
          <div>
            <AnswerField
              key={factor.path}
              question={{ path: `${factor.path}.finding`, title: words.finding }}
              path={`${factor.path}.finding`}
            />
          </div>
          <AboutTheList steps={value?.needs ?? []} />
        </section>
      )}
    </BoardFrame>
  );
};
