import { useState } from 'react';
import type { Look, Trouble } from '../../../src/api/contract/work.ts';
import { Button } from '../../parts/Button.tsx';
import { Cross, Glyph } from '../../parts/Glyph.tsx';
import { Select } from '../../parts/Select.tsx';
import { useMatter } from '../../store/context.tsx';
import { useObservable, useSelected } from '../../store/observable.ts';
import { nextProblem } from '../../store/steps.ts';
import { t } from '../../text/t.ts';

const groups = [
  { key: 'fix', kinds: ['fix', 'contradicts', 'audience', 'template'] },
  { key: 'missing', kinds: ['missing'] },
  { key: 'dates', kinds: ['deadline'] },
  { key: 'reword', kinds: ['reword'] },
] as const satisfies readonly { readonly key: string; readonly kinds: readonly Trouble['kind'][] }[];

const isIn = (kinds: readonly Trouble['kind'][], { kind }: Trouble): boolean => kinds.includes(kind);

const Row = ({ trouble, isCurrent }: { readonly trouble: Trouble; readonly isCurrent: boolean }) => {
  const session = useMatter();
  const { path, paper } = trouble;
  const go = (): void => {
    if (path !== undefined) session.goTo(path);
    if (paper !== undefined) session.shownPaper.set(paper);
  };
  return (
    <li>
      <button type="button" className="problem-row" aria-current={isCurrent} onClick={go}>
        <Glyph state={trouble.kind} />
        <span className="problem-words">
          <span className="problem-title">{trouble.title}</span>
          <span className="small soft">{trouble.message}</span>
        </span>
        <span className="small soft">{trouble.where ?? ''}</span>
      </button>
    </li>
  );
};

const PaperFilter = ({
  papers,
  value,
  onChange,
}: {
  readonly papers: Look['papers'];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) => (
  <Select
    className="control problem-filter"
    aria-label={t.overlays.filterByPaper}
    options={papers.map(({ id, short }) => ({ key: id, words: short }))}
    value={value}
    none={t.overlays.allPapers}
    onChange={(id) => onChange(id ?? '')}
  />
);

/** One list of what is missing, contradictory, late or to be reworded, beside the form. Each row leads to its answer. */
export const ProblemsPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const session = useMatter();
  const seen = useObservable(session.look);
  const focus = useSelected(session.place, (here) => here.focus);
  const [paper, filter] = useState('');
  const all = seen?.troubles ?? [];
  const troubles = all.filter((one) => paper === '' || one.paper === paper || one.paper === undefined);
  const papers = new Set(all.flatMap((one) => one.paper ?? [])).size;
  return (
    <aside className="problems" aria-label={t.workspace.problems}>
      <div className="problems-head">
        <h2>{t.workspace.problems}</h2>
        <span className="small soft">{t.overlays.problemCount(troubles.length, papers)}</span>
        <span className="push" />
        <PaperFilter papers={seen?.papers ?? []} value={paper} onChange={filter} />
        <Button look="plain" keys="F8" onPress={() => nextProblem(session, 1)}>
          {t.workspace.next}
        </Button>
        <Button look="arrow" label={t.words.close} onPress={onClose}>
          <Cross />
        </Button>
      </div>
      <div className="problems-list">
        {troubles.length === 0 ? <p className="empty soft">{t.overlays.noProblems}</p> : null}
        {groups.map(({ key, kinds }) => {
          const own = troubles.filter((one) => isIn(kinds, one));
          return own.length === 0 ? null : (
            <section key={key}>
              <h3>
                {t.overlays.problemGroups[key]} <span className="problem-count">{own.length}</span>
              </h3>
              <ul>
                {own.map((trouble) => (
                  <Row
                    key={trouble.id}
                    trouble={trouble}
                    isCurrent={trouble.path !== undefined && trouble.path === focus}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </aside>
  );
};
